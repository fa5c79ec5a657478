import { applyChange } from './apply.ts';
import type { Change, Edit, Place } from './change.ts';
import { fieldProblem } from './fields.ts';
import { equalJson } from './json.ts';
import { assignedPlace, canonical, placesOf, splitPlace, valueAt, withoutEmpty } from './places.ts';
import type { Json, UserState } from './state.ts';

/** What is wanted at each place that somebody touched. Places as they were read are not in it. */
export type Wanted = ReadonlyMap<Place, Json>;

/** Why an edit cannot be planned. */
export type Refusal = {
  readonly at: Place;
  readonly why:
    /** Its list was not read, so replacing the list would lose what cannot be seen. */
    | 'not-read'
    /** *Assigned data only* needs the scope itself. */
    | 'mark-without-scope'
    /** The value is not of the kind that belongs there. */
    | 'wrong-value';
};

export type Planned =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/**
 * The change that turns a reading into what is wanted: only real differences, plus the marks that must go because
 * their scope goes. Refused as a whole when any part is not possible. For an undo, `before` is the state to go back
 * to: what really was may come back, also a value we would not offer or a mark that stood without its scope.
 */
export function plan(base: UserState, wanted: Wanted, before?: UserState): Planned {
  const explicit = [...wanted].flatMap(([at, value]): Edit[] => {
    const from = valueAt(base, at);
    const to = normal(at, value);
    return equalJson(from, to) ? [] : [{ at, from, to }];
  });
  const change = [...explicit, ...impliedEdits(base, explicit, before)];
  const refusals = change.flatMap((edit) => refusal(base, change, edit, before));
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, change };
}

/** The part of what is wanted that can be planned, and the places that cannot; one refusal may bring another. */
export function planPossible(
  base: UserState,
  wanted: Wanted,
  before?: UserState,
): { readonly change: Change; readonly refused: readonly Place[] } {
  const planned = plan(base, wanted, before);
  if (planned.ok) return { change: planned.change, refused: [] };
  const refused = planned.refusals.map(({ at }) => at);
  const rest = new Map([...wanted].filter(([at]) => !refused.includes(at)));
  const possible = planPossible(base, rest, before);
  return { change: possible.change, refused: [...refused, ...possible.refused] };
}

// A whole list is a set: sorted, so that the same wish is the same value.
function normal(at: Place, value: Json): Json {
  if (at === 'assigned' && isTexts(value)) return canonical(value);
  if (at === 'twilio' && isTextMap(value)) return withoutEmpty(value);
  return splitPlace(at).kind === 'twilio' && value === '' ? null : value;
}

/** A scope that goes takes its *assigned data only* mark with it, where that list was read. */
function impliedEdits(base: UserState, explicit: Change, before?: UserState): Edit[] {
  const touched = new Set(explicit.map((edit) => edit.at));
  return explicit.flatMap((edit): Edit[] => {
    const { kind, key } = splitPlace(edit.at);
    if (kind !== 'scope' || key === undefined || edit.to !== false) return [];
    const mark = assignedPlace(key);
    const marked = !touched.has(mark) && valueAt(base, mark) === true;
    return marked && !stoodAlone(before, key) ? [{ at: mark, from: true, to: false }] : [];
  });
}

function stoodAlone(before: UserState | undefined, scope: string): boolean {
  if (!before || valueAt(before, `scope:${scope}`) === true) return false;
  return valueAt(before, assignedPlace(scope)) === true;
}

/** The edits of a change that a person made; the marks that go because their scope goes are not among them. */
export function linesOf(change: Change): Change {
  const removed = new Set(change.filter((edit) => edit.to === false).map((edit) => edit.at));
  return change.filter((edit) => !isImplied(edit, removed));
}

function isImplied(edit: Edit, removed: ReadonlySet<Place>): boolean {
  const { kind, key } = splitPlace(edit.at);
  return kind === 'assigned' && edit.to === false && removed.has(`scope:${key}`);
}

function refusal(base: UserState, change: Change, edit: Edit, before?: UserState): Refusal[] {
  const wasSo = before !== undefined && equalJson(valueAt(before, edit.at), edit.to);
  if (!wasSo && !fits(base, edit)) return [{ at: edit.at, why: 'wrong-value' }];
  if (!isPossible(base, edit)) return [{ at: edit.at, why: 'not-read' }];
  const alone = marksWithoutScope(base, change, edit).some((scope) => !stoodAlone(before, scope));
  return alone ? [{ at: edit.at, why: 'mark-without-scope' }] : [];
}

function isPossible(base: UserState, { at }: Edit): boolean {
  const { kind, key } = splitPlace(at);
  switch (kind) {
    case 'field':
      return true;
    case 'scope':
      return base.scopes !== undefined;
    case 'flag':
      return base.flags !== undefined;
    case 'account':
      return base.accounts !== undefined;
    // A list or map that was read is edited place by place, one that was not only as a whole.
    case 'assigned':
      return (base.assignedOnly !== undefined) === (key !== undefined);
    case 'twilio':
      return (base.twilio !== undefined) === (key !== undefined);
  }
}

function fits(base: UserState, { at, to }: Edit): boolean {
  const { kind, key } = splitPlace(at);
  switch (kind) {
    case 'field':
      return key !== undefined && typeof to === 'string' && fieldProblem(key, to) === undefined;
    case 'twilio':
      if (key === undefined) return isTextMap(to) && Object.values(to).every(isE164);
      return to === null || isE164(to);
    case 'assigned':
      return key === undefined ? isTexts(to) : typeof to === 'boolean';
    case 'flag':
      // A flag that holds something else than on or off is shown and kept, never switched.
      return typeof to === 'boolean' && ['boolean', 'undefined'].includes(typeof valueAt(base, at));
    default:
      return typeof to === 'boolean';
  }
}

function marksWithoutScope(base: UserState, change: Change, edit: Edit): string[] {
  const { kind, key } = splitPlace(edit.at);
  if (kind !== 'assigned') return [];
  if (key === undefined) {
    return (edit.to as readonly string[]).filter(
      (scope) => !holdsAfter(base, change, `scope:${scope}`),
    );
  }
  return edit.to === true && !holdsAfter(base, change, `scope:${key}`) ? [key] : [];
}

function holdsAfter(base: UserState, change: Change, at: Place): boolean {
  const edit = change.find((candidate) => candidate.at === at);
  return (edit ? edit.to : valueAt(base, at)) === true;
}

function isTexts(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isTextMap(value: Json): value is Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((item) => typeof item === 'string');
}

function isE164(value: Json): boolean {
  return typeof value === 'string' && fieldProblem('twilio', value) === undefined;
}

/** Places whose value before was not read: a change there cannot be taken back. */
export function notRestorable(change: Change): Place[] {
  return change.filter((edit) => edit.from === undefined).map((edit) => edit.at);
}

/** Whether a change takes away every scope the user has. */
export function leavesNoScope(base: UserState, change: Change): boolean {
  const next = applyChange(base, change).scopes;
  return (
    next !== undefined && next.length === 0 && base.scopes !== undefined && base.scopes.length > 0
  );
}

/** How many scopes are on in a state, or `undefined` where they were not read. */
export function countScopes(state: UserState): number | undefined {
  return state.scopes && [...placesOf({ scopes: state.scopes, fields: {} })].length;
}
