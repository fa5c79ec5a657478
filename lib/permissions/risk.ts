import { SCOPES, type Risk } from './catalogue/scopes.ts';
import type { Change, Place } from './change.ts';
import { splitPlace } from './places.ts';

const RISKS = new Map<string, Risk>(SCOPES.map((fact) => [fact.scope, fact.risk]));

/** The risk class of a scope in wire spelling; nobody knows that of one outside the catalogue. */
export function riskOf(scope: string): Risk {
  return RISKS.get(scope) ?? 'normal';
}

/** Places where a change gives something critical: a critical scope, or the role that has every right. */
export function criticalGrants(change: Change): Place[] {
  return change
    .filter(({ at, to }) => {
      const { kind, key } = splitPlace(at);
      if (kind === 'scope') return to === true && key !== undefined && riskOf(key) === 'critical';
      return (at === 'field:role' && to === 'admin') || (at === 'field:type' && to === 'agency');
    })
    .map((edit) => edit.at);
}

/** Places where a change takes a right away: a scope, a switch, an account, a higher role, or more than assigned data. */
export function takenRights(change: Change): Place[] {
  return change
    .filter(({ at, from, to }) => {
      const { kind } = splitPlace(at);
      if (kind === 'scope' || kind === 'account') return to === false;
      if (kind === 'assigned') return to === true || Array.isArray(to);
      if (kind === 'flag') return from === true;
      return (at === 'field:role' && to !== 'admin') || (at === 'field:type' && to !== 'agency');
    })
    .map((edit) => edit.at);
}
