import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer';
import type { Browser, Page, Target, WebWorker } from 'puppeteer';
import { chromiumFlags } from './flags.ts';
import { ensureBrowser } from './install.ts';
import { keepOwnPage } from './own-page.ts';

export type LaunchOptions = {
  /** The loopback port that answers for every host name. */
  readonly leadwayPort: number;
  /** The built extension, an absolute path. */
  readonly extensionDir: string;
  readonly headless: boolean;
  /** Kept after closing when given; else a temporary one, removed at close. */
  readonly userDataDir?: string | undefined;
  /** Whether pages see a dark colour scheme. */
  readonly dark?: boolean | undefined;
  /** Size of the window, in CSS pixels. */
  readonly window?: { readonly width: number; readonly height: number } | undefined;
};

export type Launched = {
  readonly browser: Browser;
  readonly extensionId: string;
  /** The background's worker; waits for it where it is just starting. */
  worker(): Promise<WebWorker>;
  /** Kills the background, as the browser may do at any moment, and waits until it is gone. The next event starts it. */
  killWorker(): Promise<void>;
  /** A page of the extension's own that runs nothing of ours. In Chromium it is in no tab, and the same at each call. */
  ownPage(): Promise<Page>;
  /** Opens a page of the extension in a tab of its own, `options.html` say. */
  openExtensionPage(path: string): Promise<Page>;
  openOptions(): Promise<Page>;
  /** Clicks the toolbar button while `page` is in front, and gives the real popup. */
  openPopup(page: Page): Promise<Page>;
  /** Takes the extension out and puts it in again: nothing of what it stored is left. */
  reinstall(): Promise<void>;
  close(): Promise<void>;
};

const WINDOW = { width: 1280, height: 860 };

/** How long the browser may take to show something of the extension's, in milliseconds. */
const PATIENCE = 15_000;

/** Starts a browser with the extension in it, whose every connection ends at the stand-in. */
export async function launchWithExtension(options: LaunchOptions): Promise<Launched> {
  const executablePath = await ensureBrowser();
  const profile = await openProfile(options.userDataDir);
  let browser: Browser | undefined;
  try {
    browser = await start(executablePath, profile.path, options);
    await refuseOldVersion(browser);
    return await withExtension(browser, options, profile.forget);
  } catch (error) {
    await browser?.close();
    await profile.forget();
    throw new Error(didNotStart(executablePath, error), { cause: error });
  }
}

type Profile = { readonly path: string; forget(): Promise<void> };

async function openProfile(given: string | undefined): Promise<Profile> {
  if (given) return { path: given, forget: async () => {} };
  const path = await mkdtemp(join(tmpdir(), 'leadway-profile-'));
  // The browser's last processes may still write for a moment after it said goodbye.
  const options = { recursive: true, force: true, maxRetries: 10, retryDelay: 200 };
  const atExit = () => rmSync(path, options);
  process.once('exit', atExit);
  const forget = async () => {
    process.off('exit', atExit);
    await rm(path, options);
  };
  return { path, forget };
}

/** What the manifest demands as `minimum_chrome_version`. */
const OLDEST_MAJOR = 130;

async function refuseOldVersion(browser: Browser): Promise<void> {
  const version = await browser.version();
  const major = Number(/\/(\d+)/.exec(version)?.[1]);
  if (major < OLDEST_MAJOR)
    throw new Error(`It is ${version}; ${OLDEST_MAJOR} or later is needed.`);
}

function didNotStart(executablePath: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return (
    `${executablePath} did not start with the extension. Set LEADWAY_BROWSER to the path of another ` +
    `Chrome, Chromium or Edge, or mend this one: ${why}`
  );
}

async function start(
  executablePath: string,
  userDataDir: string,
  options: LaunchOptions,
): Promise<Browser> {
  const window = options.window ?? WINDOW;
  const launchBrowser = (sandbox: boolean) =>
    launch({
      executablePath,
      userDataDir,
      headless: options.headless,
      // A pipe, because only over a pipe may an extension be installed, in branded Chrome too.
      pipe: true,
      enableExtensions: true,
      // Who watches a window ends it in their own order; nobody waits for a browser that no one sees.
      handleSIGINT: options.headless,
      defaultViewport: options.headless ? window : null,
      args: chromiumFlags({ ...options, window, sandbox }),
    });
  const mayUseSandbox = process.getuid?.() !== 0 && !process.env['CI'];
  try {
    return await launchBrowser(mayUseSandbox);
  } catch (error) {
    // Some systems deny the sandbox to browsers that they did not install, and over a pipe that looks like any
    // other early end. This browser sees nothing but the stand-in.
    if (mayUseSandbox) return launchBrowser(false);
    throw error;
  }
}

async function withExtension(
  browser: Browser,
  { extensionDir }: LaunchOptions,
  forget: () => Promise<void>,
): Promise<Launched> {
  const extensionId = await browser.installExtension(extensionDir);
  const origin = `chrome-extension://${extensionId}`;
  const isWorker = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(`${origin}/`);
  const worker = async (): Promise<WebWorker> => {
    const target = await browser.waitForTarget(isWorker, { timeout: PATIENCE });
    const found = await target.worker();
    if (!found) throw new Error('The background has a target but no worker.');
    return found;
  };
  const openExtensionPage = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`${origin}/${path}`);
    return page;
  };
  const own = keepOwnPage(browser, origin);
  return {
    browser,
    extensionId,
    worker,
    killWorker: async () => killWorker(browser, await worker()),
    ownPage: own.get,
    openExtensionPage,
    openOptions: () => openExtensionPage('options.html'),
    openPopup: (page) => openPopup(browser, page, extensionId),
    reinstall: async () => {
      await own.close();
      await browser.uninstallExtension(extensionId);
      await browser.installExtension(extensionDir);
    },
    close: async () => {
      await browser.close();
      await forget();
    },
  };
}

async function openPopup(browser: Browser, page: Page, extensionId: string): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  await page.bringToFront();
  await extension.triggerAction(page);
  const target = await browser.waitForTarget(
    (one) => one.url().startsWith(`chrome-extension://${extensionId}/popup.html`),
    { timeout: PATIENCE },
  );
  return target.asPage();
}

/** Kills the worker of any extension and waits until it is gone. */
export async function killWorker(browser: Browser, worker: WebWorker): Promise<void> {
  const gone = Promise.withResolvers<void>();
  const heard = (target: Target) => {
    if (target.type() === 'service_worker') gone.resolve();
  };
  browser.on('targetdestroyed', heard);
  const late = setTimeout(() => gone.reject(new Error('The worker did not die.')), PATIENCE);
  const session = await browser.target().createCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets');
    const target = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url === worker.url(),
    );
    if (!target) throw new Error('There is no worker to kill.');
    // First: a worker that a debugger is attached to lives on although closing it is answered with a success
    // (Chromium 156, seen 2026-11: 25 of 25 lived on, and after detaching 25 of 25 were gone).
    await worker.client.detach();
    await session.send('Target.closeTarget', { targetId: target.targetId });
    await gone.promise;
  } finally {
    clearTimeout(late);
    browser.off('targetdestroyed', heard);
    await session.detach();
  }
}
