import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import type { World } from '../e2e/harness/world.ts';
import {
  closePanel,
  openPanel,
  openUserPage,
  pressLauncher,
  shownFrame,
  SWITCH,
} from './bench-panel.ts';
import type { Figure } from './figure.ts';
import { inWorld } from './world.ts';

const WARM_UP = 3;
const RUNS = { warm: 24, cold: 20 };

/** What the browser gets to come to rest between two openings, in milliseconds. */
const REST = 150;

type Opening = { readonly shell: number; readonly rows: number };

/**
 * From the press on the launcher to what the panel shows. The frame is a new one each time. Clocks of page and
 * frame are compared through their time origins. Upper bounds: a debugger is attached to the new frame before it
 * may run (about 5 ms, seen by leaving it out).
 */
export function measureOpening(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    const page = await watchedPage(world);
    await openings(page, WARM_UP);
    const warm = await openings(page, RUNS.warm);
    const cold = await openings(page, RUNS.cold, async () => {
      await world.killWorker();
      await pause(REST);
    });
    return [
      ...figures('launcher', warm, { shell: 100, rows: 150 }),
      ...figures('launcher, worker dead', cold),
    ];
  });
}

function figures(
  what: string,
  all: readonly Opening[],
  budget?: { readonly shell: number; readonly rows: number },
): Figure[] {
  return (['shell', 'rows'] as const).map((part) => ({
    what: `${what} → ${part === 'shell' ? "panel's shell" : 'all switches'}`,
    unit: 'ms',
    samples: all.map((one) => one[part]),
    budget: budget && { median: budget[part] },
  }));
}

async function openings(page: Page, count: number, before?: () => Promise<void>) {
  const all: Opening[] = [];
  for (let run = 0; run < count; run += 1) {
    await before?.();
    all.push(await openOnce(page));
    await closePanel(page);
    await pause(REST);
  }
  return all;
}

/** A user page whose clicks, and whose panels' first moments, are noted down. */
async function watchedPage(world: World): Promise<Page> {
  const { page: first, frame } = await openPanel(world);
  const switches = await frame.$$eval(SWITCH, (all) => all.length);
  await first.close();
  const page = await openUserPage(world);
  await page.evaluate(() => {
    const note = (event: Event) => {
      if (event.isTrusted)
        Object.assign(globalThis, { pressed: performance.timeOrigin + event.timeStamp });
    };
    window.addEventListener('click', note, true);
  });
  await page.evaluateOnNewDocument(watchPanel, SWITCH, switches);
  return page;
}

async function openOnce(page: Page): Promise<Opening> {
  await pressLauncher(page);
  const frame = await shownFrame(page);
  const pressed = await page.evaluate(() => (globalThis as unknown as { pressed: number }).pressed);
  const seen = await frame.waitForFunction(() => {
    const { shell, rows } = (globalThis as unknown as { seen: Partial<Opening> }).seen;
    return shell !== undefined && rows !== undefined && { shell, rows };
  });
  const { shell, rows } = (await seen.jsonValue()) as Opening;
  return { shell: shell - pressed, rows: rows - pressed };
}

/** Runs in every new document: notes when the panel's parts are there, in epoch milliseconds. */
function watchPanel(selector: string, switches: number): void {
  if (location.pathname !== '/panel.html') return;
  const seen: { shell?: number; rows?: number } = {};
  Object.assign(globalThis, { seen });
  const observer = new MutationObserver(() => {
    const now = performance.timeOrigin + performance.now();
    if (document.querySelector('main')) seen.shell ??= now;
    if (document.querySelectorAll(selector).length < switches) return;
    seen.rows = now;
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}
