import { mkdir } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import type { World } from './world.ts';

const FOLDER = fileURLToPath(new URL('../../../.output/failures/', import.meta.url));

/** Milliseconds for one picture. */
const LONGEST = 5_000;

/** Runs a test's body; where it throws, every open page is pictured in `.output/failures/` first. */
export async function withScreenshot<T>(
  world: World,
  name: string,
  body: () => Promise<T>,
): Promise<T> {
  try {
    return await body();
  } catch (error) {
    await pictureAll(world, name);
    throw error;
  }
}

/** Pictures every open page. Never throws: the failure itself is what should be seen. */
export async function pictureAll(world: World, name: string): Promise<void> {
  const start = FOLDER + name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
  await mkdir(FOLDER, { recursive: true });
  const pages = await world.browser.pages().catch(() => []);
  for (const [at, page] of pages.entries()) {
    const picture = pictureOf(page, `${start}-${at + 1}.png`).catch(() => undefined);
    await Promise.race([picture, setTimeout(LONGEST, undefined, { ref: false })]);
  }
}

/** A tab in the background draws nothing, and its picture would be waited for in vain. */
async function pictureOf(page: Page, path: `${string}.png`): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path });
}
