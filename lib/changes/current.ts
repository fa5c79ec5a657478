import type { LeadwayUser } from '../leadway/user.ts';
import type { Edit, Place } from '../permissions/change.ts';
import { equalJson } from '../permissions/json.ts';
import { valueAt } from '../permissions/places.ts';
import type { UserState } from '../permissions/state.ts';
import { fail, type Result } from '../result.ts';
import type { Failure } from './failure.ts';
import { LAG_MS } from './life.ts';
import { effectOf, type ChangeSummary } from './record.ts';
import type { OpenConnection, Surroundings } from './surroundings.ts';

/** A change sealed before this was sent so long ago that no reading lags behind it, however late it was settled. */
const RECENT_MS = 5 * 60 * 1_000;

const REREAD_MS = 500;

/** A reading; whatever goes wrong with it changed nothing. */
export async function readUser(
  connection: OpenConnection,
  id: string,
): Promise<Result<LeadwayUser, Failure>> {
  const read = await connection.leadway.getUser(id);
  return read.ok ? read : fail({ ...read.failure, effect: 'none' });
}

/**
 * A reading that is no older than what we wrote ourselves. Readings may lag, and a list built on one from before our
 * last change would take that change back, unseen. So a reading that lacks what a change of the last seconds did is
 * repeated until it shows it, or until it is too late for a lag: then somebody really took it back.
 */
export async function readCurrent(
  world: Surroundings,
  connection: OpenConnection,
  id: string,
): Promise<Result<LeadwayUser, Failure>> {
  const recall = ownRecent(world, id);
  for (;;) {
    const [read, recent] = await Promise.all([readUser(connection, id), recall]);
    const isLate = world.now() >= recent.until;
    if (!read.ok || isLate || shows(read.value.state, recent.edits)) return read;
    await world.wait(REREAD_MS);
  }
}

type Recent = { readonly edits: ReadonlyMap<Place, Edit>; readonly until: number };

/** What our own changes of the last seconds made of each place, the later one over the earlier. */
async function ownRecent(world: Surroundings, id: string): Promise<Recent> {
  const recent = await recentOwn(world, id);
  const edits = new Map(recent.flatMap(effectOf).map((edit) => [edit.at, edit]));
  return { edits, until: Math.max(0, ...recent.map(endOf)) + LAG_MS };
}

/** Our own changes of a user that a reading may lag behind. */
export async function recentOwn(world: Surroundings, id: string): Promise<ChangeSummary[]> {
  const since = await world.journal.since(id, world.now() - RECENT_MS);
  return since.filter((record) => world.now() - endOf(record) < LAG_MS);
}

/** Long ago where it has not ended. */
function endOf({ endedAt }: ChangeSummary): number {
  return endedAt ?? 0;
}

function shows(state: UserState, edits: ReadonlyMap<Place, Edit>): boolean {
  return [...edits.values()].every(({ at, to }) => {
    const now = valueAt(state, at);
    return now === undefined || equalJson(now, to);
  });
}
