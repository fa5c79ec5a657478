import { database } from '../store/database.ts';
import { STORES } from '../store/names.ts';
import type { LockRecord, OpenKey } from './lock-record.ts';
import type { ConnectionRecord } from './record.ts';
import { openWith, sealWith, type Sealed } from './seal.ts';
import { THE_LOCK } from './state.ts';

/**
 * Seals every token anew, from one vault key to another (`undefined`: the browser's key alone), and puts the lock
 * that goes with it in place, in one transaction: whoever is killed in between leaves all of the old or all of the
 * new. What cannot be opened stays as it is.
 */
export async function reseal(
  from: OpenKey | undefined,
  to: OpenKey | undefined,
  lock: LockRecord | undefined,
): Promise<void> {
  while (!(await tryToReseal(from, to, lock)));
}

/** False where somebody wrote a connection in the meantime: encryption does not wait for a transaction. */
async function tryToReseal(
  from: OpenKey | undefined,
  to: OpenKey | undefined,
  lock: LockRecord | undefined,
): Promise<boolean> {
  const db = await database();
  const before = await db.getAll(STORES.connections);
  const tokens = await Promise.all(before.map((record) => resealed(from, to, record)));
  const tx = db.transaction([STORES.connections, STORES.lock], 'readwrite', {
    durability: 'strict',
  });
  const connections = tx.objectStore(STORES.connections);
  const [keys, now] = await Promise.all([connections.getAllKeys(), connections.getAll()]);
  if (!sameTokens(before, now)) {
    await tx.done;
    return false;
  }
  const locks = tx.objectStore(STORES.lock);
  await Promise.all([
    ...now.map((record, at) =>
      connections.put({ ...record, token: tokens[at] ?? record.token }, keys[at]),
    ),
    lock ? locks.put(lock, THE_LOCK) : locks.delete(THE_LOCK),
    tx.done,
  ]);
  return true;
}

async function resealed(
  from: OpenKey | undefined,
  to: OpenKey | undefined,
  { token, id }: ConnectionRecord,
): Promise<Sealed> {
  try {
    return await sealWith(to, await openWith(from, token, id), id);
  } catch {
    return token;
  }
}

function sameTokens(a: readonly ConnectionRecord[], b: readonly ConnectionRecord[]): boolean {
  return (
    a.length === b.length && a.every((one, at) => b[at]?.token.iv.join() === one.token.iv.join())
  );
}
