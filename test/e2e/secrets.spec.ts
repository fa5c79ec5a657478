import type { ConsoleMessage } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TOKENS, USERS } from '../leadway/leadway.ts';
import { withScreenshot } from './harness/failures.ts';
import { ACCOUNT_CONNECTION } from './harness/fixtures.ts';
import { openOptions } from './harness/options-page.ts';
import { fullName, openPortal } from './harness/portal-page.ts';
import { startWorld, type World } from './harness/world.ts';

/** Any part of the token that tells it from the shape all tokens share. */
const SECRET = TOKENS.account.slice('pit-'.length);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

type Recording = { sentToTabs: unknown[] };
type Extension = {
  readonly chrome: {
    readonly tabs: {
      sendMessage(...args: unknown[]): unknown;
      query(query: unknown): Promise<{ id: number; url?: string }[]>;
    };
    readonly scripting: {
      executeScript(injection: unknown): Promise<{ result?: unknown }[]>;
    };
  };
};

it('the token is in no message to a tab, no page, no storage a content script can read, no log', () =>
  withScreenshot(world, 'secrets', async () => {
    const log: string[] = [];
    const listen = (message: ConsoleMessage) => log.push(message.text());
    const worker = await world.worker();
    worker.on('console', listen);
    await worker.evaluate(() => {
      const here = globalThis as unknown as Recording & Extension;
      here.sentToTabs = [];
      const send = here.chrome.tabs.sendMessage.bind(here.chrome.tabs);
      here.chrome.tabs.sendMessage = (...args: unknown[]) => {
        here.sentToTabs.push(args);
        return send(...args);
      };
    });

    const options = await openOptions(world);
    options.page.on('console', listen);
    await options.fill(ACCOUNT_CONNECTION);
    await options.save();
    await options.connected();
    const portal = await openPortal(world);
    portal.page.on('console', listen);
    await portal.page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      addEventListener('message', (event) => heard.push(event.data));
    });
    await portal.openForm(USERS.maria);
    const panel = await portal.openPanel();
    await panel.shows(fullName(USERS.maria));
    await panel.toggle('payments/orders.export');
    await panel.apply();
    await panel.outcome(/^Saved/);
    await panel.undo();
    await panel.outcome(/^Undone/);
    // A failure too: its text must not hold what was sent.
    world.leadway.faults.add({
      match: { method: 'PUT' },
      kind: 'status',
      status: 401,
      body: { message: `Invalid token ${SECRET}` },
    });
    await panel.toggle('payments/orders.export');
    await panel.apply();
    await panel.alert(/./);

    const recorded = await worker.evaluate(() =>
      JSON.stringify((globalThis as unknown as Recording).sentToTabs),
    );
    const readable = await worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as Extension;
      const [tab] = await chrome.tabs.query({ url: 'https://app.leadwaycrm.com/*' });
      const results = await chrome.scripting.executeScript({
        target: { tabId: tab?.id },
        func: async () => {
          const areas = (
            globalThis as unknown as {
              chrome: { storage: Record<string, { get(): Promise<unknown> }> };
            }
          ).chrome.storage;
          const read = ['local', 'sync', 'session'].map((area) =>
            areas[area]?.get().then(
              (all) => `readable: ${JSON.stringify(all)}`,
              () => 'refused',
            ),
          );
          return Promise.all(read);
        },
      });
      return results[0]?.result as (string | undefined)[];
    });
    const pages = await world.browser.pages();
    const frames = pages.flatMap((page) => page.frames());
    const documents = await Promise.all(
      frames.map((frame) =>
        frame.evaluate(() => {
          const values = [...document.querySelectorAll('input')].map((input) => input.value);
          return document.documentElement.outerHTML + values.join('\n');
        }),
      ),
    );
    const heard = await portal.page.evaluate(() =>
      JSON.stringify((globalThis as unknown as { heard: unknown[] }).heard),
    );

    expect(documents.length).toBeGreaterThanOrEqual(3);
    expect(documents.map((html) => html.includes(SECRET))).not.toContain(true);
    expect(recorded).not.toContain(SECRET);
    expect(heard).toBe('[]');
    expect(readable).toEqual(readable.map(() => 'refused'));
    expect(log.filter((line) => line.includes(SECRET))).toEqual([]);
  }));
