import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ACCOUNTS, BACKEND_HOST, TOKENS, type Fault } from '../leadway/leadway.ts';
import { connectionsPage } from './harness/connections-page.ts';
import { downloaded } from './harness/download.ts';
import { startLives, type Lives } from './harness/dying.ts';
import { withScreenshot } from './harness/failures.ts';
import { openJournal, type JournalPage } from './harness/journal-page.ts';
import { startLookout, type Lookout, type Place } from './harness/lookout.ts';
import { openOptions } from './harness/options-page.ts';
import { openPopup } from './harness/popup-page.ts';
import type { PanelPage } from './harness/panel-page.ts';
import { fullName, openPortal, type PortalPage } from './harness/portal-page.ts';
import { byRole, paste, PATIENCE, waitForEnabled } from './harness/roles.ts';
import { MARIA, SCOPE } from './harness/scene.ts';
import { tracesOf, tracesOnDisk, type Traces } from './harness/traces.ts';
import { unlockForm } from './harness/unlock-form.ts';
import type { World } from './harness/world.ts';
import { within } from './harness/write-steps.ts';

/** The token of this run. Invented, like all of them, and unlike anything else in a browser. */
const CANARY = 'pit-7c1e93ab-5d2f-4b68-9e07-c4a1d8f3b265';
/** The token that takes its place, and a passphrase; a wrong one gives away what a right one is like. */
const ROTATED = 'pit-f04b6d2e-91c7-4a35-b8e2-6d7f50a3c91e';
const PASSPHRASE = '8ac52e17-d3f9-4b04-96c1-72e5d8b0fa43';
const MISTYPED = '3e91d7b5-06fa-4c82-a5d8-b149c0e67f2d';
/** Put where the canary may not be, to see that it would have been found there. */
const PLANT = 'pit-2b8d40f6-a19c-4e73-8f51-06d9e7b3c8a4';

const secrets = [CANARY, ROTATED, PASSPHRASE, MISTYPED].map(tracesOf);
const plant = tracesOf(PLANT);

/** Words of a server that give the token away. */
const TELLTALE = `Authorization: Bearer ${CANARY}, ${CANARY.slice(4)}`;

/** What is granted once the answer to that grant is lost. */
const OTHER_SCOPES = ['payments/orders.import', 'invoices.write', 'campaigns.write'];

let lives: Lives;
let downloads: string;
// A profile that was used before would prove nothing, should the test be begun again.
beforeEach(async () => {
  lives = await startLives();
  downloads = await mkdtemp(join(tmpdir(), 'leadway-downloads-'));
  const known = lives.leadway.state.tokens.get(TOKENS.account);
  for (const token of [CANARY, ROTATED]) if (known) lives.leadway.state.tokens.set(token, known);
});
afterEach(async () => {
  await lives?.end();
  await rm(downloads, { recursive: true, force: true });
});

/** Refusals by status, of the reading and of the write, in the words of a server that tells too much. */
const REFUSALS: readonly Fault[] = ['GET', 'PUT'].flatMap((method) =>
  [400, 401, 403, 404, 422].map((status): Fault => {
    const message = status === 422 ? [TELLTALE, `Invalid token ${CANARY}`] : TELLTALE;
    const headers = { 'x-said': TELLTALE };
    return {
      kind: 'status',
      status,
      body: { statusCode: status, message },
      headers,
      match: { method },
    };
  }),
);

/** The other ways in which the reading before a write fails. */
const TROUBLES: readonly Fault[] = [
  { kind: 'status', status: 500, body: { message: TELLTALE }, match: { method: 'GET' } },
  { kind: 'html', status: 403, match: { method: 'GET' } },
  { kind: 'reset-before-effect', match: { method: 'GET' } },
];

/** Ways in which the answer to a write is lost. */
const LOST: readonly Fault[] = [
  { kind: 'html', status: 403, effect: true, match: { method: 'PUT' } },
  { kind: 'truncated', match: { method: 'PUT' } },
  { kind: 'reset-after-effect', match: { method: 'PUT' } },
];

it(
  'the token is in clear nowhere: no page, message, storage, log, export, picture or error, nor on the disk; the next one and the passphrase neither',
  { timeout: 180_000 },
  () =>
    run(async (world) => {
      const lookout = await startLookout(world);
      await lookout.listenTo(await world.worker());

      await refusedConnection(world, lookout);
      await connect(world, lookout);
      const journal = await openJournal(world);
      const portal = await openPortal(world);
      await hearken(portal);
      const panel = await openMaria(portal);
      await changeAndUndo(panel);
      await lookout.lookAround();
      await failInEachWay(world, panel, journal, lookout);
      await crash(world, panel, journal, lookout);
      await rotate(world, lookout);
      await lockAndUnlock(world, panel, lookout);
      await exportBoth(world, lookout);
      const popup = await openPopup(world, portal.page);
      await popup.changes(/María/);
      lookout.add('journal', JSON.stringify(await journal.records()));
      await lookout.lookAround();
      expect(await readAsContentScript(world)).toEqual(['refused', 'refused', 'refused']);
      expect(await heard(portal)).toBe('[]');

      await sow(world, portal, journal, lookout);
      expect(placesOf(lookout, plant.inText)).toEqual(new Set<Place>(PLACES));
      expect(secrets.flatMap((secret) => foundBy(lookout, secret))).toEqual([]);

      const profile = await lives.close();
      const planted = await tracesOnDisk(profile, plant);
      expect([...planted.keys()]).toEqual(
        expect.arrayContaining([
          expect.stringContaining('IndexedDB'),
          expect.stringContaining('Local Extension Settings'),
          expect.stringContaining('Local Storage'),
        ]),
      );
      for (const secret of secrets) expect(await tracesOnDisk(profile, secret)).toEqual(new Map());
    }),
);

async function run(body: (world: World) => Promise<void>): Promise<void> {
  const world = await lives.begin();
  await withScreenshot(world, 'canary', () => body(world));
}

const PLACES: readonly Place[] = [
  'console',
  'document',
  'what a picture shows',
  'message to a tab',
  'storage area',
  'request of a page',
  'export',
  'journal',
];

function foundBy({ met }: Lookout, { inText }: Traces): (readonly [Place, string])[] {
  return met.flatMap(({ place, text }) => inText(text).map((trace) => [place, trace] as const));
}

function placesOf({ met }: Lookout, find: (text: string) => readonly string[]): Set<Place> {
  return new Set(met.filter(({ text }) => find(text).length > 0).map(({ place }) => place));
}

/** The first try to connect is refused, by a server that repeats what it was sent. */
async function refusedConnection(world: World, lookout: Lookout): Promise<void> {
  world.leadway.faults.add({
    kind: 'status',
    status: 401,
    body: { message: `Invalid Private Integration token ${TELLTALE}` },
    times: 1,
  });
  const options = await openOptions(world);
  await options.fill({ token: CANARY, accountId: ACCOUNTS.madrid.id });
  await options.save();
  lookout.add('what a picture shows', await options.alert(/./));
  // What was typed stays in its field for a second try; it goes with the page.
  await options.page.close();
}

async function connect(world: World, lookout: Lookout): Promise<void> {
  const options = await openOptions(world);
  await options.fill({ token: CANARY, accountId: ACCOUNTS.madrid.id });
  await options.save();
  await options.connected();
  await lookout.lookAround();
}

/** From here on the page keeps what is sent to it. */
async function hearken({ page }: PortalPage): Promise<void> {
  await page.evaluate(() => {
    const kept: unknown[] = [];
    Object.assign(globalThis, { kept });
    addEventListener('message', (event) => kept.push(event.data));
  });
}

function heard({ page }: PortalPage): Promise<string> {
  return page.evaluate(() => JSON.stringify((globalThis as unknown as { kept: unknown[] }).kept));
}

async function openMaria(portal: PortalPage): Promise<PanelPage> {
  await portal.openForm(MARIA);
  const panel = await portal.openPanel();
  await panel.shows(fullName(MARIA));
  return panel;
}

async function changeAndUndo(panel: PanelPage): Promise<void> {
  await panel.toggle(SCOPE);
  await panel.apply();
  await panel.outcome(/^Saved/);
  await panel.undo();
  await panel.outcome(/^Undone/);
}

/** Leaves a grant staged. */
async function failInEachWay(
  world: World,
  panel: PanelPage,
  journal: JournalPage,
  lookout: Lookout,
): Promise<void> {
  await panel.toggle(SCOPE);
  for (const fault of REFUSALS) {
    // Not before the panel has read what the last one left: the fault is for the change.
    await readyToApply(panel);
    world.leadway.faults.add({ ...aboutMaria(fault), times: 1 });
    await expectRefused(panel, journal, lookout);
  }
  await lookout.lookAround();
  for (const fault of TROUBLES) {
    await readyToApply(panel);
    // Such a reading is tried again, and so is the one that the panel makes afterwards.
    const lasting = world.leadway.faults.add(aboutMaria(fault));
    await expectRefused(panel, journal, lookout);
    await panel.says(/Load the user again/);
    lasting.remove();
    await panel.goOn('Load the user again');
  }
  for (const [at, fault] of LOST.entries()) {
    await readyToApply(panel);
    world.leadway.faults.add({ ...aboutMaria(fault), times: 1 });
    await panel.apply();
    await panel.outcome(/^saved/i);
    lookout.add('what a picture shows', await panel.text());
    await panel.undo();
    await panel.outcome(/^Undone/);
    // Another one: a grant without an answer that was taken back a moment before is not believed for ten seconds.
    await panel.toggle(OTHER_SCOPES[at] ?? SCOPE);
  }
}

async function expectRefused(
  panel: PanelPage,
  journal: JournalPage,
  lookout: Lookout,
): Promise<void> {
  const before = (await journal.records()).length;
  await readyToApply(panel);
  await panel.apply();
  await vi.waitFor(async () => {
    const records = await journal.records();
    expect(records.slice(before)).toMatchObject([{ state: 'refused' }]);
  }, PATIENCE);
  await panel.alert(/nothing was changed/i);
  lookout.add('what a picture shows', await panel.text());
}

/** After an outcome the panel reads the user again; until then nothing can be applied. */
async function readyToApply({ page }: PanelPage): Promise<void> {
  await waitForEnabled(page, 'button', /^Apply 1 change$/);
}

function aboutMaria(fault: Fault): Fault {
  return { ...fault, match: { ...fault.match, path: `/users/${MARIA.id}` } };
}

/** The worker dies between the effect of a write and its answer. */
async function crash(
  world: World,
  panel: PanelPage,
  journal: JournalPage,
  lookout: Lookout,
): Promise<void> {
  const held = world.leadway.faults.add(
    aboutMaria({ kind: 'hold', when: 'after-effect', match: { method: 'PUT' }, times: 1 }),
  );
  await readyToApply(panel);
  await panel.apply();
  await within(held.reached, 'the write');
  await lookout.lookAround();
  await world.killWorker();
  held.release();
  await panel.outcome(/^saved/i);
  await journal.until(({ state, endedAt }) => state === 'confirmed' && endedAt !== undefined);
  await lookout.listenTo(await world.worker());
}

/** Another token comes in the place of the first: not where a server that tells too much refuses it, then for good. */
async function rotate(world: World, lookout: Lookout): Promise<void> {
  const options = await openOptions(world);
  const connections = connectionsPage(options.page);
  const [name = ''] = await connections.names();
  const message = `Invalid Private Integration token ${ROTATED}, ${ROTATED.slice(4)}`;
  const body = { statusCode: 401, message };
  world.leadway.faults.add({ kind: 'status', status: 401, body, times: 1 });
  await connections.replace(name, ROTATED);
  lookout.add('what a picture shows', await connections.alert(/./));
  await connections.replace(name, ROTATED);
  await connections.card(name, /Token replaced/);
  await lookout.lookAround();
  await options.page.close();
}

/** Under a passphrase the tokens are sealed anew; it is typed where it is set and in the form, once wrong. */
async function lockAndUnlock(world: World, panel: PanelPage, lookout: Lookout): Promise<void> {
  const { page, ...options } = await openOptions(world);
  const press = (name: string) => page.locator(byRole('button', name)).setTimeout(PATIENCE).click();
  for (const name of ['New passphrase', 'Repeat new passphrase'])
    await paste(page, byRole('textbox', name), PASSPHRASE);
  await press('Set passphrase');
  await options.status(/^Passphrase set/);
  await press('Lock now');
  const form = unlockForm(page);
  await form.shown();
  await lookout.lookAround();
  await form.unlock(MISTYPED);
  lookout.add('what a picture shows', await form.alert(/not the passphrase/));
  await lookout.lookAround();
  await form.ready();
  await form.unlock(PASSPHRASE);
  await form.gone();
  await lookout.lookAround();
  await page.close();
  // By the second token, which was opened with the passphrase.
  await panel.page.bringToFront();
  await panel.shows(fullName(MARIA));
  await panel.undo();
  await panel.outcome(/^Undone/);
}

async function exportBoth(world: World, lookout: Lookout): Promise<void> {
  const options = await openOptions(world);
  const select = await options.page.waitForSelector(byRole('combobox', 'File format'));
  for (const format of ['csv', 'json']) {
    const { text } = await downloaded(world.browser, downloads, async () => {
      await select?.select(format);
      await options.page.locator(byRole('button', 'Export history')).setTimeout(PATIENCE).click();
    });
    expect(text).toContain(MARIA.id);
    lookout.add('export', text);
  }
}

type Extension = {
  readonly chrome: {
    readonly tabs: {
      sendMessage(...args: unknown[]): Promise<unknown>;
      query(query: unknown): Promise<{ id: number }[]>;
    };
    readonly storage: Readonly<
      Record<string, { get(): Promise<unknown>; set(all: object): Promise<void> }>
    >;
    readonly scripting: { executeScript(injection: unknown): Promise<{ result?: unknown }[]> };
  };
};

/** What a content script gets of each storage area. */
async function readAsContentScript(world: World): Promise<unknown> {
  const worker = await world.worker();
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as Extension;
    const [tab] = await chrome.tabs.query({ url: 'https://app.leadwaycrm.com/*' });
    const results = await chrome.scripting.executeScript({
      target: { tabId: tab?.id },
      func: () => {
        const { storage } = (globalThis as unknown as Extension).chrome;
        const read = ['local', 'sync', 'session'].map((area) =>
          storage[area]?.get().then(JSON.stringify, () => 'refused'),
        );
        return Promise.all(read);
      },
    });
    return results[0]?.result;
  });
}

/** Puts the plant into every place that is looked at, and looks. */
async function sow(
  world: World,
  portal: PortalPage,
  journal: JournalPage,
  lookout: Lookout,
): Promise<void> {
  const seen = lookout.met.length;
  await portal.page.evaluate(
    async (text, backend) => {
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'closed' }).append(text);
      localStorage.setItem('plant', text);
      console.log(text);
      await fetch(`https://${backend}/?${text}`, { mode: 'no-cors' });
    },
    PLANT,
    BACKEND_HOST,
  );
  await (
    await world.worker()
  ).evaluate(async (text) => {
    const { chrome } = globalThis as unknown as Extension;
    const [tab] = await chrome.tabs.query({ url: 'https://app.leadwaycrm.com/*' });
    await chrome.tabs.sendMessage(tab?.id ?? 0, { text }).catch(() => undefined);
    await chrome.storage['local']?.set({ plant: btoa(text) });
  }, PLANT);
  const [first] = await journal.records();
  if (!first) throw new Error('The journal is empty.');
  await journal.rewrite(first.id, (record) => ({ ...record, traceIds: [PLANT] }));
  lookout.add('journal', JSON.stringify(await journal.records()));
  await exportBoth(world, lookout);
  await lookout.lookAround();
  expect(lookout.met.length).toBeGreaterThan(seen);
}
