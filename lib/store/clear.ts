import { database } from './database.ts';
import { STORES } from './names.ts';

const ALL = [STORES.changes, STORES.states, STORES.aside] as const;

/** How many changes went, and how many are left because they are not settled. */
export type Cleared = { readonly cleared: number; readonly left: number };

/**
 * Takes every settled change out of the journal, with its readings and with what was set aside: all in one step, or
 * nothing. A change that is not settled stays as it is, whatever happens to it meanwhile: whoever writes one waits.
 */
export async function clearHistory(): Promise<Cleared> {
  const tx = (await database()).transaction(ALL, 'readwrite', { durability: 'strict' });
  const changes = tx.objectStore(STORES.changes);
  const states = tx.objectStore(STORES.states);
  const [all, open] = await Promise.all([changes.count(), changes.index('open').getAll()]);
  const readings = await Promise.all(open.map(({ id }) => states.get(id)));
  await Promise.all([
    changes.clear(),
    states.clear(),
    tx.objectStore(STORES.aside).clear(),
    ...open.map((entry) => changes.put(entry)),
    ...readings.flatMap((reading) => (reading ? [states.put(reading)] : [])),
    tx.done,
  ]);
  return { cleared: all - open.length, left: open.length };
}
