import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';

export type Download = { readonly name: string; readonly text: string };

/** Saves what a page downloads meanwhile into a folder, as a person's browser would, and reads it. */
export async function downloaded(
  browser: Browser,
  folder: string,
  begin: () => Promise<void>,
): Promise<Download> {
  const session = await browser.target().createCDPSession();
  try {
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allowAndName',
      downloadPath: folder,
      eventsEnabled: true,
    });
    const name = new Promise<string>((resolve) => {
      session.once('Browser.downloadWillBegin', (event) => resolve(event.suggestedFilename));
    });
    const guid = new Promise<string>((resolve, reject) => {
      session.on('Browser.downloadProgress', (event) => {
        if (event.state === 'completed') resolve(event.guid);
        if (event.state === 'canceled') reject(new Error('The download was cancelled.'));
      });
    });
    await begin();
    const bytes = await readFile(join(folder, await guid));
    // Not `toString`, which would leave out the byte order mark.
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return { name: await name, text };
  } finally {
    await session.detach();
  }
}
