import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { launchWithExtension } from '../../browser/launch.ts';
import type { Launched, LaunchOptions } from '../../browser/launch.ts';
import { startLeadway } from '../../leadway/leadway.ts';
import type { Leadway } from '../../leadway/leadway.ts';
import { readNamesInPages } from './document-roles.ts';
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

let kept: World | undefined;

/**
 * The world of all specs that one process runs, one after the other: each finds it renewed, for a fifth of what a browser
 * costs. `close` leaves it to the next one; it ends with the process. Demands an earlier `npm run build`.
 */
export async function startWorld(): Promise<World> {
  readNamesInPages(false);
  try {
    await kept?.renew();
  } catch {
    // What the spec before has broken is none of the next one's business.
    await kept?.close().catch(() => undefined);
    kept = undefined;
  }
  kept ??= await startForAll();
  return { ...kept, close: async () => {} };
}

async function startForAll(): Promise<World> {
  // With this signal Vitest ends its processes; browser and profile go as they end, and at no other word.
  process.once('SIGTERM', () => process.exit());
  return startOwnWorld();
}

/** Starts both for one user; `close` stops both. Demands an earlier `npm run build`. */
export async function startOwnWorld(options: WorldOptions = {}): Promise<World> {
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
