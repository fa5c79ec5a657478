import type { Edit, Place } from '../permissions/change.ts';
import { equalJson } from '../permissions/json.ts';
import { valueAt } from '../permissions/places.ts';
import type { UserState } from '../permissions/state.ts';
import { effectOf, type ChangeSummary } from './record.ts';
import type { Surroundings } from './surroundings.ts';
import type { VanishedView } from './view.ts';

/** A change older than this is history: others had every right to move on. */
const WATCHED_MS = 7 * 24 * 60 * 60 * 1_000;

/** How many of a user's newest changes are looked at. */
const WATCHED = 20;

/**
 * Compares a reading with what our confirmed changes left. The portal's own form saves whole lists as it had opened
 * them, so a change of ours may be gone without anybody having meant it. Each change that lost something is marked
 * in the journal, and told with what it takes to make it again.
 */
export async function noteVanished(
  world: Surroundings,
  user: string,
  state: UserState,
): Promise<VanishedView[]> {
  const newest = await world.journal.newest(WATCHED, user);
  const lost = lostEdits(newest, state, world.now());
  for (const record of newest) await mark(world, record, lost.get(record.id) ?? []);
  return newest.flatMap((record) => {
    const edits = lost.get(record.id);
    return edits ? [{ change: record.id, at: record.at, edits }] : [];
  });
}

/** By change: the edits that nobody of ours took back and that are no longer so. Newest first wins a place. */
export function lostEdits(
  newest: readonly ChangeSummary[],
  state: UserState,
  now: number,
): ReadonlyMap<string, readonly Edit[]> {
  const decided = new Set<Place>();
  const lost = new Map<string, readonly Edit[]>();
  for (const record of newest) {
    const own = effectOf(record).filter((edit) => !decided.has(edit.at));
    for (const edit of own) decided.add(edit.at);
    if (record.undoneBy || now - (record.endedAt ?? 0) > WATCHED_MS) continue;
    const gone = own.filter((edit) => isGone(edit, state));
    if (gone.length > 0) lost.set(record.id, gone);
  }
  return lost;
}

function isGone({ at, to }: Edit, state: UserState): boolean {
  const now = valueAt(state, at);
  return now !== undefined && !equalJson(now, to);
}

async function mark(
  world: Surroundings,
  record: ChangeSummary,
  gone: readonly Edit[],
): Promise<void> {
  const places = gone.map((edit) => edit.at);
  if ((record.vanished ?? []).join('\n') === places.join('\n')) return;
  const whole = await world.journal.get(record.id);
  if (!whole) return;
  const { vanished: _vanished, ...rest } = whole;
  // Not kept as a step of the change's life: its end stays what it was. A journal that is full is told elsewhere.
  const noted = places.length > 0 ? { ...rest, vanished: places } : rest;
  await world.journal.put(noted).then(
    () => world.tell({ news: 'changes', user: record.user.id }),
    () => undefined,
  );
}
