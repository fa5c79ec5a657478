import type { Page } from 'puppeteer';
import { byRole, PATIENCE, waitForAlert, waitForStatus } from './roles.ts';
import type { World } from './world.ts';

export type ConfirmPage = {
  readonly page: Page;
  text(): Promise<string>;
  /** Presses *Confirm* once it is no longer inert. */
  confirm(): Promise<void>;
  cancel(): Promise<void>;
  close(): Promise<void>;
  status(pattern: RegExp): Promise<string>;
  alert(pattern: RegExp): Promise<string>;
  /** Waits until the window is gone. */
  gone(): Promise<void>;
};

/** As large as the background makes it, in CSS pixels; a page that is driven has the size of a tab. */
export const CONFIRM_SIZE = { width: 460, height: 620 };

/** The confirmation window that is open, or is opening. */
export async function confirmWindow(world: Pick<World, 'browser'>): Promise<ConfirmPage> {
  const page = await findWindow(world);
  await page.waitForSelector('main', { timeout: PATIENCE });
  return confirmPage(world, page);
}

/** Puppeteer does not learn the address of a window in Firefox; the window itself knows. */
async function findWindow(world: Pick<World, 'browser'>): Promise<Page> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    for (const page of await world.browser.pages()) {
      // One that is just being made, or closed, cannot answer.
      const asks = await page.evaluate(isAsking).catch(() => false);
      if (asks) return page;
    }
    if (Date.now() > until) throw new Error('No confirmation window came into sight.');
  }
}

/** Runs in the page: one that shows an outcome is on its way out. */
function isAsking(): boolean {
  return location.pathname === '/confirm.html' && !!document.querySelector('main footer .main');
}

/** Closes the windows that show an outcome, instead of waiting until they go. */
export async function closeConfirmWindows({ browser }: Pick<World, 'browser'>): Promise<void> {
  for (const page of await browser.pages()) {
    const path = await page.evaluate(() => location.pathname).catch(() => '');
    if (path === '/confirm.html') await page.close();
  }
}

/** How many confirmation windows there are now. */
export function confirmWindows(world: Pick<World, 'browser'>): number {
  return world.browser.targets().filter((one) => isConfirmation(one.url())).length;
}

function isConfirmation(url: string): boolean {
  return url.startsWith('chrome-extension://') && new URL(url).pathname === '/confirm.html';
}

const ARMED = 'main footer button.main:not([aria-disabled="true"])';

function confirmPage(world: Pick<World, 'browser'>, page: Page): ConfirmPage {
  return {
    page,
    text: async () => {
      await page.waitForSelector('main h1', { timeout: PATIENCE });
      return page.evaluate(() => document.body.innerText);
    },
    confirm: async () => {
      await page.bringToFront();
      await page.waitForSelector(byRole('button', 'Confirm'), { timeout: PATIENCE });
      await page.locator(ARMED).setTimeout(PATIENCE).click();
    },
    cancel: () => page.locator(byRole('button', 'Cancel')).setTimeout(PATIENCE).click(),
    close: () => page.locator(byRole('button', 'Close')).setTimeout(PATIENCE).click(),
    status: (pattern) => waitForStatus(page, pattern),
    alert: (pattern) => waitForAlert(page, pattern),
    gone: async () => {
      const until = Date.now() + PATIENCE;
      while (confirmWindows(world) > 0) {
        if (Date.now() > until) throw new Error('The confirmation window stays.');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
  };
}
