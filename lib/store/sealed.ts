import {
  PLAN_LIFE_MS,
  READING_LIFE_MS,
  type PlanRecord,
  type ReadingRecord,
} from '../changes/sealed.ts';
import { database } from './database.ts';
import { STORES } from './names.ts';
import type { Schema } from './schema.ts';

// The plan that was sealed last, so that applying it need not wait for the database to find it. Whether it may still be
// applied is for the database to say, where it is taken: see `begin` of the journal.
let last: PlanRecord | undefined;

/** What was taken need not be remembered. */
export function forgetPlan(id: string): void {
  if (last?.id === id) last = undefined;
}

/** Readings and sealed plans live in the database, because the background may die between two messages. */
export const sealedStore = {
  putReading: (record: ReadingRecord) => putFresh(STORES.readings, record, READING_LIFE_MS),

  async putPlan(record: PlanRecord): Promise<void> {
    await putFresh(STORES.plans, record, PLAN_LIFE_MS);
    last = record;
  },

  async reading(id: string): Promise<ReadingRecord | undefined> {
    return (await database()).get(STORES.readings, id);
  },

  /** A plan as it was sealed. That it is still there to be applied shows only when a change begins with it. */
  async plan(id: string): Promise<PlanRecord | undefined> {
    return last?.id === id ? last : (await database()).get(STORES.plans, id);
  },

  /**
   * Changes a plan that is still there, in one transaction; where `next` answers nothing the plan goes. Answers with
   * the plan as it is then, or was.
   */
  async changePlan(
    id: string,
    next: (plan: PlanRecord) => PlanRecord | undefined,
  ): Promise<PlanRecord | undefined> {
    forgetPlan(id);
    const tx = (await database()).transaction(STORES.plans, 'readwrite');
    const plan = await tx.store.get(id);
    const changed = plan && next(plan);
    await (changed ? tx.store.put(changed) : tx.store.delete(id));
    await tx.done;
    forgetPlan(id);
    return changed ?? plan;
  },

  /** Every plan there is, also those that are too old by now. */
  async plans(): Promise<readonly PlanRecord[]> {
    return (await database()).getAll(STORES.plans);
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
