import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';

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

/** Puts an extension beside ours that does nothing but to show a list in its popup. Answers with its popup's address. */
export async function installBarePopup(
  browser: Browser,
): Promise<{ readonly address: string; remove(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), 'bare-popup-'));
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(dir, name), text);
  const id = await browser.installExtension(dir);
  return {
    address: `chrome-extension://${id}/popup.html`,
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
