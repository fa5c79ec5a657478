import type { Viewport } from 'puppeteer';
import { PATIENCE } from '../e2e/harness/roles.ts';
import { HANDLE_PX, LEAST_PX } from '../../lib/portal/placing.ts';
import type { Shown } from './scene.ts';
import type { StateName } from './states.ts';

/** Beside the usual looks: 320 px of width, a panel over most of the page, text at 200 %. */
export type Size = 'narrow' | 'wide' | 'zoomed';

const ALL: readonly Size[] = ['narrow', 'wide', 'zoomed'];
const SMALL: readonly Size[] = ['narrow', 'zoomed'];

/** For the states of each surface with most in them. */
const SIZES: Partial<Record<StateName, readonly Size[]>> = {
  'panel/loading': ['narrow'],
  'panel/loaded': ALL,
  'panel/long-name': SMALL,
  'panel/no-rows': ['narrow'],
  'panel/shortcuts': SMALL,
  'panel/switches': ['narrow', 'wide'],
  'panel/access': ['narrow', 'wide'],
  'panel/profile': ALL,
  'panel/draft': SMALL,
  'panel/review': ALL,
  'panel/save-preset': SMALL,
  'panel/many-review': ALL,
  'panel/leaving': ['narrow'],
  'panel/kept-draft': ['narrow'],
  'panel/copy-picking': SMALL,
  'panel/copy-difference': ALL,
  'panel/copy-nothing': ['narrow'],
  'panel/applying': ['narrow'],
  'panel/confirmed': ALL,
  'panel/undo-question': SMALL,
  'panel/partly': SMALL,
  'panel/refused': SMALL,
  'panel/rival': ALL,
  'panel/rival-same': ['narrow'],
  'panel/other-user': ['narrow'],
  'panel/foreign': SMALL,
  'panel/scopes-refused': SMALL,
  'panel/vanished': SMALL,
  'panel/confirming': ['narrow'],
  'panel/no-connection': ALL,
  'panel/several': ALL,
  'panel/doubt': SMALL,
  'panel/which-connection': ['narrow'],
  'panel/picker-found': ALL,
  'panel/locked': SMALL,
  'panel/wrong-passphrase': ['narrow'],
  'confirm/critical': SMALL,
  'confirm/own-rights': SMALL,
  'confirm/emptying': ['narrow'],
  'confirm/locked': SMALL,
  'options/first-run': SMALL,
  'options/preset-editor': SMALL,
  'options/presets': ['narrow'],
  'options/history': SMALL,
  'options/history-details': SMALL,
};

export function sizesOf(state: StateName): readonly Size[] {
  return SIZES[state] ?? [];
}

/** Runs something while the surface is in another size. A browser's zoom leaves half of the pixels to a page. */
export async function atSize(shown: Shown, size: Size, run: () => Promise<void>): Promise<void> {
  const { page, place } = shown;
  if (size !== 'zoomed' && place !== page) return inPanelOf(shown, FRAME[size], run);
  const before = page.viewport();
  const now = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  await page.setViewport(size === 'narrow' ? { ...now, width: 320 } : zoomed(now));
  await run();
  await page.setViewport(before);
}

function zoomed({ width, height }: Viewport): Viewport {
  return {
    width: Math.round(width / 2),
    height: Math.round(height / 2),
    deviceScaleFactor: 2,
  };
}

const FRAME = { narrow: LEAST_PX, wide: 760 };

/** As wide as a person could drag it; a mouse that is driven is not held by what it drags once it is over a frame. */
async function inPanelOf(
  { page, place }: Shown,
  width: number,
  run: () => Promise<void>,
): Promise<void> {
  const before = await page.evaluate(setWidth, `${width + HANDLE_PX}px`);
  // It is a process of its own, which is told in its own time.
  const options = { timeout: PATIENCE, polling: 20 };
  await place.waitForFunction((wanted) => innerWidth === wanted, options, width);
  await run();
  await page.evaluate(setWidth, before);
}

/** Runs in the portal's page: sets the width of the panel, which is the largest thing of ours, and gives the one before. */
function setWidth(width: string): string {
  const hosts = [...document.querySelectorAll<HTMLElement>('html > div')];
  const high = hosts.filter(({ offsetHeight }) => offsetHeight > innerHeight / 2);
  const [panel] = high.toSorted((a, b) => b.offsetWidth - a.offsetWidth);
  if (!panel) throw new Error('There is no panel to set a width of.');
  const before = panel.style.width;
  panel.style.setProperty('width', width, 'important');
  return before;
}
