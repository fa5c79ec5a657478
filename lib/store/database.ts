import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ChangeRecord } from '../changes/record.ts';
import type { PlanRecord, ReadingRecord } from '../changes/sealed.ts';
import type { ConnectionRecord } from '../vault/record.ts';
import { DATABASE, STORES } from './names.ts';

export interface Schema extends DBSchema {
  changes: {
    key: string;
    value: ChangeRecord;
    indexes: { at: number; user: [string, number]; open: string };
  };
  readings: { key: string; value: ReadingRecord; indexes: { at: number } };
  plans: { key: string; value: PlanRecord; indexes: { at: number } };
  connections: { key: string; value: ConnectionRecord };
  keys: { key: string; value: CryptoKey };
}

export type Database = IDBPDatabase<Schema>;

let opening: Promise<Database> | undefined;

/** The extension's database, opened once per life of the context and again after the browser closed it. */
export function database(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

function open(): Promise<Database> {
  return openDB<Schema>(DATABASE.name, DATABASE.version, {
    upgrade(db) {
      const changes = db.createObjectStore(STORES.changes, { keyPath: 'id' });
      changes.createIndex('at', 'at');
      changes.createIndex('user', ['user.id', 'at']);
      // Only records that are not settled have the property, so this index holds just those.
      changes.createIndex('open', 'open');
      db.createObjectStore(STORES.readings, { keyPath: 'id' }).createIndex('at', 'at');
      db.createObjectStore(STORES.plans, { keyPath: 'id' }).createIndex('at', 'at');
      db.createObjectStore(STORES.connections);
      db.createObjectStore(STORES.keys);
    },
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => {
      opening = undefined;
    },
  });
}
