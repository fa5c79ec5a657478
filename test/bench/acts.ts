import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer';
import {
  covered,
  isWithin,
  RENDERING,
  sameThread,
  SCRIPT,
  tasksOf,
  traced,
  type TraceEvent,
} from './trace.ts';

/** Something a person does, by trusted input. `prepare` is not measured, and its work is over when `act` begins. */
export type Act = {
  readonly prepare?: (() => Promise<void>) | undefined;
  readonly act: () => Promise<void>;
};

/** What one act cost the frame's main thread, in milliseconds of the thread's own time. */
export type Cost = {
  /** Handlers, microtasks and all that runs later because of them. */
  readonly script: number;
  /** Script, and whatever else the tasks do that dispatch its input: hit tests, style and layout for them. */
  readonly tasks: number;
  /** Style, layout and paint in the tasks after those. */
  readonly rendering: number;
  readonly longestTask: number;
};

const BEGIN = 'bench-begin';
const END = 'bench-end';

const INPUT: ReadonlySet<string> = new Set([
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'keydown',
  'keypress',
  'beforeinput',
  'textInput',
  'input',
  'change',
  'keyup',
]);

/**
 * Does one act after another and takes the cost of each from the browser's trace. The trace is the one clock that
 * sees where a task ends: `PerformanceObserver('event')` reports nothing under 16 ms and rounds to 8, long animation
 * frames begin at 50, and marks around a handler miss the microtasks after it, in which Preact draws.
 *
 * @param quiet how long after an act its consequences are waited for, in milliseconds.
 */
export async function costsOf(
  page: Page,
  frame: Frame,
  acts: readonly Act[],
  quiet: number,
): Promise<readonly Cost[]> {
  const { events } = await traced(page, async () => {
    for (const { prepare, act } of acts) {
      await prepare?.();
      await frame.evaluate(markWhenDrawn, BEGIN);
      await act();
      await pause(quiet);
      await frame.evaluate((name) => void performance.mark(name), END);
    }
  });
  const costs = costsIn(events);
  if (costs.length !== acts.length) {
    throw new Error(`${acts.length} acts, and ${costs.length} in the trace.`);
  }
  return costs;
}

/** Runs in the frame: what was changed before is on the screen when it resolves. */
async function markWhenDrawn(name: string): Promise<void> {
  for (let drawn = 0; drawn < 2; drawn += 1) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 30));
  performance.mark(name);
}

function costsIn(events: readonly TraceEvent[]): Cost[] {
  const begins = events.filter(({ name }) => name === BEGIN);
  const ends = events.filter(({ name }) => name === END);
  const [first] = begins;
  if (!first) return [];
  const thread = sameThread(events, first);
  const marks = [...begins, ...ends];
  // The tasks that set our marks are ours, not the product's.
  const tasks = tasksOf(thread).filter((task) => !marks.some((mark) => isWithin(mark, task)));
  return begins.map((begin, at) => {
    const end = ends[at]?.at ?? Infinity;
    const isBetween = (event: TraceEvent) => event.at > begin.at && event.at < end;
    return costOf(tasks.filter(isBetween), thread.filter(isBetween));
  });
}

function costOf(tasks: readonly TraceEvent[], events: readonly TraceEvent[]): Cost {
  const isInput = ({ name, data }: TraceEvent) =>
    name === 'EventDispatch' && INPUT.has(data.type ?? '');
  const inputs = events.filter(isInput);
  const direct = tasks.filter((task) => inputs.some((input) => isWithin(input, task)));
  const inTask = events.filter((event) => tasks.some((task) => isWithin(event, task)));
  const script = inTask.filter(({ name }) => SCRIPT.has(name));
  const later = inTask.filter((event) => !direct.some((task) => isWithin(event, task)));
  return {
    script: covered(script),
    tasks: covered([...direct, ...script].toSorted((a, b) => a.at - b.at)),
    rendering: covered(later.filter(({ name }) => RENDERING.has(name))),
    longestTask: Math.max(0, ...tasks.map(({ own }) => own.took)),
  };
}
