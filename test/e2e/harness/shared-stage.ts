import { closeConfirmWindows, confirmWindows } from './confirm-page.ts';
import { MARIA, setStage, type Stage } from './hostile.ts';
import { fullName } from './portal-page.ts';
import { LOOKING } from './roles.ts';
import type { World } from './world.ts';

/**
 * One stage for many attacks, each of which is taken back before the next: a panel costs more than all that is done in
 * it. The answer gives it as `setStage` does, with nothing written, asked or moved; where it cannot be had so again, as
 * after a test that failed in the middle, it gives another, in a world that begins anew.
 */
export function sharedStage(world: () => World): () => Promise<Stage> {
  let kept: Stage | undefined;
  return async () => {
    const last = kept;
    kept = undefined;
    const isAgain = last !== undefined && (await isAsAtFirst(last));
    kept = isAgain ? last : await begin(world());
    return kept;
  };
}

async function begin(world: World): Promise<Stage> {
  await world.renew();
  const stage = await setStage(world);
  await stage.page.evaluate(remember);
  await stage.panel.inSight();
  return stage;
}

/** Takes back what was done, and says whether the panel is in sight again and as it was. */
async function isAsAtFirst(stage: Stage): Promise<boolean> {
  const { world, page, panel } = stage;
  if (world.leadway.writes().length > 0) return false;
  try {
    await closeConfirmWindows(world);
    await page.bringToFront();
    await page.mouse.move(0, 0);
    await page.evaluate(() => (globalThis as unknown as Remembered).takeBack());
    // Where the window asked, the panel says that it was not confirmed.
    await panel.frame.waitForFunction(dismissed, LOOKING);
    await panel.shows(fullName(MARIA));
    await panel.countIs(1);
    await panel.inSight();
    return confirmWindows(world) === 0;
  } catch (error) {
    console.log(`Another stage is set: ${String(error)}`);
    return false;
  }
}

type Remembered = { takeBack(): Promise<void> };

/** Runs in the page, which finds no more of us than the elements in its root. */
function remember(): void {
  const hosts = [...document.querySelectorAll<HTMLElement>('html > [popover]')];
  const before = hosts.map((host) => ({ host, styles: host.style.cssText, popover: host.popover }));
  Object.assign(globalThis, {
    takeBack: async () => {
      for (const one of document.querySelectorAll('#lure')) one.remove();
      for (const { host, styles, popover } of before) {
        host.style.cssText = styles;
        if (host.popover === popover) continue;
        host.popover = popover;
        host.showPopover();
      }
      // A panel whose size changes forgets what the pointer did in it.
      const panel = hosts.find((one) => one.getBoundingClientRect().height > 300);
      panel?.style.setProperty('height', '50%', 'important');
      await frames(6);
      for (const { host, styles } of before) host.style.cssText = styles;
      await frames(6);
    },
  });

  async function frames(count: number): Promise<void> {
    for (let left = count; left > 0; left -= 1) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  }
}

/** Runs in the panel, without its pointer. */
function dismissed(): boolean {
  const label = 'Dismiss';
  const button = [...document.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === label,
  );
  button?.click();
  return button === undefined;
}
