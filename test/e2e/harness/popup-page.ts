import type { Page } from 'puppeteer';
import {
  byRole,
  LOOKING,
  PATIENCE,
  waitForAlert,
  waitForEnabled,
  waitForRole,
  waitForStatus,
} from './roles.ts';
import type { World } from './world.ts';

export type PopupPage = {
  readonly page: Page;
  /** The items of *Recent changes*, newest first, once there is one that fits. */
  changes(pattern: RegExp): Promise<readonly string[]>;
  /** Undoes the newest change that can be. */
  undoLast(): Promise<void>;
  /** Undoes one change, found by what the name of its button says after `Undo: `. */
  undo(pattern: RegExp): Promise<void>;
  /** Waits for the question that an undo of more than ordinary reach asks first, and gives its text. */
  question(): Promise<string>;
  /** Answers it. */
  undoAnyway(): Promise<void>;
  /** Presses the button of this name. */
  answer(name: string): Promise<void>;
  status(pattern: RegExp): Promise<string>;
  alert(pattern: RegExp): Promise<string>;
  text(): Promise<string>;
  /** The same, once it fits. */
  says(pattern: RegExp): Promise<string>;
  /** Waits until the popup has closed itself. */
  gone(): Promise<void>;
  close(): Promise<void>;
};

/** Clicks the toolbar button over this tab, and gives the real popup. */
export async function openPopup(world: World, over: Page): Promise<PopupPage> {
  const page = await world.openPopup(over);
  await page.waitForSelector('main', { timeout: PATIENCE });
  return popupPage(page);
}

/** The popup that something else has opened, or is opening. */
export async function openedPopup(world: World): Promise<PopupPage> {
  const target = await world.browser.waitForTarget((one) => one.url().includes('/popup.html'), {
    timeout: PATIENCE,
  });
  const page = await target.asPage();
  await page.waitForSelector('main', { timeout: PATIENCE });
  return popupPage(page);
}

/** The popup's page, wherever it is. */
export function popupPage(page: Page): PopupPage {
  return {
    page,
    changes: async (pattern) => {
      const list = await page.waitForSelector(byRole('list', 'Recent changes'), {
        timeout: PATIENCE,
      });
      const handle = await page.waitForFunction(textsFitting, LOOKING, list, pattern.source);
      return (await handle.jsonValue()) ?? [];
    },
    undoLast: async () => {
      const { element } = await waitForEnabled(page, 'button', /^Undo last change$/);
      await element.click();
    },
    undo: async (pattern) => {
      const { element } = await waitForRole(
        page,
        'button',
        new RegExp(`^Undo: .*${pattern.source}`),
      );
      await element.click();
    },
    question: async () => {
      const group = await page.waitForSelector(byRole('group', 'Undo this change?'), {
        timeout: PATIENCE,
      });
      return (await group?.evaluate((one) => (one as HTMLElement).innerText)) ?? '';
    },
    undoAnyway: () => page.locator(byRole('button', 'Undo anyway')).setTimeout(PATIENCE).click(),
    answer: (name) => page.locator(byRole('button', name)).setTimeout(PATIENCE).click(),
    status: (pattern) => waitForStatus(page, pattern),
    alert: (pattern) => waitForAlert(page, pattern),
    says: async (pattern) => {
      const text = await page.waitForFunction(bodyFitting, LOOKING, pattern.source);
      return (await text.jsonValue()) ?? '';
    },
    gone: async () => {
      if (!page.isClosed()) await new Promise((resolve) => void page.once('close', resolve));
    },
    text: () => page.evaluate(() => document.body.innerText),
    close: () => page.close(),
  };
}

/** Runs in the page: all it says, or null to go on waiting. */
function bodyFitting(source: string): string | null {
  const text = document.body.innerText.replaceAll(/\s+/g, ' ');
  return new RegExp(source).test(text) ? text : null;
}

/** Runs in the page: the items' texts, or null to go on waiting. */
function textsFitting(list: Element | null, source: string): string[] | null {
  const items = [...(list?.children ?? [])].map((item) => (item as HTMLElement).innerText);
  const texts = items.map((text) => text.replace(/\s+/g, ' ').trim());
  return texts.some((text) => new RegExp(source).test(text)) ? texts : null;
}
