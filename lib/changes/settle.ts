import type { Edit } from '../permissions/change.ts';
import { equalJson } from '../permissions/json.ts';
import { readUser, recentOwn } from './current.ts';
import type { Failure } from './failure.ts';
import { judged, refused, unknown } from './life.ts';
import { effectOf, OPEN_STATES, type ChangeRecord } from './record.ts';
import type { OpenConnection, Surroundings } from './surroundings.ts';
import { servedBy } from './through.ts';

const INTERRUPTED: Failure = { kind: 'interrupted', effect: 'none' };

/**
 * Writes a record, durably, together with what follows from it. False when the journal takes nothing (quota, closed
 * database): the record before it then still stands, and the change is settled from that. `asked` is called as soon as
 * the database was asked to write: whoever reads from then on reads what is written, if it can be.
 */
export async function keep(
  world: Surroundings,
  record: ChangeRecord,
  asked: () => void = () => undefined,
): Promise<boolean> {
  try {
    const following = await consequences(world, record);
    const putting = world.journal.put(record, ...following);
    asked();
    await putting;
  } catch {
    // What is on disk says less than we know; it is settled from there when the journal takes records again.
    world.settleSoon();
    return false;
  }
  world.tell({ news: 'changes', user: record.user.id });
  return true;
}

/** A confirmed undo marks what it took back; if that was itself an undo, the first change is in force again. */
async function consequences(world: Surroundings, record: ChangeRecord): Promise<ChangeRecord[]> {
  if (record.state !== 'confirmed' || record.origin.kind !== 'undo') return [];
  const undone = await world.journal.get(record.origin.of);
  if (!undone) return [];
  const marked: ChangeRecord = { ...undone, undoneBy: record.id };
  const first =
    undone.origin.kind === 'undo' ? await world.journal.get(undone.origin.of) : undefined;
  if (first?.undoneBy !== undone.id) return [marked];
  const { undoneBy: _undoneBy, ...again } = first;
  return [marked, again];
}

/** Reads the user of a change that was sent and writes down what that says. `known` hears of an end a little earlier. */
export async function readAndJudge(
  world: Surroundings,
  connection: OpenConnection,
  record: ChangeRecord,
  known?: (end: ChangeRecord) => void,
): Promise<ChangeRecord> {
  const read = await readUser(connection, record.user.id);
  const said = read.ok
    ? judged(record, read.value.state, world.now())
    : unknown(record, { ...read.failure, effect: 'unknown' });
  const next = (await mayBeOlder(world, said)) ? { ...record, state: 'unknown' as const } : said;
  const isOpen = OPEN_STATES.has(next.state);
  await keep(world, next, () => !isOpen && known?.(next));
  if (isOpen) world.settleSoon();
  return next;
}

/**
 * Whether a reading that confirms a change without an answer may be of a state from before another change of ours, which
 * this one takes back: readings lag, and such a state looks as if this one had been made.
 */
async function mayBeOlder(world: Surroundings, next: ChangeRecord): Promise<boolean> {
  if (next.state !== 'confirmed' || next.answeredAt !== undefined) return false;
  const to = new Map(next.change.map((edit) => [edit.at, edit.to]));
  const isOpposed = ({ at, to: was }: Edit) => to.has(at) && !equalJson(to.get(at), was);
  const recent = await recentOwn(world, next.user.id);
  return recent.some((other) => other.id !== next.id && effectOf(other).some(isOpposed));
}

/** Settles what is open of a user, as far as one reading allows; to be called alone for that user. True: nothing is open. */
export async function settleUser(
  world: Surroundings,
  connection: OpenConnection,
  user: string,
): Promise<boolean> {
  const open = await world.journal.open(user);
  if (open.length === 0) return true;
  for (const record of open) {
    if (record.state === 'sealed') await keep(world, refused(record, INTERRUPTED, world.now()));
    else await readAndJudge(world, connection, record);
  }
  // Asked of the journal again: an end that could not be written down is none.
  return (await world.journal.open(user)).length === 0;
}

/** Settles every open change; at the worker's start, when the network is back, and by an alarm. True: all done. */
export async function settleOpen(world: Surroundings): Promise<boolean> {
  const open = await world.journal.open();
  if (open.length === 0) return true;
  const users = new Map(open.map((record) => [record.user.id, record]));
  const settled = await Promise.all(
    [...users].map(async ([user, record]) => {
      const chosen = await world.connection(servedBy(record), 'background');
      return chosen.ok && world.alone(user, () => settleUser(world, chosen.value, user));
    }),
  );
  return settled.every(Boolean);
}
