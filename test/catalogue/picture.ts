import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Frame, Page, ScreenshotClip } from 'puppeteer';
import { isPanel } from '../e2e/harness/panel-page.ts';
import { PATIENCE } from '../e2e/harness/roles.ts';
import type { Shown } from './scene.ts';

type Path = `${string}.png`;

/** Pictures what the state is about: the panel's frame, a part of a page, or all of a page however long it is. */
export async function picture(shown: Shown, path: Path): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const { page, place, part } = shown;
  // What is not in front draws nothing. A popup is in front as long as it lives.
  if (!isPopup(page)) await page.bringToFront();
  if (shown.state.startsWith('confirm/')) await armed(page);
  // A panel beside what is on show is seen too.
  for (const of of new Set([place, ...page.frames().filter(isPanel)])) await drawn(of);
  if (place !== page) await inSight(page, path, await clipOf(place as Frame));
  else if (shown.state.startsWith('launcher/'))
    await page.screenshot({ path, captureBeyondViewport: false });
  // It is never larger than what it shows, and what it is given beyond that it fills with itself once more.
  else if (isPopup(page)) await page.screenshot({ path, captureBeyondViewport: false });
  else if (part === undefined) await page.screenshot({ path, fullPage: true });
  else await pictureOfPart(page, part, path);
  // To show more than is in sight the page was made larger for a moment: what is pressed next stands still again.
  if (place === page && !isPopup(page)) await drawn(page);
}

/** A question is inert for its first half second, which is not what a state is about. */
async function armed(page: Page): Promise<void> {
  const options = { timeout: PATIENCE, polling: 20 };
  await page.waitForFunction(
    () => !document.querySelector('main footer button.main[aria-disabled="true"]'),
    options,
  );
}

/** Until what was set before is on the screen: a frame of another origin is drawn in its own time. */
async function drawn(place: Page | Frame): Promise<void> {
  await place.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

/** Only what is in sight anyway: to reach further, the window is made larger, and frames are empty for a moment. */
async function inSight(page: Page, path: Path, clip: ScreenshotClip): Promise<void> {
  await page.screenshot({ path, clip, captureBeyondViewport: false });
}

export function isPopup(page: Page): boolean {
  return page.url().includes('/popup.html');
}

async function clipOf(frame: Frame): Promise<ScreenshotClip> {
  const element = await frame.frameElement();
  const box = await element?.boundingBox();
  if (!box) throw new Error('The panel’s frame is not in sight.');
  return box;
}

async function pictureOfPart(page: Page, part: string, path: Path): Promise<void> {
  const element = await page.waitForSelector(part);
  await element?.screenshot({ path });
}
