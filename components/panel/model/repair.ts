import type { ChangeView } from '../../../lib/changes/view.ts';
import type { Edit, Place } from '../../../lib/permissions/change.ts';
import { fieldProblem } from '../../../lib/permissions/fields.ts';
import { equalJson } from '../../../lib/permissions/json.ts';
import { splitPlace } from '../../../lib/permissions/places.ts';
import type { Json } from '../../../lib/permissions/state.ts';
import { shownIn } from '../../scopes/model/draft.ts';
import type { Person } from './person.ts';

/**
 * What to stage where somebody else's edits came between our reading and the one after our write: what they moved as
 * it was before, and what of ours is missing since. Only what the panel can stage; empty when all is staged, or is so
 * by now.
 */
export function repairOf(
  { draft }: Person,
  { change, foreign = [], missing }: ChangeView,
): readonly Edit[] {
  const ours = foreign.length > 0 ? change.filter((edit) => missing.includes(edit.at)) : [];
  const theirs = foreign.map(({ at, from }) => ({ at, to: from }));
  return [...theirs, ...ours].filter(
    (edit): edit is Edit => isStageable(edit) && !equalJson(shownIn(draft.cell(edit.at)), edit.to),
  );
}

/** What nobody can choose in the panel is left to the portal: a flag that is no switch, a role that has no name. */
function isStageable({ at, to }: { readonly at: Place; readonly to: Json | undefined }): boolean {
  const { kind, key = '' } = splitPlace(at);
  if (kind === 'field') return typeof to === 'string' && fieldProblem(key, to) === undefined;
  if (kind !== 'twilio') return typeof to === 'boolean';
  return to === null || (typeof to === 'string' && fieldProblem('twilio', to) === undefined);
}
