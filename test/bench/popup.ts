import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '../e2e/harness/world.ts';
import { PATIENCE } from '../e2e/harness/roles.ts';
import type { Figure } from './figure.ts';
import { fillJournal } from './many-changes.ts';
import { inWorld } from './world.ts';

/** As many as the popup lists; and the journal of a year or two. */
const CHANGES = { few: 20, many: 10_000 };
const WARM_UP = 3;
const RUNS = { warm: 24, cold: 12 };
const REST = 200;

/**
 * From the start of the popup's document to its list of changes, with a full journal. In a tab: the same page
 * without the browser's own work on a popup window, in which nothing can be noted down from the first moment on.
 */
export function measurePopup(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    await fillJournal(world, CHANGES.few);
    const few = await openings(world, RUNS.warm);
    await fillJournal(world, CHANGES.many - CHANGES.few);
    const full = await openings(world, RUNS.warm);
    const cold = await openings(world, RUNS.cold, async () => {
      await world.killWorker();
      await pause(REST);
    });
    const figure = (what: string, samples: readonly number[], budget?: Figure['budget']) =>
      ({ what, unit: 'ms', samples, budget }) as const;
    return [
      figure('popup → list, 20 changes', few),
      figure('popup → list, 10,000 changes', full, { median: 100 }),
      figure('popup → list, 10,000 changes, worker dead', cold),
    ];
  });
}

async function openings(
  world: World,
  count: number,
  before?: () => Promise<void>,
): Promise<readonly number[]> {
  const all: number[] = [];
  for (let run = 0; run < WARM_UP + count; run += 1) {
    await before?.();
    all.push(await openOnce(world));
    await pause(REST);
  }
  return all.slice(WARM_UP);
}

async function openOnce(world: World): Promise<number> {
  const page = await world.newPage();
  try {
    await page.evaluateOnNewDocument(watchList);
    await page.goto(`chrome-extension://${world.extensionId}/popup.html`);
    const shown = await page.waitForFunction(
      () => (globalThis as unknown as { shown?: number }).shown,
      { timeout: PATIENCE },
    );
    return Number(await shown.jsonValue());
  } finally {
    await page.close();
  }
}

/** Runs in the new document: notes when the list has its first item. */
function watchList(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('main ul li')) return;
    Object.assign(globalThis, { shown: performance.now() });
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
