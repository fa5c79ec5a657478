import { SCOPES } from './catalogue/scopes.ts';
import { toWire } from './spelling.ts';

const DESCRIBED = new Set<string>(
  SCOPES.filter((fact) => fact.onlyIn === undefined).map((fact) => fact.scope),
);

/**
 * Scopes that the API version we write to does not describe: v3's own, retired ones, and those nobody knows. A
 * server that checks its list may refuse them although the user holds them. Wire spelling, once each.
 */
export function outsideDescription(scopes: readonly string[]): string[] {
  return [...new Set(scopes.map(toWire))].filter((scope) => !DESCRIBED.has(scope));
}
