import { setTimeout as pause } from 'node:timers/promises';
import type { World } from '../e2e/harness/world.ts';
import { PATIENCE } from '../e2e/harness/roles.ts';
import { installBarePopup } from './bare-popup.ts';
import { median, type Figure } from './figure.ts';
import { fillJournal } from './many-changes.ts';
import { inWorld } from './world.ts';

/** As many as the popup lists; and the journal of a year or two. */
const CHANGES = { few: 20, many: 10_000 };
const WARM_UP = 3;
const RUNS = { warm: 24, cold: 12 };
const REST = 200;

/** What ours may take beyond a popup that shows a list of one and does nothing else, with as full a journal. */
const BEYOND = { median: 80 };
/** What was promised on the machine that it was promised on; on another, see what the bare popup takes. */
const PROMISED = 100;

/**
 * From the start of the popup's document to its list of changes, with a full journal. In a tab: the same page
 * without the browser's own work on a popup window, in which nothing can be noted down from the first moment on.
 * In turn with a bare popup, so that a machine that gets slower gets slower for both.
 */
export function measurePopup(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    const bare = await installBarePopup(world.browser);
    try {
      return await measureBeside(world, bare.address);
    } finally {
      await bare.remove();
    }
  });
}

async function measureBeside(world: World, bareAddress: string): Promise<readonly Figure[]> {
  const address = `chrome-extension://${world.extensionId}/popup.html`;
  await fillJournal(world, CHANGES.few);
  const [few] = await openings(world, RUNS.warm, [address]);
  await fillJournal(world, CHANGES.many - CHANGES.few);
  const [full = [], least = []] = await openings(world, RUNS.warm, [address, bareAddress]);
  const [cold] = await openings(world, RUNS.cold, [address], async () => {
    await world.killWorker();
    await pause(REST);
  });
  const figure = (what: string, samples: readonly number[] = [], budget?: Figure['budget']) =>
    ({ what, unit: 'ms', samples, budget, firm: 'median' }) as const;
  return [
    figure('popup → list, 20 changes', few),
    figure('popup → list, 10,000 changes', full, { median: median(least) + BEYOND.median }),
    { ...figure('  the same, as it was promised', full, { median: PROMISED }), firm: false },
    figure('  the browser’s own: a bare popup → list', least),
    figure('popup → list, 10,000 changes, worker dead', cold),
  ];
}

/** Opens pages in turn; the samples of each. */
async function openings(
  world: World,
  count: number,
  addresses: readonly string[],
  before?: () => Promise<void>,
): Promise<readonly (readonly number[])[]> {
  const all: number[][] = addresses.map(() => []);
  for (let run = 0; run < WARM_UP + count; run += 1) {
    for (const [at, address] of addresses.entries()) {
      await before?.();
      all[at]?.push(await openOnce(world, address));
      await pause(REST);
    }
  }
  return all.map((samples) => samples.slice(WARM_UP));
}

async function openOnce(world: World, address: string): Promise<number> {
  const page = await world.newPage();
  try {
    await page.evaluateOnNewDocument(watchList);
    await page.goto(address);
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
