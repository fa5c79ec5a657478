import { OPEN_STATES, type ChangeRecord } from '../changes/record.ts';
import { database } from './database.ts';
import { STORES } from './names.ts';

// Strict: the promise resolves when the record is on disk, so it survives a killed browser (a relaxed one may not).
const DURABLE = { durability: 'strict' } as const;

/** The journal of changes. Writing may throw (quota, closed database): then nothing was written. */
export const journal = {
  /** Writes a record and, in the same transaction, whatever follows from it for others. */
  async put(record: ChangeRecord, ...others: readonly ChangeRecord[]): Promise<void> {
    const tx = (await database()).transaction(STORES.changes, 'readwrite', DURABLE);
    await Promise.all([...[record, ...others].map((each) => tx.store.put(indexed(each))), tx.done]);
  },

  async get(id: string): Promise<ChangeRecord | undefined> {
    return (await database()).get(STORES.changes, id);
  },

  /** Changes whose outcome is open, of one user or of all. */
  async open(user?: string): Promise<ChangeRecord[]> {
    return (await database()).getAllFromIndex(STORES.changes, 'open', user);
  },

  /** Newest first, of one user or of all, at most `limit`. */
  async newest(limit: number, user?: string): Promise<ChangeRecord[]> {
    const store = (await database()).transaction(STORES.changes).store;
    let cursor = user
      ? await store.index('user').openCursor(ofUser(user), 'prev')
      : await store.index('at').openCursor(null, 'prev');
    const found: ChangeRecord[] = [];
    while (cursor && found.length < limit) {
      found.push(cursor.value);
      cursor = await cursor.continue();
    }
    return found;
  },

  /** Changes of a user sealed after a time, oldest first. */
  async since(user: string, at: number): Promise<ChangeRecord[]> {
    const range = IDBKeyRange.bound([user, at], [user, Infinity], true);
    return (await database()).getAllFromIndex(STORES.changes, 'user', range);
  },
};

export type Journal = typeof journal;

function indexed(record: ChangeRecord): ChangeRecord {
  const { open: _open, ...rest } = record;
  return OPEN_STATES.has(record.state) ? { ...rest, open: record.user.id } : rest;
}

function ofUser(user: string): IDBKeyRange {
  return IDBKeyRange.bound([user, -Infinity], [user, Infinity]);
}
