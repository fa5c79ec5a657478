import type { Page, Viewport } from 'puppeteer';
import type { Shown } from './scene.ts';
import type { StateName } from './states.ts';

/** Beside the four usual looks: the system's own colours, 320 px of width, text at 200 %. */
export type Size = 'forced' | 'narrow' | 'zoomed';

const ALL: readonly Size[] = ['forced', 'narrow', 'zoomed'];

/** For a few states of each surface: those with most in them. */
const SIZES: Partial<Record<StateName, readonly Size[]>> = {
  'launcher/resting': ['forced'],
  'panel/loaded': ALL,
  'panel/review': ALL,
  'panel/profile': ['narrow', 'forced'],
  'panel/long-name': ['narrow'],
  'panel/rival': ALL,
  'panel/copy-difference': ALL,
  'panel/several': ['narrow'],
  'confirm/critical': ALL,
  // As wide as it says it is, whatever the window; and zoomed it grows.
  'popup/many': ['forced'],
  'options/first-run': ALL,
  'options/preset-editor': ALL,
  'options/presets': ['narrow'],
  'options/history': ALL,
  'options/history-details': ALL,
};

export function sizesOf(state: StateName): readonly Size[] {
  return SIZES[state] ?? [];
}

/** Runs something while the surface is in another size. A browser's zoom leaves half of the pixels to a page. */
export async function atSize(
  shown: Shown,
  size: Exclude<Size, 'forced'>,
  run: () => Promise<void>,
): Promise<void> {
  const { page, place } = shown;
  if (size === 'narrow' && place !== page) return inNarrowPanel(page, run);
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

const NARROW = 320;

/** As wide as a person could drag it; a mouse that is driven is not held by what it drags once it is over a frame. */
async function inNarrowPanel(page: Page, run: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(setWidth, `${NARROW}px`);
  await run();
  await page.evaluate(setWidth, before);
}

/** Runs in the portal's page: sets the width of the panel, which is the largest thing of ours, and gives the one before. */
function setWidth(width: string): string {
  const hosts = [...document.querySelectorAll<HTMLElement>('html > div')];
  const high = hosts.filter(({ offsetHeight }) => offsetHeight > innerHeight / 2);
  const [panel] = high.toSorted((a, b) => b.offsetWidth - a.offsetWidth);
  if (!panel) throw new Error('There is no panel to make narrow.');
  const before = panel.style.width;
  panel.style.setProperty('width', width, 'important');
  return before;
}
