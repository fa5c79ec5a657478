import type { Frame, Page } from 'puppeteer';
import { costsOf, type Act } from './acts.ts';
import { openPanel, SWITCH } from './bench-panel.ts';
import type { Figure } from './figure.ts';
import { toggle } from './toggling.ts';
import { erased, typed } from './typing.ts';
import { inWorld } from './world.ts';

/** From here on the browser calls a task long, in milliseconds. */
const LONG = 50;

/** For what follows from an act, in milliseconds. */
const QUIET = 120;

/**
 * Everything one does in an open panel, and the longest task of each act. From the trace and in the thread's own
 * time, as for the other acts: an observer of long tasks would name those that a busy machine has stretched, and
 * those of the bench itself.
 */
export function measureLongTasks(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    const { page, frame } = await openPanel(world);
    const longest: number[] = [];
    const scenes = [
      await switching(page, frame),
      [...(await searching(page, frame)), ...(await filtering(page, frame))],
      await choosing(page, frame),
      await moving(page, frame),
    ];
    for (const acts of scenes) {
      const costs = await costsOf(page, frame, acts, QUIET);
      longest.push(...costs.map(({ longestTask }) => longestTask));
    }
    return [
      {
        what: `tasks over ${LONG} ms after mount`,
        unit: 'tasks',
        samples: [longest.filter((task) => task > LONG).length],
        budget: { median: 0 },
      },
      { what: `  the longest task of each act`, unit: 'ms', samples: longest },
      {
        what: `  the longest of all`,
        unit: 'ms',
        samples: [Math.max(...longest)],
        budget: { median: LONG },
      },
    ];
  });
}

async function switching(page: Page, frame: Frame): Promise<Act[]> {
  const some = (await frame.$$(SWITCH)).filter((_, at) => at % 12 === 0);
  return some.map((one) => toggle(page, one));
}

async function searching(page: Page, frame: Frame): Promise<Act[]> {
  const focus: Act = { act: () => press(page, frame, 'input[type="search"]', 0) };
  return [focus, ...typed(page, 'contacts'), ...erased(page, 'contacts')];
}

async function filtering(page: Page, frame: Frame): Promise<Act[]> {
  const filters = 'button[aria-pressed]';
  const count = (await frame.$$(filters)).length;
  return each([...Array(count).keys(), 0], (at) => press(page, frame, filters, at));
}

/** By the keyboard, one preset after another: the list that a press opens is the system's and no part of the page. */
async function choosing(page: Page, frame: Frame): Promise<Act[]> {
  const presets = (await frame.$$('select option')).length - 1;
  return [...Array(presets).keys()].map(() => ({
    prepare: () => frame.$eval('select', (select) => select.focus()),
    act: () => page.keyboard.press('ArrowDown'),
  }));
}

async function moving(page: Page, frame: Frame): Promise<Act[]> {
  const sections = 'nav button';
  const count = (await frame.$$(sections)).length;
  return each([...Array(count).keys(), 0], (at) => press(page, frame, sections, at));
}

function each(places: readonly number[], act: (place: number) => Promise<void>): Act[] {
  return places.map((place) => ({ act: () => act(place) }));
}

/** Presses the nth of what a selector finds, in the middle, as it stands now. */
async function press(page: Page, frame: Frame, selector: string, at: number): Promise<void> {
  const found = (await frame.$$(selector))[at];
  if (!found) throw new Error(`There is no ${selector} number ${at + 1}.`);
  const { x, y } = await found.clickablePoint();
  await page.mouse.click(x, y);
}
