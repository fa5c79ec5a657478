import type { DBSchema, IDBPDatabase } from 'idb';
import type { ChangeRecord, ChangeSummary } from '../changes/record.ts';
import type { PlanRecord, ReadingRecord } from '../changes/sealed.ts';
import type { LockRecord, TriesRecord } from '../vault/lock-record.ts';
import type { ConnectionRecord } from '../vault/record.ts';

/** The readings of a change, which are most of its weight. */
export type ChangeStates = Pick<ChangeRecord, 'id' | 'base' | 'found' | 'after'>;

/** Why a record was set aside: made by a newer version, of an older one that could not be brought up, or damaged. */
export type Damage = 'newer' | 'not-migrated' | 'shape';

export type AsideRecord = {
  /** When it was set aside, epoch milliseconds. */
  readonly at: number;
  readonly why: Damage;
  /** As it was found. */
  readonly record: unknown;
};

/** What the database holds if all is well; whoever reads changes checks them all the same. */
export interface Schema extends DBSchema {
  changes: {
    key: string;
    value: ChangeSummary;
    indexes: { at: number; user: [string, number]; open: string };
  };
  states: { key: string; value: ChangeStates };
  aside: { key: number; value: AsideRecord; indexes: { at: number } };
  readings: { key: string; value: ReadingRecord; indexes: { at: number } };
  plans: { key: string; value: PlanRecord; indexes: { at: number } };
  connections: { key: string; value: ConnectionRecord };
  keys: { key: string; value: CryptoKey };
  lock: { key: string; value: LockRecord };
  tries: { key: string; value: TriesRecord };
}

export type Database = IDBPDatabase<Schema>;
