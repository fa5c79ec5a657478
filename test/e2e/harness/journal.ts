import type { World } from './world.ts';

/** Makes every change of the journal so much older, in milliseconds, instead of waiting for it to grow old. */
export function ageChanges(world: World, ms: number): Promise<void> {
  return age(world, 'changes', ['at', 'endedAt'], ms);
}

/** The same for the tokens. The background has read them: it has to be started again to see their age. */
export async function ageTokens(world: World, ms: number): Promise<void> {
  await age(world, 'connections', ['addedAt'], ms);
  await world.killWorker();
}

async function age(
  world: World,
  store: 'changes' | 'connections',
  times: readonly string[],
  ms: number,
): Promise<void> {
  const page = await world.ownPage();
  await page.evaluate(makeOlder, store, times, ms);
}

/** Runs in a page of the extension. */
async function makeOlder(name: string, times: readonly string[], by: number): Promise<void> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  const db = await settled(indexedDB.open('quick-permissions'));
  const store = db.transaction(name, 'readwrite').objectStore(name);
  for (const key of await settled(store.getAllKeys())) {
    const record = (await settled(store.get(key))) as Record<string, number>;
    const older = times.map((time) => [time, (record[time] ?? 0) - by]);
    const altered = { ...record, ...Object.fromEntries(older) };
    await settled(store.keyPath === null ? store.put(altered, key) : store.put(altered));
  }
  db.close();
}
