import { database } from '../store/database.ts';
import { STORES } from '../store/names.ts';
import { remembered } from '../store/remembered.ts';
import type { ConnectionRecord } from './record.ts';

/** Every connection at rest, the oldest first. */
export const allRecords: () => Promise<readonly ConnectionRecord[]> = remembered(
  STORES.connections,
  async (db) =>
    (await db.getAll(STORES.connections)).toSorted(
      (a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1),
    ),
);

export async function recordOf(id: string): Promise<ConnectionRecord | undefined> {
  return (await database()).get(STORES.connections, id);
}

export async function putRecord(record: ConnectionRecord): Promise<void> {
  await (await database()).put(STORES.connections, record, record.id);
}

/** Alters a connection in one transaction, if it is still there. Answers with what is stored then. */
export async function alterRecord(
  id: string,
  alter: (record: ConnectionRecord) => ConnectionRecord,
): Promise<ConnectionRecord | undefined> {
  const tx = (await database()).transaction(STORES.connections, 'readwrite');
  const record = await tx.store.get(id);
  const altered = record && alter(record);
  if (altered) await tx.store.put(altered, id);
  await tx.done;
  return altered;
}

/** Token and ids go; the journal of changes stays. */
export async function deleteRecord(id: string): Promise<void> {
  await (await database()).delete(STORES.connections, id);
}
