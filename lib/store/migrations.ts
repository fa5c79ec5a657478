import type { IDBPTransaction, StoreNames } from 'idb';
import { checkRecord } from '../changes/check-record.ts';
import type { ChangeRecord } from '../changes/record.ts';
import { STORES } from './names.ts';
import type { Damage, Database, Schema } from './schema.ts';

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** What has to be read first goes on in the upgrade's own transaction, which ends when nothing more is asked of it. */
export type DatabaseStep = (db: Database, upgrade: Upgrade) => void | Promise<void>;

/**
 * What each version of the database added; the first makes version 1. Run in one transaction that the browser takes
 * back as a whole if anything fails, and only ever small: records are brought up where they are read, see below.
 */
export const DATABASE_STEPS: readonly DatabaseStep[] = [
  (db) => {
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
  // Readings move out of the changes; those of older changes stay inside until the change is written again.
  (db) => {
    db.createObjectStore(STORES.states, { keyPath: 'id' });
    db.createObjectStore(STORES.aside, { autoIncrement: true }).createIndex('at', 'at');
  },
  // There was one connection, in a fixed place; now each has its id for a key.
  async (_db, upgrade) => {
    const connections = upgrade.objectStore(STORES.connections);
    const only = await connections.get('connection');
    if (!only) return;
    await connections.delete('connection');
    await connections.put({ ...NEW_TO_CONNECTIONS, ...only }, only.id);
  },
  // The passphrase. Tokens that are there stay as they are until one is set.
  (db) => {
    db.createObjectStore(STORES.lock);
    db.createObjectStore(STORES.tries);
  },
];

const NEW_TO_CONNECTIONS = { label: '', addresses: [], remind: true };

/** The `v` of records that this code writes. */
const RECORD_VERSION = 1;

/** Brings a record of one version to the next. It gets a copy and may alter it; what it cannot bring up, it throws. */
export type RecordStep = (old: Record<string, unknown>) => unknown;

/**
 * By the version they start from. None yet: version 1 is the first. A step may not move what the database has an
 * index over (`at`, `user.id`, `open`), because the stored record stays as it is until the change is written again.
 */
export const RECORD_STEPS: Readonly<Record<number, RecordStep>> = {};

/** A stored record as this version understands it, or why it cannot be; the stored one is never altered. */
export function current(
  stored: Readonly<Record<string, unknown>>,
  steps: Readonly<Record<number, RecordStep>>,
): ChangeRecord | Damage {
  const { v } = stored;
  if (v === RECORD_VERSION) return checkRecord(stored) ?? 'shape';
  if (typeof v !== 'number') return 'shape';
  if (v > RECORD_VERSION) return 'newer';
  try {
    return checkRecord(broughtUp(stored, v, steps)) ?? 'not-migrated';
  } catch {
    return 'not-migrated';
  }
}

function broughtUp(
  stored: object,
  from: number,
  steps: Readonly<Record<number, RecordStep>>,
): unknown {
  let record: unknown = structuredClone(stored);
  // A version without a step ends this by throwing.
  for (let v = from; v !== RECORD_VERSION; v += 1)
    record = (steps[v] as RecordStep)(record as Record<string, unknown>);
  return record;
}
