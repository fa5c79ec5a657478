import type { ChangeDetails } from '../../../lib/changes/view.ts';
import type { Place } from '../../../lib/permissions/change.ts';
import { equalJson } from '../../../lib/permissions/json.ts';
import { placesOf, valueAt } from '../../../lib/permissions/places.ts';
import type { Json, UserState } from '../../../lib/permissions/state.ts';

/** A place of a user before and after a change; `undefined` where a reading did not say. */
export type Row = {
  readonly at: Place;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/** What the change was about or what became different meanwhile, and what the user had and kept. */
export type Comparison = { readonly moved: readonly Row[]; readonly still: readonly Row[] };

/** The user before and after a change, place by place. What a reading did not say is not known to have moved. */
export function comparison({
  change,
  before,
  after,
}: Pick<ChangeDetails, 'change' | 'before' | 'after'>): Comparison {
  const ours = new Set(change.change.map(({ at }) => at));
  const places = new Set<Place>([...ours, ...placesOf(before), ...(after ? placesOf(after) : [])]);
  const rows = [...places].map((at) => rowOf(at, before, after));
  const isMoved = ({ at, before: from, after: to }: Row) =>
    ours.has(at) || (from !== undefined && to !== undefined && !equalJson(from, to));
  return {
    moved: rows.filter(isMoved),
    still: rows.filter((row) => !isMoved(row) && isOn(row.before)),
  };
}

function rowOf(at: Place, before: UserState, after: UserState | undefined): Row {
  return { at, before: valueAt(before, at), after: after && valueAt(after, at) };
}

/** What is off, empty or not known is not worth a line. */
function isOn(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== false && value !== '';
}
