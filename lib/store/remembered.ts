import type { StoreNames } from 'idb';
import { database } from './database.ts';
import type { Database, Schema } from './schema.ts';
import { writesTo } from './writes.ts';

type Kept<T> = { readonly db: Database; readonly writes: number; readonly value: Promise<T> };

/**
 * What is read of a store, kept for as long as nobody writes to it, so that asking again costs no transaction. What is
 * kept ends with the worker, and is never older than the last write: the background is the only one that writes there.
 */
export function remembered<T>(
  store: StoreNames<Schema>,
  read: (db: Database) => Promise<T>,
): () => Promise<T> {
  let kept: Kept<T> | undefined;
  return async () => {
    const db = await database();
    const writes = writesTo(db, store);
    if (kept?.db === db && kept.writes === writes) return kept.value;
    const value = read(db);
    const mine: Kept<T> = { db, writes, value };
    kept = mine;
    // What went wrong may go right the next time.
    value.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return value;
  };
}
