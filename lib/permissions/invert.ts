import type { Change, Edit, Place } from './change.ts';
import { equalJson } from './json.ts';
import { splitPlace, valueAt } from './places.ts';
import { planPossible } from './plan.ts';
import type { UserState } from './state.ts';

/** The change that takes another one back, without the places whose former value was never read. */
export function invert(change: Change): Change {
  return change.flatMap((edit): Edit[] =>
    edit.from === undefined ? [] : [{ at: edit.at, from: edit.to, to: edit.from }],
  );
}

export type UndoPlan = {
  /** What to do on today's state; empty when there is nothing (left) to take back. */
  readonly change: Change;
  /** Places that cannot be taken back: their former value was not read, or today's state does not allow it. */
  readonly cannotRestore: readonly Place[];
  /** Places that are neither as the change left them nor as they were before: somebody moved them since. */
  readonly movedSince: readonly Place[];
};

/**
 * Plans the undo of a change field by field on today's state; places that already are as before are left alone.
 * `before` is the state the change was made on; see `plan`.
 */
export function planUndo(change: Change, before: UserState, today: UserState): UndoPlan {
  const inverse = invert(change);
  const unread = inverse.filter(
    (edit) => valueAt(today, edit.at) === undefined && !isWhole(edit.at),
  );
  const wanted = new Map(
    inverse.filter((edit) => !unread.includes(edit)).map((edit) => [edit.at, edit.to]),
  );
  const { change: planned, refused } = planPossible(today, wanted, before);
  return {
    change: planned,
    cannotRestore: [
      ...change.filter((edit) => edit.from === undefined).map((edit) => edit.at),
      ...unread.map((edit) => edit.at),
      ...refused,
    ],
    movedSince: inverse
      .filter((edit) => planned.some((done) => done.at === edit.at))
      .filter((edit) => !equalJson(valueAt(today, edit.at), edit.from))
      .map((edit) => edit.at),
  };
}

function isWhole(at: Place): boolean {
  return splitPlace(at).key === undefined;
}

/** Two changes one after the other, as one: where both touch a place, from the first's start to the second's end. */
export function merge(first: Change, second: Change): Change {
  const later = new Map(second.map((edit) => [edit.at, edit]));
  const both = first.flatMap((edit): Edit[] => {
    const after = later.get(edit.at);
    later.delete(edit.at);
    const to = after ? after.to : edit.to;
    return equalJson(edit.from, to) ? [] : [{ ...edit, to }];
  });
  return [...both, ...later.values()];
}
