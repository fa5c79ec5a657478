import { applyChange } from './apply.ts';
import type { Change, Place } from './change.ts';
import { equalJson } from './json.ts';
import { assignedPlace, scopePlace, splitPlace, valueAt } from './places.ts';
import { linesOf, planPossible, type Wanted } from './plan.ts';
import type { Json, UserState } from './state.ts';

/** What the person wants beside what was read: only places that differ from the reading. */
export type Draft = Wanted;

export const EMPTY_DRAFT: Draft = new Map();

/** A draft with one more wish. A wish for what already is takes the place out of the draft. */
export function stage(base: UserState, draft: Draft, at: Place, value: Json): Draft {
  return stageAll(base, draft, [[at, value]]);
}

/** A draft with several wishes at once (a preset, a group, a copy), in their order. */
export function stageAll(
  base: UserState,
  draft: Draft,
  wishes: Iterable<readonly [Place, Json]>,
): Draft {
  const next = new Map(draft);
  for (const [at, value] of wishes) {
    if (equalJson(valueAt(base, at), value)) next.delete(at);
    else next.set(at, value);
    const { kind, key } = splitPlace(at);
    if (key === undefined) continue;
    if (kind === 'scope' && value === false) next.delete(assignedPlace(key));
    if (kind === 'assigned' && value === true && !isOn(base, next, key)) next.delete(at);
  }
  return next;
}

// A mark is only possible while its scope is on.
function isOn(base: UserState, draft: Draft, key: string): boolean {
  const scope = scopePlace(key);
  return (draft.has(scope) ? draft.get(scope) : valueAt(base, scope)) === true;
}

/** The value shown at a place: what is wanted, else what was read. */
export function draftValue(base: UserState, draft: Draft, at: Place): Json | undefined {
  return draft.has(at) ? draft.get(at) : valueAt(base, at);
}

/** The change a draft amounts to; wishes that cannot be planned are left out here and refused by `plan`. */
export function draftChange(base: UserState, draft: Draft): Change {
  return planPossible(base, draft).change;
}

/** The lines of *Pending changes*. */
export function pendingLines(base: UserState, draft: Draft): Change {
  return linesOf(draftChange(base, draft));
}

/** The state a draft would lead to. */
export function draftState(base: UserState, draft: Draft): UserState {
  return applyChange(base, draftChange(base, draft));
}
