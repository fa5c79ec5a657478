import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { launchWithExtension } from '../../browser/launch.ts';
import type { Launched, LaunchOptions } from '../../browser/launch.ts';
import { startLeadway } from '../../leadway/leadway.ts';
import type { Leadway } from '../../leadway/leadway.ts';
import { emptyExtension } from './emptying.ts';
import { PATIENCE } from './roles.ts';
import { forgetSites } from './sites.ts';

/** The production build, as it would go to the store. */
const BUILT = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

/** A stand-in for Leadway and a browser with the built extension that reaches nothing else. */
export type World = Launched & {
  readonly leadway: Leadway;
  /** An empty tab; page objects take it from here. The first one is the one that a renewal left. */
  newPage(): Promise<Page>;
  /** One empty tab in place of all that are open. */
  clearTabs(): Promise<void>;
  /** As at the start: the stand-in's fixtures, nothing stored by the extension, one empty tab. */
  renew(): Promise<void>;
};

export type WorldOptions = Partial<Pick<LaunchOptions, 'headless' | 'dark' | 'window'>>;

/** Starts both; `close` stops both. Demands an earlier `npm run build`. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  if (!existsSync(`${BUILT}/manifest.json`)) {
    throw new Error(
      'There is no built extension in .output/chrome-mv3: run `npm run build` first.',
    );
  }
  const leadway = await startLeadway();
  try {
    const launched = await launchWithExtension({
      leadwayPort: leadway.port,
      extensionDir: BUILT,
      headless: true,
      ...options,
    });
    await leaveWelcome(launched);
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
    newPage: tabs.take,
    clearTabs: tabs.clear,
    renew: async () => {
      await tabs.clear();
      // Nothing but taking it out makes a browser forget which sites a person allowed.
      if (forgetSites(browser)) {
        await launched.reinstall();
        await leaveWelcome(launched);
        // The empty tab may have had the options in it, to which a step back would lead.
        await tabs.clear();
      } else {
        await emptyExtension(launched);
      }
      leadway.reset();
    },
    close: async () => {
      await launched.close();
      await leadway.stop();
    },
  };
}

/** A tab costs a good part of a second, so that the one which has to be left by those before is the next one's first. */
export function tabsOf(browser: Launched['browser']) {
  let empty: Page | undefined;
  return {
    take: async (): Promise<Page> => {
      const found = empty;
      empty = undefined;
      if (!found || found.isClosed()) return browser.newPage();
      // As a new one is: in a tab behind others nothing is drawn.
      await found.bringToFront();
      return found;
    },
    clear: async (): Promise<void> => {
      const old = await browser.pages();
      // First: a window without tabs is a browser that ends.
      empty = await browser.newPage();
      await Promise.all(old.map((page) => page.close()));
    },
  };
}

/** Once installed, the extension opens its options, in the empty tab if there is one; that is emptied again. */
async function leaveWelcome({ browser, extensionId }: Launched): Promise<void> {
  const options = `chrome-extension://${extensionId}/options.html`;
  const welcome = await browser.waitForTarget((target) => target.url().startsWith(options), {
    timeout: PATIENCE,
  });
  // Not closed: a window without tabs is a browser that ends.
  await (await welcome.page())?.goto('about:blank');
}
