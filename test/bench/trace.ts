import type { Page } from 'puppeteer';

/** One complete event of the browser's trace; times in milliseconds of a clock all processes share. */
export type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly at: number;
  readonly took: number;
  /** The same on the clock of its thread, which stands still while the machine is busy with other things. */
  readonly own: { readonly at: number; readonly took: number };
  readonly data: { readonly type?: string; readonly url?: string };
};

const CATEGORIES = [
  'devtools.timeline',
  // Has the tasks themselves.
  'disabled-by-default-devtools.timeline',
  'v8',
  'blink.user_timing',
];

/** Traces all of the browser while something is done in it. */
export async function traced<T>(
  page: Page,
  act: () => Promise<T>,
): Promise<{ readonly value: T; readonly events: readonly TraceEvent[] }> {
  await page.tracing.start({ categories: CATEGORIES });
  let value: T;
  let written: Uint8Array | undefined;
  try {
    value = await act();
  } finally {
    written = await page.tracing.stop();
  }
  return { value, events: eventsIn(new TextDecoder().decode(written)) };
}

type Raw = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: TraceEvent['data'] };
};

function eventsIn(json: string): TraceEvent[] {
  const { traceEvents } = JSON.parse(json) as { readonly traceEvents: readonly Raw[] };
  return traceEvents
    .filter(({ ph }) => ph === 'X' || ph === 'I' || ph === 'R')
    .map(({ name, pid, tid, ts, dur = 0, tts = ts, tdur = dur, args }) => ({
      name,
      pid,
      tid,
      at: ts / 1_000,
      took: dur / 1_000,
      own: { at: tts / 1_000, took: tdur / 1_000 },
      data: args?.data ?? {},
    }))
    .toSorted((a, b) => a.at - b.at);
}

/** The events of the thread that this event is of. */
export function sameThread(events: readonly TraceEvent[], of: TraceEvent): TraceEvent[] {
  return events.filter(({ pid, tid }) => pid === of.pid && tid === of.tid);
}

/** The tasks of one thread's events. Nested ones, which inner message loops have, count as their outermost. */
export function tasksOf(events: readonly TraceEvent[]): TraceEvent[] {
  const tasks: TraceEvent[] = [];
  for (const event of events) {
    const last = tasks.at(-1);
    if (event.name === 'RunTask' && !(last && isWithin(event, last))) tasks.push(event);
  }
  return tasks;
}

export function isWithin(event: TraceEvent, outer: TraceEvent): boolean {
  return event.at >= outer.at && event.at + event.took <= outer.at + outer.took;
}

/** The thread's own time that these events of one thread cover, in milliseconds; what nests is counted once. */
export function covered(events: readonly TraceEvent[]): number {
  let sum = 0;
  let end = -Infinity;
  for (const { own } of events) {
    const { at, took } = own;
    sum += Math.max(0, at + took - Math.max(at, end));
    end = Math.max(end, at + took);
  }
  return sum;
}

/** What runs script, microtasks included. */
export const SCRIPT: ReadonlySet<string> = new Set([
  'EvaluateScript',
  'v8.compile',
  'v8.evaluateModule',
  'v8.callFunction',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
  'FireIdleCallback',
  'EventDispatch',
]);

/** What brings it to the screen, as far as the main thread does that. */
export const RENDERING: ReadonlySet<string> = new Set([
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
  'Layerize',
  'Commit',
]);
