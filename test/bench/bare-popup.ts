import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page, Target } from 'puppeteer';
import { killWorker } from '../browser/launch.ts';

/** What any popup has that shows something its background knows: two files beside the page, and one question. */
const FILES: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'bare',
    version: '0.0.1',
    background: { service_worker: 'background.js' },
    action: { default_popup: 'popup.html' },
  }),
  'background.js': `chrome.runtime.onMessage.addListener((message, sender, respond) => respond(['one']));`,
  'popup.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <link rel="stylesheet" href="/popup.css">
    <script type="module" src="/popup.js"></script>
  </head>
  <body></body>
</html>`,
  'popup.css': 'ul { margin: 0; }',
  'popup.js': `
const items = await chrome.runtime.sendMessage('items');
document.body.innerHTML = '<main><ul>' + items.map((item) => '<li>' + item + '</li>').join('') + '</ul></main>';
`,
};

/** An extension beside ours that does nothing but to show a list in its popup. */
export type Bare = {
  /** Its popup's. */
  readonly address: string;
  /** Opens its popup in a tab. */
  open(): Promise<Page>;
  /** Kills its background. */
  killWorker(): Promise<void>;
  remove(): Promise<void>;
};

export async function installBarePopup(browser: Browser): Promise<Bare> {
  const dir = await mkdtemp(join(tmpdir(), 'bare-popup-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(dir, name), text);
  const id = await browser.installExtension(dir);
  const origin = `chrome-extension://${id}`;
  const address = `${origin}/popup.html`;
  const isIts = (target: Target) =>
    target.type() === 'service_worker' && target.url().startsWith(origin);
  return {
    address,
    open: async () => {
      const page = await browser.newPage();
      await page.goto(address);
      return page;
    },
    killWorker: async () => {
      const worker = await (await browser.waitForTarget(isIts)).worker();
      if (worker) await killWorker(browser, worker);
    },
    remove: async () => {
      await browser.uninstallExtension(id);
      await rm(dir, { recursive: true, force: true });
    },
  };
}
