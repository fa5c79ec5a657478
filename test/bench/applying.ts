import { setTimeout as pause } from 'node:timers/promises';
import type { Frame } from 'puppeteer';
import type { World } from '../e2e/harness/world.ts';
import { API_HOST } from '../leadway/leadway.ts';
import { HELD, openPanel } from './bench-panel.ts';
import type { Figure } from './figure.ts';
import { leastOf, leastOfDead, measureFloor, type Floor, type Least } from './floor.ts';
import { inWorld } from './world.ts';

/** Neither critical nor spelled in two ways: an ordinary change. */
const SCOPE = 'forms.write';

const WARM_UP = 5;
const RUNS = { warm: 40, cold: 20 };

/** The reading that follows every outcome is over by then, and the plan of what was staged made, in milliseconds. */
const REST = 250;

type Span = { readonly from: number; readonly to: number };

/** Own work beyond what the browser takes itself; see docs/write-path.md. */
const BEYOND = { warm: { median: 10, p95: 20 }, cold: { median: 70, p95: 110 } };
/** What was promised on the machine that it was promised on; on another, see what the browser takes itself. */
const PROMISED = { warm: { median: 10, p95: 20 }, cold: { p95: 70 } };

/** Milliseconds until a press in a panel that was just opened can be trusted. */
const IN_SIGHT = 1_500;

/** One change, in epoch milliseconds: from the press on *Apply* to the outcome in the document, and the API within. */
type Applied = Span & {
  readonly requests: readonly Span[];
  /** When the panel's gate said that the press can be trusted. */
  readonly told: number;
};

/**
 * Our own work around the API: from the press on *Apply* to the outcome, without the time of the requests as the
 * worker's own clock has it (its resource timing, which needs no debugger).
 */
export function measureApplying(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    const { page, frame } = await openPanel(world);
    await frame.evaluate(watchOutcome);
    // Before, the panel's gate, which comes when the browser is idle, has not seen the panel for long enough.
    await pause(IN_SIGHT);
    await applied(world, frame, WARM_UP);
    const warm = await applied(world, frame, RUNS.warm);
    const floor = await measureFloor(world, page, frame);
    const cold = await applied(world, frame, RUNS.cold, async () => {
      await world.killWorker();
    });
    const dead = 'apply, worker dead, without the API and the gate';
    return [
      ...own('apply → outcome, without the API and the gate', warm, leastOf(floor), 'warm'),
      figure('  press → first request', warm, (one) => until(one, 0)),
      figure('  the gate, beyond the reading (deliberate)', warm, gateTime),
      figure('  reading and gate → write', warm, (one) => until(one, 1) - gateTime(one)),
      figure('  write → reading back', warm, (one) => until(one, 2)),
      figure('  reading back → outcome', warm, (one) => one.to - (one.requests.at(-1)?.to ?? 0)),
      figure('  the API itself', warm, apiTime),
      ...own(dead, cold, leastOfDead(floor), 'cold'),
      figure('  press → first request, worker dead', cold, (one) => until(one, 0)),
      ...browsers(floor),
    ];
  });
}

/** Beside what the browser takes itself, and as it was promised. */
function own(
  what: string,
  all: readonly Applied[],
  least: Least,
  state: keyof typeof BEYOND,
): readonly Figure[] {
  const beyond = BEYOND[state];
  const budget = { median: least.median + beyond.median, p95: least.p95 + beyond.p95 };
  return [
    { ...figure(what, all, ownTime, budget), firm: 'median' },
    figure('  the same, as it was promised', all, ownTime, PROMISED[state]),
  ];
}

/** What of it is the browser's own, and no extension can do without; see `floor.ts`. */
function browsers({ press, message, answer, write, request, wake }: Floor): readonly Figure[] {
  const part = (what: string, samples: readonly number[]) =>
    ({ what: `  the browser’s own: ${what}`, unit: 'ms', samples }) as const;
  return [
    part('a press', press),
    part('a message (two)', message),
    part('its answer', answer),
    part('a record on disk', write),
    part('a request, beyond its time (three)', request),
    part('a dead worker of nothing, asked', wake),
  ];
}

function figure(
  what: string,
  all: readonly Applied[],
  part: (one: Applied) => number,
  budget?: Figure['budget'],
): Figure {
  return { what, unit: 'ms', samples: all.map(part), budget };
}

function apiTime({ requests }: Applied): number {
  return requests.reduce((sum, { from, to }) => sum + to - from, 0);
}

function ownTime(one: Applied): number {
  return one.to - one.from - apiTime(one) - gateTime(one);
}

/**
 * What the gate is waited for beyond the reading, which is made meanwhile. It is deliberate (see docs/confirmation.md),
 * and at Leadway the reading takes as long; the stand-in answers at once.
 */
function gateTime({ requests, told }: Applied): number {
  return Math.max(0, told - (requests[0]?.to ?? told));
}

/** What lies between what went before a request and the request. */
function until({ from, requests }: Applied, at: number): number {
  return (requests[at]?.from ?? Number.NaN) - (requests[at - 1]?.to ?? from);
}

async function applied(
  world: World,
  frame: Frame,
  count: number,
  before?: () => Promise<void>,
): Promise<readonly Applied[]> {
  const all: Applied[] = [];
  for (let run = 0; run < count; run += 1) {
    await frame.$eval(`[role="switch"][aria-label$=", ${SCOPE}"]`, (one) =>
      (one as HTMLElement).click(),
    );
    // Whoever reads what they are about to apply takes longer; by then the panel has had it planned.
    await pause(REST);
    await before?.();
    all.push(await applyOnce(world, frame));
    await pause(REST);
  }
  return all;
}

async function applyOnce(world: World, frame: Frame): Promise<Applied> {
  const button = await frame.waitForSelector('footer button[aria-busy]:not(:disabled)');
  // By keyboard: the mouse would have to move over the panel for half a second before.
  await button?.press('Enter', HELD);
  const handle = await frame.waitForFunction(() => {
    const { from, to } = (globalThis as unknown as { applying: Partial<Span> }).applying;
    const { told } = (globalThis as unknown as { applying: { told?: number } }).applying;
    return from !== undefined && to !== undefined && told !== undefined && { from, to, told };
  });
  const { from, to, told } = (await handle.jsonValue()) as Omit<Applied, 'requests'>;
  // A fourth, the reading that follows the outcome, may be over before the outcome is drawn.
  const requests = (await requestsOf(world)).filter((one) => one.from >= from).slice(0, 3);
  if (requests.length < 3) throw new Error(`${requests.length} requests instead of 3.`);
  return { from, to, told, requests };
}

async function requestsOf(world: World): Promise<readonly Span[]> {
  const worker = await world.worker();
  return worker.evaluate((host) => {
    const { timeOrigin } = performance;
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const ours = entries.filter(({ name }) => new URL(name).host === host);
    performance.clearResourceTimings();
    return ours
      .toSorted((a, b) => a.startTime - b.startTime)
      .map(({ startTime, responseEnd }) => ({
        from: timeOrigin + startTime,
        to: timeOrigin + responseEnd,
      }));
  }, API_HOST);
}

/** Runs in the frame: notes when *Apply* was pressed and when an outcome that was not there before is. */
function watchOutcome(): void {
  let applying: { from?: number; to?: number; told?: number } = {};
  let isNew = false;
  const now = () => performance.timeOrigin + performance.now();
  type Message = { readonly verb?: string };
  type Sends = { sendMessage(message: Message): Promise<unknown> };
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Sends } }).chrome;
  const send = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = (message) => {
    if (message.verb === 'change.press') applying.told = now();
    return send(message);
  };
  const hasOutcome = () =>
    [...document.querySelectorAll('[role="status"]')].some((one) =>
      one.textContent?.includes('Saved: '),
    );
  const pressed = (event: Event) => {
    if (!(event.target as Element).closest('footer button[aria-busy]')) return;
    applying = { from: performance.timeOrigin + event.timeStamp };
    Object.assign(globalThis, { applying });
    isNew = !hasOutcome();
  };
  window.addEventListener('click', pressed, true);
  new MutationObserver(() => {
    if (!hasOutcome()) isNew = true;
    else if (isNew) applying.to ??= now();
  }).observe(document, { childList: true, subtree: true, characterData: true });
  Object.assign(globalThis, { applying });
}
