import type { ChangeView } from '../../../lib/changes/view.ts';
import type { Change } from '../../../lib/permissions/change.ts';
import { invert } from '../../../lib/permissions/invert.ts';
import { equalJson } from '../../../lib/permissions/json.ts';
import { linesOf, planPossible } from '../../../lib/permissions/plan.ts';
import { shownIn } from '../../scopes/model/draft.ts';
import type { Person } from './person.ts';

/**
 * What to stage where somebody else's edits came between our reading and the one after our write: what they moved as
 * it was before, and what of ours is missing since. Only what the user as last read allows; empty when all is staged,
 * or is so by now.
 */
export function repairOf({ draft }: Person, { change, foreign = [], missing }: ChangeView): Change {
  if (foreign.length === 0) return [];
  const ours = change.filter((edit) => missing.includes(edit.at));
  const wanted = new Map([...invert(foreign), ...ours].map(({ at, to }) => [at, to]));
  const possible = linesOf(planPossible(draft.state.value, wanted).change);
  return possible.filter(({ at, to }) => !equalJson(shownIn(draft.cell(at)), to));
}
