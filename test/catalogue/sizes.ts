import type { Frame, Page, Viewport } from 'puppeteer';
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
  'popup/many': ALL,
  'options/first-run': ALL,
  'options/preset-editor': ALL,
  'options/presets': ['narrow'],
  'options/history': ALL,
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
  if (size === 'narrow' && place !== page) return inNarrowPanel(page, place as Frame, run);
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

/** By its edge, as a person does. */
async function inNarrowPanel(page: Page, frame: Frame, run: () => Promise<void>): Promise<void> {
  const before = await boxOf(frame);
  await dragEdge(page, frame, before.x + before.width - NARROW);
  await run();
  await dragEdge(page, frame, before.x);
}

async function dragEdge(page: Page, frame: Frame, to: number): Promise<void> {
  const { x, y, height } = await boxOf(frame);
  await page.mouse.move(x - 3, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(to, y + height / 2, { steps: 3 });
  await page.mouse.up();
}

async function boxOf(frame: Frame) {
  const box = await (await frame.frameElement())?.boundingBox();
  if (!box) throw new Error('The panel’s frame is not in sight.');
  return box;
}
