import { setTimeout as pause } from 'node:timers/promises';
import { launch } from 'puppeteer';
import type { Browser, Page } from 'puppeteer';
import { ensureBrowser } from '../install.ts';
import type { Launched } from '../launch.ts';
import { FIREFOX } from '../places.ts';
import { inBrowserWindow } from './protocol.ts';

export type FirefoxOptions = {
  /** The loopback port that answers for every host name. */
  readonly leadwayPort: number;
  /** The built extension, an absolute path. */
  readonly extensionDir: string;
};

/** What the manifest demands as `strict_min_version`. */
const OLDEST_MAJOR = 140;

/** How long the browser may take to show something of the extension's, in milliseconds. */
const PATIENCE = 15_000;
const LOOK_AGAIN = 30;

const WINDOW = { width: 1280, height: 860 };

/** Starts a headless Firefox with the extension in it, whose every connection ends at the stand-in. */
export async function launchFirefox(options: FirefoxOptions): Promise<Launched> {
  const executablePath = await ensureBrowser({}, FIREFOX);
  let browser: Browser | undefined;
  try {
    browser = await start(executablePath, options);
    await refuseOldVersion(browser);
    return await withExtension(browser, options);
  } catch (error) {
    await browser?.close();
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${executablePath} did not start with the extension. Set LEADWAY_FIREFOX to the path of another ` +
        `Firefox, or mend this one: ${why}`,
      { cause: error },
    );
  }
}

function start(executablePath: string, { leadwayPort }: FirefoxOptions): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: WINDOW,
    // For what a person can do and a page cannot: see `inBrowserWindow`.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${leadwayPort}`,
      'intl.locale.requested': 'en-US',
      'extensions.openPopupWithoutUserGesture.enabled': true,
      // The viewer is a page of the browser's own, and tests look into the extension's storage from its manifest.
      'devtools.jsonview.enabled': false,
    },
  });
}

async function refuseOldVersion(browser: Browser): Promise<void> {
  const version = await browser.version();
  const major = Number(/\/(\d+)/.exec(version)?.[1]);
  if (major < OLDEST_MAJOR)
    throw new Error(`It is ${version}; ${OLDEST_MAJOR} or later is needed.`);
}

async function withExtension(
  browser: Browser,
  { extensionDir }: FirefoxOptions,
): Promise<Launched> {
  const extensionId = await browser.installExtension(extensionDir);
  const openExtensionPage = async (path: string) =>
    openPage(browser, `${await originOf(browser, extensionId)}/${path}`);
  return {
    browser,
    extensionId,
    worker: () => Promise.reject(new Error('The event page of Firefox cannot be evaluated in.')),
    killWorker: () => killEventPage(browser, extensionId),
    ownPage: () => openExtensionPage('manifest.json'),
    openExtensionPage,
    openOptions: () => openExtensionPage('options.html'),
    // The real popup is no tab, and only tabs can be driven: see `toolbarPopup` of the tests.
    openPopup: () => openExtensionPage('popup.html'),
    reinstall: async () => {
      await browser.uninstallExtension(extensionId);
      await browser.installExtension(extensionDir);
    },
    close: () => browser.close(),
  };
}

/** The extension's origin, of which Firefox makes a new one at every installation. */
async function originOf(browser: Browser, id: string): Promise<string> {
  const host = await inBrowserWindow(browser, `return ${policy(id)}.mozExtensionHostname`);
  return `moz-extension://${String(host)}`;
}

function policy(id: string): string {
  return `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
}

/** Puppeteer never hears that a page of an extension has loaded (its issue 14314), so the page itself is asked. */
async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  page.goto(address).catch(() => undefined);
  await untilPageIs(page, (href) => href === address);
  return page;
}

/** Waits until a tab has loaded an address that fits. */
export async function untilPageIs(page: Page, fits: (href: string) => boolean): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    // While it is being loaded, there may be nothing to ask.
    const [href = '', state] = await page
      .evaluate(() => [location.href, document.readyState])
      .catch(() => []);
    if (fits(href) && state === 'complete') return;
    if (Date.now() > until) throw new Error(`Not loaded; the tab shows ${href} (${state}).`);
    await pause(LOOK_AGAIN);
  }
}

/** As Firefox ends an event page that was idle, but also in the middle of its work. */
async function killEventPage(browser: Browser, id: string): Promise<void> {
  const state = await inBrowserWindow(
    browser,
    `const { extension } = ${policy(id)};
     await extension.terminateBackground({
       ignoreDevToolsAttached: true, disableResetIdleForTest: true,
     });
     return extension.backgroundState`,
  );
  if (state !== 'stopped') throw new Error(`The event page did not end; it is ${String(state)}.`);
}
