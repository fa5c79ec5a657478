import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer';
import { portalPage, staffPath } from '../e2e/harness/portal-page.ts';
import type { World } from '../e2e/harness/world.ts';
import { PORTAL_HOST, USERS } from '../leadway/leadway.ts';
import type { Figure } from './figure.ts';
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
import { inWorld } from './world.ts';

/** From here on the browser calls a task long, in milliseconds. */
const LONG = 50;

/** Rows of a list that nobody cuts into pages; the real one does. */
const ROWS = 300;

/** Longer than between two readings of a page that keeps changing, in milliseconds. */
const QUIET = 300;

type Run = { readonly what: string; readonly query: string; readonly slower: number };

const RUNS: readonly Run[] = [
  { what: '', query: '?ids=1', slower: 1 },
  { what: ' in a frame', query: '?frame=1', slower: 1 },
  { what: ', CPU 4x slower', query: '?ids=1', slower: 4 },
];

/**
 * What our scripts take of the main thread of a user page that is loaded, grows, changes and is filtered under them, and
 * opens and closes forms: their part of each task, in the thread's own time. Style and layout in it are told apart: what
 * the page has changed has to be laid out anyway, and is only brought forward.
 */
export function measureReading(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    const figures: Figure[] = [];
    for (const run of RUNS) {
      const parts = await once(world, run);
      const what = `readers on a list of ${ROWS}${run.what}`;
      const budget = run.slower === 1 ? { median: LONG } : undefined;
      const longest = (times: readonly number[]) => [Math.max(...times)];
      const own = parts.map(({ script }) => script);
      const all = parts.map(({ script, layout }) => script + layout);
      figures.push(
        { what: `${what}: in a task`, unit: 'ms', samples: own },
        { what: `${what}: at most`, unit: 'ms', samples: longest(own), budget, firm: true },
        { what: '  with the layout of the page', unit: 'ms', samples: longest(all) },
      );
    }
    return figures;
  });
}

/** Our part of one task, in milliseconds. */
type Part = { readonly script: number; readonly layout: number };

async function once(world: World, { query, slower }: Run): Promise<readonly Part[]> {
  const page = await world.newPage();
  await page.emulateCPUThrottling(slower);
  const { events } = await traced(page, () => liveOn(page, query));
  await page.close();
  const parts = partsIn(events, `chrome-extension://${world.extensionId}/`);
  if (parts.length === 0) throw new Error('No script of ours ran on a user page.');
  return parts;
}

/** What happens on the page of users in some minutes of work, without the minutes. */
async function liveOn(page: Page, query: string): Promise<void> {
  await page.goto(`https://${PORTAL_HOST}${staffPath()}${query}`, { waitUntil: 'load' });
  const portal = portalPage(page);
  await portal.launcher();
  for (const person of [USERS.maria, USERS.greek, USERS.maria]) {
    await portal.pressPencil(person);
    await pause(QUIET);
    await portal.closeForm();
    const place = await listPlace(page);
    await place.evaluate(grow, ROWS);
    await place.evaluate(stir, QUIET);
    await pause(QUIET);
  }
  const place = await listPlace(page);
  for (const term of ['m', 'ma', '', 'nobody at all', '']) {
    await place.evaluate(filter, term);
    await place.evaluate(grow, ROWS);
    await pause(QUIET);
  }
}

async function listPlace(page: Page): Promise<Page | Frame> {
  const frames = page.frames();
  for (const frame of frames) if (await frame.$('tbody tr')) return frame;
  throw new Error('There is no list.');
}

/** Runs in the page: as many rows, each of a user of its own. */
function grow(rows: number): void {
  const body = document.querySelector('tbody');
  const [first] = body?.rows ?? [];
  for (let at = body?.rows.length ?? rows; body && first && at < rows; at += 1) {
    const row = first.cloneNode(true) as HTMLElement;
    const id = row.querySelector('.user-id span');
    if (id) id.textContent = `FakeUserOfBench${String(at).padStart(5, '0')}`;
    body.append(row);
  }
}

/** Runs in the page: something changes in every frame, as clocks and counters do. */
async function stir(forMs: number): Promise<void> {
  const heading = document.querySelector('h1');
  const until = performance.now() + forMs;
  for (let at = 0; performance.now() < until; at += 1) {
    heading?.setAttribute('title', String(at));
    heading?.append(' ');
    await new Promise(requestAnimationFrame);
  }
}

/** Runs in the page: the list's search. */
function filter(term: string): void {
  const box = document.querySelector<HTMLInputElement>('.search input');
  if (!box) throw new Error('The list has no search.');
  box.value = term;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The part that scripts from an origin have in each task of the browser in which they ran. */
function partsIn(events: readonly TraceEvent[], origin: string): readonly Part[] {
  const ours = events.filter(({ name, data }) => SCRIPT.has(name) && data.url?.startsWith(origin));
  const threads = new Map(ours.map((event) => [`${event.pid} ${event.tid}`, event]));
  return [...threads.values()].flatMap((of) => {
    const thread = sameThread(events, of);
    const mine = sameThread(ours, of);
    const rendering = thread.filter(
      (event) => RENDERING.has(event.name) && mine.some((script) => isWithin(event, script)),
    );
    return tasksOf(thread).flatMap((task) => {
      const inTask = (event: TraceEvent) => isWithin(event, task);
      const scripts = mine.filter(inTask);
      const layout = covered(rendering.filter(inTask));
      return scripts.length > 0 ? [{ script: covered(scripts) - layout, layout }] : [];
    });
  });
}
