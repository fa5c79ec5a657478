import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { emptyExtension, whatIsKept, type Kept } from './harness/emptying.ts';
import { askBackground } from './harness/fixtures.ts';
import { PATIENCE } from './harness/roles.ts';
import { setScene } from './harness/scene.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

/** The time at which a worker that starts notes that it has pruned says nothing. */
async function kept(): Promise<Kept> {
  const now = await whatIsKept(await world.ownPage());
  const { 'history-pruned': pruned } = now.local as Record<string, unknown>;
  expect(pruned).toEqual(expect.any(Number));
  return { ...now, local: { ...now.local, 'history-pruned': 'a time' } };
}

it('a renewed extension keeps what one keeps that was just installed, and nothing else', async () => {
  const fresh = await vi.waitFor(kept, PATIENCE);
  const { panel, journal, portal } = await setScene(world);
  await panel.apply();
  await panel.outcome(/^saved/i);
  await askBackground(world, 'vault.set', { passphrase: 'fourteen-Words-9' });
  await journal.page.evaluate(fillEverything);
  const used = await kept();
  const parts = Object.keys(fresh) as (keyof Kept)[];
  // Whatever is compared below was changed, or comparing it would prove nothing.
  const same = parts.filter((part) => JSON.stringify(used[part]) === JSON.stringify(fresh[part]));
  // Except what sites were allowed: after that the extension is taken out.
  expect(same).toEqual(['origins']);
  // Beside the one that was only made for this.
  const ours = Object.values(used.databases).find((stores) => 'changes' in stores);
  expect(ours).toMatchObject({ changes: 1, states: 1, connections: 1, keys: 1, lock: 1 });

  const worker = await world.worker();
  await portal.page.goto('about:blank');
  await emptyExtension(world);
  expect(await world.worker()).not.toBe(worker);
  await vi.waitFor(async () => expect(await kept()).toEqual(fresh), PATIENCE);
  expect(await askBackground(world, 'connection.status', {})).toMatchObject({
    value: { connections: 0 },
  });
});

/** Runs in a page of the extension's own: what the tests above this one do not come to keep. */
async function fillEverything(): Promise<void> {
  type Area = { set(items: object): Promise<void> };
  const { storage, alarms, scripting, action } = (
    globalThis as unknown as {
      chrome: {
        storage: Record<'local' | 'session' | 'sync', Area>;
        alarms: { create(name: string, when: object): Promise<void> };
        scripting: { registerContentScripts(scripts: object[]): Promise<void> };
        action: { setPopup(to: object): Promise<void> };
      };
    }
  ).chrome;
  for (const area of ['local', 'session', 'sync'] as const) await storage[area].set({ left: 1 });
  await alarms.create('left', { delayInMinutes: 60 });
  await scripting.registerContentScripts([
    {
      id: 'left',
      js: ['content-scripts/portal.js'],
      matches: ['https://app.leadwaycrm.com/left'],
      persistAcrossSessions: true,
    },
  ]);
  await action.setPopup({ popup: 'options.html' });
  localStorage.setItem('left', '1');
  await caches.open('left');
  await new Promise((resolve) => {
    const request = indexedDB.open('left');
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('left'));
    request.addEventListener('success', () => resolve(request.result.close()));
  });
}
