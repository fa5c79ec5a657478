import { unwrap, type StoreNames } from 'idb';
import type { Database, Schema } from './schema.ts';

type Counts = Map<string, number>;

const counts = new WeakMap<Database, Counts>();

/**
 * Counts the transactions that may write to each store of an open database: once when one is asked for, because what is
 * read before it may be what it replaces, and once when it has ended.
 */
export function countWrites(db: Database): void {
  const raw = unwrap(db);
  const counted: Counts = new Map();
  counts.set(db, counted);
  const begin = raw.transaction.bind(raw);
  raw.transaction = (stores, mode, options) => {
    const tx = begin(stores, mode, options);
    if (mode !== 'readwrite') return tx;
    const count = () => {
      for (const store of [stores].flat() as string[])
        counted.set(store, (counted.get(store) ?? 0) + 1);
    };
    count();
    tx.addEventListener('complete', count);
    tx.addEventListener('abort', count);
    return tx;
  };
}

/** Changes with every write to a store through this database. */
export function writesTo(db: Database, store: StoreNames<Schema>): number {
  return counts.get(db)?.get(store) ?? 0;
}
