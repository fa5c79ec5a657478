import type { Frame, Page } from 'puppeteer';
import type { World } from '../e2e/harness/world.ts';
import { median, p95 } from './figure.ts';

const RUNS = 40;

/** What the browser itself takes, in milliseconds, whatever an extension does; from the same run as the figures. */
export type Floor = {
  /** From a press to the first handler of the panel's document. */
  readonly press: readonly number[];
  /** A message from the panel to the background that nobody answers, one way. */
  readonly hop: readonly number[];
  /** One small record, until it is on disk. */
  readonly write: readonly number[];
};

export async function measureFloor(world: World, page: Page, frame: Frame): Promise<Floor> {
  const worker = await world.worker();
  return {
    press: await presses(page, frame),
    hop: await frame.evaluate(hops, RUNS),
    write: await worker.evaluate(writes, RUNS),
  };
}

/**
 * What an apply cannot be quicker than: a press; a message each for the wish, for what the gate says of it and for the
 * answer; and the record of sending, which is on disk before anything is sent.
 */
export function leastOf({ press, hop, write }: Floor): { median: number; p95: number } {
  const sum = (of: (samples: readonly number[]) => number) => of(press) + 3 * of(hop) + of(write);
  // Not the sum of what each takes at its worst: those do not come together.
  const worst = [press, hop, write].map((samples) => p95(samples) - median(samples));
  const least = sum(median);
  return { median: least, p95: least + Math.hypot(...worst) };
}

/** A key that does nothing, pressed where *Apply* is. */
async function presses(page: Page, frame: Frame): Promise<number[]> {
  await frame.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { presses: seen });
    const heard = (event: Event) => seen.push(performance.now() - event.timeStamp);
    window.addEventListener('keydown', heard, true);
  });
  const body = await frame.waitForSelector('footer button');
  await body?.focus();
  for (let run = 0; run < RUNS; run += 1) await page.keyboard.press('Shift', { delay: 20 });
  return frame.evaluate(() => (globalThis as unknown as { presses: number[] }).presses);
}

/** Runs in the frame. */
async function hops(runs: number): Promise<number[]> {
  type Sends = { sendMessage(message: object): Promise<unknown> };
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Sends } }).chrome;
  const all: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    // Nothing that the background knows: it neither looks at it nor answers.
    await runtime.sendMessage({}).catch(() => undefined);
    all.push((performance.now() - from) / 2);
  }
  return all;
}

/** Runs in the worker, in a database of its own. */
async function writes(runs: number): Promise<number[]> {
  const opening = indexedDB.open('floor', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('records'));
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  const db = opening.result;
  const all: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const from = performance.now();
    const tx = db.transaction('records', 'readwrite', { durability: 'strict' });
    tx.objectStore('records').put({ run, text: 'a record of a change '.repeat(200) }, run);
    tx.commit();
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    all.push(performance.now() - from);
  }
  db.close();
  indexedDB.deleteDatabase('floor');
  return all;
}
