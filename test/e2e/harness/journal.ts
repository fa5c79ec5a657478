import type { World } from './world.ts';

/** Makes every change of the journal so much older, in milliseconds, instead of waiting for it to grow old. */
export async function ageChanges(world: World, ms: number): Promise<void> {
  const page = await world.openOptions();
  await page.evaluate(async (by) => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const db = await settled(indexedDB.open('quick-permissions'));
    const store = db.transaction('changes', 'readwrite').objectStore('changes');
    for (const record of (await settled(store.getAll())) as Record<string, number>[]) {
      const { at = 0, endedAt = 0 } = record;
      await settled(store.put({ ...record, at: at - by, endedAt: endedAt - by }));
    }
    db.close();
  }, ms);
  await page.close();
}
