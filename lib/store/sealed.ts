import {
  PLAN_LIFE_MS,
  READING_LIFE_MS,
  type PlanRecord,
  type ReadingRecord,
} from '../changes/sealed.ts';
import { database } from './database.ts';
import { STORES } from './names.ts';
import type { Schema } from './schema.ts';

/** Readings and sealed plans live in the database, because the background may die between two messages. */
export const sealedStore = {
  putReading: (record: ReadingRecord) => putFresh(STORES.readings, record, READING_LIFE_MS),
  putPlan: (record: PlanRecord) => putFresh(STORES.plans, record, PLAN_LIFE_MS),

  async reading(id: string): Promise<ReadingRecord | undefined> {
    return (await database()).get(STORES.readings, id);
  },

  /** Takes a plan out, so that whoever asks a second time finds nothing: one transaction, single use. */
  async takePlan(id: string): Promise<PlanRecord | undefined> {
    const tx = (await database()).transaction(STORES.plans, 'readwrite');
    const plan = await tx.store.get(id);
    await tx.store.delete(id);
    await tx.done;
    return plan;
  },
};

async function putFresh<S extends 'readings' | 'plans'>(
  name: S,
  record: Schema[S]['value'],
  life: number,
): Promise<void> {
  const tx = (await database()).transaction<S, 'readwrite'>(name, 'readwrite');
  const stale = await tx.store.index('at').getAllKeys(IDBKeyRange.upperBound(record.at - life));
  await Promise.all([...stale.map((key) => tx.store.delete(key)), tx.store.put(record), tx.done]);
}
