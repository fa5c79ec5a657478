import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer';
import type { World } from '../e2e/harness/world.ts';
import { API_HOST } from '../leadway/leadway.ts';
import { installBarePopup } from './bare-popup.ts';
import { median, p95 } from './figure.ts';

const RUNS = 24;
/** As long as the gate looks. */
const REST = 250;

/** What the browser itself takes, in milliseconds, whatever an extension does; from the same run as the figures. */
export type Floor = {
  /** From a press to the first handler of the panel's document. */
  readonly press: readonly number[];
  /** A message from the panel to the background, until it is there. */
  readonly message: readonly number[];
  /** Its answer, given at once. */
  readonly answer: readonly number[];
  /** One small record, until it is on disk. */
  readonly write: readonly number[];
  /** A request and its answer, from the call to the text, beyond the time that the browser says they took. */
  readonly request: readonly number[];
  /** A message to another extension's dead background, which does nothing, and its answer. */
  readonly wake: readonly number[];
};

export async function measureFloor(world: World, page: Page, frame: Frame): Promise<Floor> {
  const worker = await world.worker();
  const button = await frame.waitForSelector('footer button');
  await button?.focus();
  await frame.evaluate(listen);
  await worker.evaluate(answerAtOnce);
  await worker.evaluate(openScratch);
  const floor = {
    press: [],
    message: [],
    answer: [],
    write: [],
    request: [],
  } as unknown as Record<Exclude<keyof Floor, 'wake'>, number[]>;
  for (let run = 0; run < RUNS; run += 1) {
    // Each after a rest, as in an apply: what has just been done is quicker the second time.
    await pause(REST);
    await page.keyboard.press('Shift', { delay: 20 });
    floor.press.push(await frame.evaluate(lastPress));
    await pause(REST);
    const [message, answer] = await frame.evaluate(thereAndBack);
    floor.message.push(message);
    floor.answer.push(answer);
    await pause(REST);
    floor.write.push(await worker.evaluate(putOnDisk, run));
    await pause(REST);
    floor.request.push(await worker.evaluate(requestBeyond, `https://${API_HOST}/users/none`));
  }
  return { ...floor, wake: await wakings(world) };
}

const WAKINGS = 12;

/** How long a dead background takes that has next to nothing to start with. */
async function wakings(world: World): Promise<readonly number[]> {
  const bare = await installBarePopup(world.browser);
  const page = await bare.open();
  const all: number[] = [];
  for (let run = 0; run < WAKINGS; run += 1) {
    await bare.killWorker();
    await pause(REST);
    all.push(await page.evaluate(askBare));
  }
  await page.close();
  await bare.remove();
  return all;
}

/** The median of something, and the 95th percentile. */
export type Least = { readonly median: number; readonly p95: number };

/**
 * What an apply cannot be quicker than: a press; a message each for the wish, for what the gate says of it and for the
 * answer; the record of sending, which is on disk before anything is sent; and what the browser makes of three requests.
 */
export function leastOf({ press, message, answer, write, request }: Floor): Least {
  return sumOf([press, message, message, answer, write, request, request, request]);
}

/** The same where the first message finds a dead background: the dead one's answer is as long as any. */
export function leastOfDead({ press, message, write, request, wake }: Floor): Least {
  return sumOf([press, wake, message, write, request, request, request]);
}

function sumOf(parts: readonly (readonly number[])[]): Least {
  const least = parts.reduce((sum, samples) => sum + median(samples), 0);
  // Not the sum of what each takes at its worst: those do not come together.
  const worst = parts.map((samples) => p95(samples) - median(samples));
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

type Runtime = {
  sendMessage(message: object): Promise<number>;
  readonly onMessage: {
    addListener(
      heard: (message: object, sender: unknown, respond: (at: number) => void) => void,
    ): void;
  };
};

/** Runs in the worker: answers what the background does not know with the time at which it came. */
function answerAtOnce(): void {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  runtime.onMessage.addListener((message, _sender, respond) => {
    if ('floor' in message) respond(performance.timeOrigin + performance.now());
  });
}

/** Runs in the frame. */
async function thereAndBack(): Promise<[message: number, answer: number]> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  const now = () => performance.timeOrigin + performance.now();
  const from = now();
  const there = await runtime.sendMessage({ floor: true });
  return [there - from, now() - there];
}

/** Runs in the worker: a database of its own. */
async function openScratch(): Promise<void> {
  const opening = indexedDB.open('floor', 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('records'));
  await new Promise((resolve) => opening.addEventListener('success', resolve));
  Object.assign(globalThis, { scratch: opening.result });
}

/** Runs in the worker. */
async function putOnDisk(run: number): Promise<number> {
  const from = performance.now();
  const { scratch } = globalThis as unknown as Scratch;
  const tx = scratch.transaction('records', 'readwrite', { durability: 'strict' });
  tx.objectStore('records').put({ run, text: 'a record of a change '.repeat(200) }, run);
  tx.commit();
  await new Promise((resolve) => tx.addEventListener('complete', resolve));
  return performance.now() - from;
}

/** Runs in the worker. A refusal is as good an answer as any. */
async function requestBeyond(address: string): Promise<number> {
  performance.clearResourceTimings();
  const from = performance.now();
  await (await fetch(address, { cache: 'no-store', credentials: 'omit' })).text();
  const took = performance.now() - from;
  const [entry] = performance.getEntriesByName(address) as PerformanceResourceTiming[];
  performance.clearResourceTimings();
  return took - (entry ? entry.responseEnd - entry.startTime : 0);
}

/** Runs in the bare extension's page. */
async function askBare(): Promise<number> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
  const from = performance.now();
  await runtime.sendMessage({ items: true });
  return performance.now() - from;
}
