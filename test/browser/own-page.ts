import type { Browser, Page } from 'puppeteer';

/** How long the browser may take to show it, in milliseconds. */
const PATIENCE = 15_000;
const LOOK_AGAIN = 40;

export type OwnPage = {
  /** The page; opened where there is none. */
  get(): Promise<Page>;
  close(): Promise<void>;
};

/**
 * A page of the extension's own that runs nothing of ours, in no tab: neither the extension nor `browser.pages()` meets
 * it, and it draws nothing. One for as long as nobody closes it, because a tab costs a second of a slow processor.
 */
export function keepOwnPage(browser: Browser, origin: string): OwnPage {
  const address = `${origin}/manifest.json#own-page`;
  let kept: Promise<Page> | undefined;
  const open = async (): Promise<Page> => {
    // The page lives as long as this session. A browser that knows no hidden pages (before 136 or so) makes a tab.
    const session = await browser.target().createCDPSession();
    await session.send('Target.createTarget', { url: address, hidden: true });
    const target = await browser.waitForTarget((one) => one.url() === address, {
      timeout: PATIENCE,
    });
    const page = await target.asPage();
    await page.waitForFunction(
      (href) => location.href === href && document.readyState === 'complete',
      { timeout: PATIENCE, polling: LOOK_AGAIN },
      address,
    );
    return page;
  };
  return {
    get: async () => {
      if ((await kept)?.isClosed() !== false) kept = open();
      // Set just before where it was not.
      return kept as Promise<Page>;
    },
    close: async () => {
      const page = await kept;
      kept = undefined;
      if (page?.isClosed() === false) await page.close();
    },
  };
}
