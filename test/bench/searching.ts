import type { Page } from 'puppeteer';
import { setTimeout as pause } from 'node:timers/promises';
import { DATABASE, STORES } from '../../lib/store/names.ts';
import { median, type Figure } from './figure.ts';
import { fillJournal } from './many-changes.ts';
import { inWorld } from './world.ts';

const CHANGES = 10_000;
const WARM_UP = 2;
const RUNS = 10;
const REST = 200;

/** Everybody of the journal has it in their own texts up to here, so that nothing can be left out early. */
const NOBODY = 'maria ortiz@nowhere';

/**
 * From the question of the history's page to the answer that nothing was found, which takes a look at every change.
 * What it may take follows from what the browser itself needs, in the same run: to hand out all of them at once, and one
 * by one, which is how we once did it. All that we do with them has to fit between the two.
 */
export function measureSearching(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    await fillJournal(world, CHANGES);
    const page = await world.openOptions();
    const floor = await samples(() => page.evaluate(readAll, DATABASE.name, STORES.changes));
    const each = await samples(() => page.evaluate(readEach, DATABASE.name, STORES.changes));
    const found = await samples(() => search(page));
    return [
      { what: 'the browser hands out 10,000 changes', unit: 'ms', samples: floor },
      { what: 'the same one by one', unit: 'ms', samples: each },
      {
        what: 'history → no hit among 10,000 changes',
        unit: 'ms',
        samples: found,
        budget: { median: median(each) },
        firm: 'median',
      },
    ];
  });
}

async function samples(once: () => Promise<number>): Promise<readonly number[]> {
  const all: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run += 1) {
    all.push(await once());
    await pause(REST);
  }
  return all.slice(WARM_UP);
}

async function search(page: Page): Promise<number> {
  const words = NOBODY.split(' ').map((text) => ({ text, scopes: [] }));
  const { took, changes } = await page.evaluate(ask, { filter: { words }, limit: 25 });
  if (changes !== 0) throw new Error(`A search for nobody found ${changes} changes.`);
  return took;
}

type InExtension = {
  readonly chrome: {
    readonly runtime: {
      sendMessage(message: unknown): Promise<{ value: { changes: readonly unknown[] } }>;
    };
  };
};

/** Runs in a page of ours. */
async function ask(input: unknown): Promise<{ took: number; changes: number }> {
  const { runtime } = (globalThis as unknown as InExtension).chrome;
  const start = performance.now();
  const { value } = await runtime.sendMessage({ verb: 'history.find', input });
  return { took: performance.now() - start, changes: value.changes.length };
}

/** Runs in a page of ours: every change, as the database holds it. */
async function readAll(database: string, store: string): Promise<number> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
    });
  const db = await settled(indexedDB.open(database));
  const start = performance.now();
  await settled(db.transaction(store).objectStore(store).getAll());
  const took = performance.now() - start;
  db.close();
  return took;
}

/** Runs in a page of ours: every change by its own id, 200 side by side. */
async function readEach(database: string, store: string): Promise<number> {
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
    });
  const db = await settled(indexedDB.open(database));
  const start = performance.now();
  const ids = await settled(db.transaction(store).objectStore(store).getAllKeys());
  for (let from = 0; from < ids.length; from += 200) {
    const changes = db.transaction(store).objectStore(store);
    await Promise.all(ids.slice(from, from + 200).map((id) => settled(changes.get(id))));
  }
  const took = performance.now() - start;
  db.close();
  return took;
}
