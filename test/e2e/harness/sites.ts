import type { Browser } from 'puppeteer';
import { AGENCY_PORTAL_HOST } from '../../leadway/leadway.ts';
import type { World } from './world.ts';

type DeveloperPrivate = {
  addHostPermission(id: string, pattern: string): Promise<void>;
  removeHostPermission(id: string, pattern: string): Promise<void>;
};

/**
 * Answers *Allow* to what the browser will ask about a site. Its prompt is the browser's own window, which no test
 * can click; but it asks nothing that was allowed in its settings before, and the permission still is not there
 * until the extension requests it (Chromium 156, seen 2026-11).
 */
export function allowSite(world: World, host = AGENCY_PORTAL_HOST): Promise<void> {
  return inSettings(world, 'addHostPermission', host);
}

/** Takes a permission away as a person does in the browser's own settings. */
export function takeSite(world: World, host = AGENCY_PORTAL_HOST): Promise<void> {
  return inSettings(world, 'removeHostPermission', host);
}

/** A file of the settings' page: what it may ask the browser, without the page, which takes two seconds to be drawn. */
const SETTINGS = 'chrome://extensions/strings.m.js';

/** Browsers in which sites were allowed or taken. */
const changed = new WeakSet<Browser>();

/** Whether a browser's settings have to forget sites; it counts as done from then on. */
export function forgetSites(browser: Browser): boolean {
  return changed.delete(browser);
}

async function inSettings(
  { browser, extensionId }: World,
  act: keyof DeveloperPrivate,
  host: string,
): Promise<void> {
  changed.add(browser);
  const page = await browser.newPage();
  try {
    await page.goto(SETTINGS);
    await page.evaluate(
      (name, id, pattern) => {
        const { chrome } = globalThis as unknown as {
          chrome: { developerPrivate: DeveloperPrivate };
        };
        return chrome.developerPrivate[name](id, pattern);
      },
      act,
      extensionId,
      `https://${host}/*`,
    );
  } finally {
    await page.close();
  }
}
