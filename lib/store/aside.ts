import type { ChangeRecord } from '../changes/record.ts';
import { database } from './database.ts';
import { current, RECORD_STEPS } from './migrations.ts';
import { STORES } from './names.ts';
import type { AsideRecord, ChangeStates, Damage } from './schema.ts';

const ALL = [STORES.changes, STORES.states, STORES.aside] as const;

/** What was found in the two stores, put together and brought up to this version; or why that cannot be. */
export function joined(
  entry: object | undefined,
  states: ChangeStates | undefined,
): ChangeRecord | Damage {
  return current({ ...states, ...entry }, RECORD_STEPS);
}

/**
 * Takes changes that cannot be read out of the way of the others and keeps them as they were found. Never throws:
 * where the database takes nothing they stay where they are, and readers pass over them.
 */
export async function setAside(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await move(ids).catch(() => undefined);
}

async function move(ids: readonly string[]): Promise<void> {
  const tx = (await database()).transaction(ALL, 'readwrite');
  // Asked for at once: a request that fails takes this with it, and both would be errors that nobody awaits.
  const finished = tx.done.catch(() => undefined);
  const [changes, states, aside] = [
    tx.objectStore(STORES.changes),
    tx.objectStore(STORES.states),
    tx.objectStore(STORES.aside),
  ];
  for (const id of ids) {
    const [entry, readings] = await Promise.all([changes.get(id), states.get(id)]);
    const why = joined(entry, readings);
    // Somebody may have put it right, or set it aside, since it was read.
    if (!entry || typeof why !== 'string') continue;
    const record = { ...readings, ...(entry as object) };
    await Promise.all([
      aside.add({ at: Date.now(), why, record }),
      changes.delete(id),
      states.delete(id),
    ]);
  }
  await finished;
}

/** What was set aside, in that order, with its key: at most `limit`, of those after a key (the first is 1). */
export async function asidePage(
  limit: number,
  after: number,
): Promise<readonly (AsideRecord & { readonly key: number })[]> {
  const { store } = (await database()).transaction(STORES.aside);
  const range = IDBKeyRange.lowerBound(after, true);
  const [records, keys] = await Promise.all([
    store.getAll(range, limit),
    store.getAllKeys(range, limit),
  ]);
  return keys.flatMap((key, index) => {
    const record = records[index];
    return record ? [{ ...record, key }] : [];
  });
}

/** How many changes were set aside. */
export async function countAside(): Promise<number> {
  return (await database()).count(STORES.aside);
}
