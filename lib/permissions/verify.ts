import { applyChange } from './apply.ts';
import type { Change, Place } from './change.ts';
import { diff } from './diff.ts';
import { equalJson } from './json.ts';
import { valueAt } from './places.ts';
import type { UserState } from './state.ts';

export type Verified = {
  /** Places that are not as planned. */
  readonly missing: readonly Place[];
  /** Places the reading says nothing about, so that nobody can tell. */
  readonly unverified: readonly Place[];
  /** Differences to what was found before writing that the change does not explain: somebody else's, or the server's. */
  readonly foreign: Change;
};

/** Compares a reading made after a write with what was found before it and the change that was sent. */
export function verify(found: UserState, change: Change, after: UserState): Verified {
  const known = change.filter((edit) => valueAt(after, edit.at) !== undefined);
  const touched = new Set(change.map((edit) => edit.at));
  return {
    missing: known
      .filter((edit) => !equalJson(valueAt(after, edit.at), edit.to))
      .map((edit) => edit.at),
    unverified: change.filter((edit) => !known.includes(edit)).map((edit) => edit.at),
    foreign: diff(applyChange(found, change), after).filter((edit) => !touched.has(edit.at)),
  };
}
