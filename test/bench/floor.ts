import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer';
import type { World } from '../e2e/harness/world.ts';
import { median, p95 } from './figure.ts';

const RUNS = 24;
/** As long as the gate looks. */
const REST = 250;

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
  const button = await frame.waitForSelector('footer button');
  await button?.focus();
  await frame.evaluate(listen);
  await worker.evaluate(openScratch);
  const floor = { press: [] as number[], hop: [] as number[], write: [] as number[] };
  for (let run = 0; run < RUNS; run += 1) {
    // Each after a rest, as in an apply: what has just been done is quicker the second time.
    await pause(REST);
    await page.keyboard.press('Shift', { delay: 20 });
    floor.press.push(await frame.evaluate(lastPress));
    await pause(REST);
    floor.hop.push(await frame.evaluate(hop));
    await pause(REST);
    floor.write.push(await worker.evaluate(write, run));
  }
  return floor;
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

type Scratch = { press: number; scratch: IDBDatabase };

/** Runs in the frame: a key that does nothing, pressed where *Apply* is. */
function listen(): void {
  const heard = (event: Event) =>
    Object.assign(globalThis, { press: performance.now() - event.timeStamp });
  window.addEventListener('keydown', heard, true);
}

/** Runs in the frame. */
function lastPress(): number {
  return (globalThis as unknown as Scratch).press;
}

/** Runs in the frame: there and back, of which one way is half. */
async function hop(): Promise<number> {
  type Sends = { sendMessage(message: object): Promise<unknown> };
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Sends } }).chrome;
  const from = performance.now();
  // Nothing that the background knows: it neither looks at it nor answers.
  await runtime.sendMessage({}).catch(() => undefined);
  return (performance.now() - from) / 2;
}

/** Runs in the worker: a database of its own. */
async function openScratch(): Promise<void> {
  const opening = indexedDB.open('floor', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('records'));
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  Object.assign(globalThis, { scratch: opening.result });
}

/** Runs in the worker. */
async function write(run: number): Promise<number> {
  const from = performance.now();
  const { scratch } = globalThis as unknown as Scratch;
  const tx = scratch.transaction('records', 'readwrite', { durability: 'strict' });
  tx.objectStore('records').put({ run, text: 'a record of a change '.repeat(200) }, run);
  tx.commit();
  await new Promise((resolve) => tx.addEventListener('complete', resolve));
  return performance.now() - from;
}
