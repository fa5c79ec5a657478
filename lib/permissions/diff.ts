import type { Change, Edit, Place } from './change.ts';
import { equalJson } from './json.ts';
import { placesOf, splitPlace, valueAt } from './places.ts';
import type { UserState } from './state.ts';

/**
 * What must change for one reading to become the other. Only places that both readings know about count: what one
 * of them did not say cannot differ.
 */
export function diff(before: UserState, after: UserState): Change {
  const places = new Set([...placesOf(before), ...placesOf(after)]);
  return [...places].flatMap((at): Edit[] => {
    const from = valueAt(before, at);
    const to = valueAt(after, at);
    return from === undefined || to === undefined || equalJson(from, to) ? [] : [{ at, from, to }];
  });
}

/** Two readings that mean the same: order, duplicates and spelling of scopes do not count. */
export function sameState(a: UserState, b: UserState): boolean {
  const places = new Set([...placesOf(a), ...placesOf(b), 'assigned', 'twilio'] as Place[]);
  if (!a.scopes !== !b.scopes || !a.accounts !== !b.accounts || !a.flags !== !b.flags) return false;
  return [...places].every((at) => equalJson(valueAt(a, at), valueAt(b, at)));
}

/** Places that two changes both touch. A whole list touches every place in it. */
export function sharedPlaces(a: Change, b: Change): Place[] {
  return a.filter((edit) => b.some((other) => overlap(edit.at, other.at))).map((edit) => edit.at);
}

function overlap(a: Place, b: Place): boolean {
  if (a === b) return true;
  const left = splitPlace(a);
  const right = splitPlace(b);
  return left.kind === right.kind && (left.key === undefined || right.key === undefined);
}
