import type { Frame, Page } from 'puppeteer';
import { isPanel } from '../e2e/harness/panel-page.ts';
import { fullName, openPortal } from '../e2e/harness/portal-page.ts';
import { byRole, PATIENCE } from '../e2e/harness/roles.ts';
import type { World } from '../e2e/harness/world.ts';
import { USERS } from '../leadway/leadway.ts';

/** The user that is edited: 41 scopes, in three accounts, so that the panel has everything to show. */
export const EDITED = USERS.maria;

/** Scopes that the panel offers a switch for. */
export const SWITCH = 'input[role="switch"]';

/** A portal page that shows the user's form, with the launcher on it. */
export async function openUserPage(world: World): Promise<Page> {
  const portal = await openPortal(world);
  await portal.openForm(EDITED);
  await portal.launcher();
  return portal.page;
}

/** How long a hand holds a button, in milliseconds; without it the click waits for what the way down has set off. */
export const HELD = { delay: 60 } as const;

/** Presses the launcher with the mouse. */
export async function pressLauncher(page: Page): Promise<void> {
  const button = await page.waitForSelector(byRole('button', 'Quick edit permissions'), {
    timeout: PATIENCE,
  });
  await button?.click(HELD);
}

/**
 * The panel's frame, once it shows the user's scopes. Found by CSS and not by roles: what asks the accessibility
 * tree makes the frame build one, and slows what is measured afterwards.
 */
export async function shownFrame(page: Page): Promise<Frame> {
  const frame = await page.waitForFrame(isPanel, { timeout: PATIENCE });
  await frame.waitForSelector(SWITCH, { timeout: PATIENCE });
  const name = await frame.$eval('h1', (heading) => heading.textContent);
  if (!name?.includes(fullName(EDITED))) throw new Error(`The panel shows ${name}.`);
  return frame;
}

/** A portal page and the open panel in it. */
export async function openPanel(world: World): Promise<{ page: Page; frame: Frame }> {
  const page = await openUserPage(world);
  await pressLauncher(page);
  return { page, frame: await shownFrame(page) };
}

/** Waits until the panel's frame is gone. */
export async function closePanel(page: Page): Promise<void> {
  await pressLauncher(page);
  const until = Date.now() + PATIENCE;
  while (page.frames().some(isPanel)) {
    if (Date.now() > until) throw new Error('The panel did not close.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
