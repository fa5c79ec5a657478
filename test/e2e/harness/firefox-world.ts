import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { launchFirefox } from '../../browser/firefox/launch.ts';
import { inBrowserWindow } from '../../browser/firefox/protocol.ts';
import type { Launched } from '../../browser/launch.ts';
import { startLeadway, type Leadway } from '../../leadway/leadway.ts';
import { readNamesInPages } from './document-roles.ts';
import { PATIENCE } from './roles.ts';
import { tabsOf, type World } from './world.ts';

/** The production build for Firefox. */
const BUILT = fileURLToPath(new URL('../../../.output/firefox-mv3', import.meta.url));

/** As `startWorld`, in Firefox. */
export async function startFirefoxWorld(): Promise<World> {
  if (!existsSync(`${BUILT}/manifest.json`)) {
    throw new Error(
      'There is no built extension in .output/firefox-mv3: run `npm run build` first.',
    );
  }
  readNamesInPages(true);
  const leadway = await startLeadway();
  try {
    const launched = await launchFirefox({ leadwayPort: leadway.port, extensionDir: BUILT });
    await (await welcomePage(launched)).close();
    return worldOf(launched, leadway);
  } catch (error) {
    await leadway.stop();
    throw error;
  }
}

function worldOf(launched: Launched, leadway: Leadway): World {
  const { browser } = launched;
  const tabs = tabsOf(browser);
  return {
    ...launched,
    leadway,
    // Each is in front of those before, as the one that a renewal left is not.
    newPage: () => browser.newPage(),
    clearTabs: tabs.clear,
    renew: async () => {
      await tabs.clear();
      await launched.reinstall();
      await (await welcomePage(launched)).close();
      leadway.reset();
    },
    close: async () => {
      await launched.close();
      await leadway.stop();
    },
  };
}

/** Once installed, the extension opens its options, in a tab of its own. */
async function welcomePage({ browser }: Launched): Promise<Page> {
  await keepOneTab(browser);
  return pageShowing(browser, /^moz-extension:.*\/options\.html$/);
}

/** The options may come into the one empty tab, and a window without tabs is a browser that ends. */
async function keepOneTab(browser: Launched['browser']): Promise<void> {
  await browser.newPage();
}

/** Waits for a tab or window by what it shows, because Puppeteer does not learn the addresses of our pages. */
export async function pageShowing(browser: Launched['browser'], address: RegExp): Promise<Page> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    for (const page of await browser.pages()) {
      const href = await page.evaluate(() => location.href).catch(() => '');
      if (address.test(href)) return page;
    }
    if (Date.now() > until) throw new Error(`No page with an address like ${address} came.`);
    await pause(30);
  }
}

/** Opens the real popup over the tab in front, and gives what it says once that fits; then it closes. */
export async function toolbarPopupSays(world: World, fits: RegExp): Promise<string> {
  const opener = await world.openOptions();
  const says = opener.evaluate(
    async (source: string, patience: number) => {
      const { action, extension, windows } = (globalThis as unknown as InExtension).browser;
      const text = () =>
        extension.getViews({ type: 'popup' })[0]?.document.body?.innerText.replaceAll(/\s+/g, ' ');
      // It opens in the window that has the focus, which another window of the extension's may have had.
      const until = Date.now() + patience;
      const moment = () => new Promise((resolve) => setTimeout(resolve, 30));
      for (let isOpen = false; !isOpen;) {
        await windows.update((await windows.getCurrent()).id, { focused: true });
        // The focus comes a moment after it was asked for, and until then there is no popup.
        isOpen = await action.openPopup().then(
          () => true,
          (error: unknown) => {
            if (Date.now() > until) throw error;
            return false;
          },
        );
        if (!isOpen) await moment();
      }
      while (!new RegExp(source).test(text() ?? '') && Date.now() < until) await moment();
      return text() ?? '';
    },
    fits.source,
    PATIENCE,
  );
  const text = await says;
  await opener.close();
  return text;
}

type InExtension = {
  readonly browser: {
    readonly action: { openPopup(): Promise<void> };
    readonly windows: {
      getCurrent(): Promise<{ id: number }>;
      update(id: number, how: { focused: true }): Promise<unknown>;
    };
    readonly extension: { getViews(filter: { type: 'popup' }): Window[] };
  };
};

/** Sets a preference of the browser's own. */
export async function setPreference(world: World, name: string, value: number): Promise<void> {
  await inBrowserWindow(
    world.browser,
    `Services.prefs.setIntPref(${JSON.stringify(name)}, ${value})`,
  );
}
