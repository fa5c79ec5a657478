import type { Page } from 'puppeteer';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import { DATABASE, STORES } from '../../../lib/store/names.ts';
import { USERS, type StoredUser } from '../../leadway/leadway.ts';
import { openJournal } from '../../e2e/harness/journal-page.ts';
import { openOptions } from '../../e2e/harness/options-page.ts';
import { openPopup } from '../../e2e/harness/popup-page.ts';
import { fullName, type PortalPage } from '../../e2e/harness/portal-page.ts';
import { byRole, PATIENCE, waitForRole } from '../../e2e/harness/roles.ts';
import { apply, flip, shows } from '../press.ts';
import type { Scene, Shown } from '../scene.ts';
import type { Stage } from '../stage.ts';

type Shows = AsyncGenerator<Shown, void, void>;

/** The history, in the popup and in the options: empty, with every outcome, and undone from. */
export const history: Scene = {
  name: 'history',
  async *play(stage) {
    await stage.connect();
    const portal = await stage.openForm(USERS.maria);
    yield* empty(stage, portal);
    await fill(stage, portal);
    yield* inPopup(stage, portal);
    yield* inOptions(stage);
  },
};

async function* empty({ world }: Stage, portal: PortalPage): Shows {
  const popup = await openPopup(world, portal.page);
  await popup.page.waitForSelector(`::-p-text(${fullName(USERS.maria)})`, { timeout: PATIENCE });
  yield { page: popup.page, place: popup.page, state: 'popup/empty' };
  await popup.close();
  const { page } = await openOptions(world);
  await page.waitForSelector('#history ::-p-text(No changes yet)', { timeout: PATIENCE });
  yield { page, place: page, part: '#history', state: 'options/history-empty' };
  await page.close();
}

/** Two changes are made, of which the second takes back a part of the first; the others are written from them. */
async function fill({ world }: Stage, portal: PortalPage): Promise<void> {
  await portal.page.bringToFront();
  const panel = await portal.openPanel();
  await shows(panel, fullName(USERS.maria));
  for (const scope of ['payments/orders.export', 'quizzes.write']) await flip(panel, scope);
  await apply(panel);
  await panel.outcome(/^Saved: 1 granted, 1 removed/);
  await flip(panel, 'payments/orders.export');
  await apply(panel);
  await panel.outcome(/^Saved: 1 removed/);
  const journal = await openJournal(world);
  const [first] = await journal.records();
  if (!first) throw new Error('Nothing was written down.');
  for (const [index, other] of OTHERS.entries()) {
    const at = first.at - (index + 1) * 7_300_000;
    const id = `written-by-hand-${index}`;
    await journal.rewrite(first.id, (record) => ({ ...record, ...other, id, at }));
    await journal.page.evaluate(copyStates, DATABASE.name, STORES.states, first.id, id);
  }
  await journal.page.close();
}

/** Runs in a page of the extension: what was read of one change becomes what was read of another. */
async function copyStates(name: string, store: string, from: string, id: string): Promise<void> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  const db = await asked(indexedDB.open(name));
  const states = db.transaction(store, 'readwrite').objectStore(store);
  const read = (await asked(states.get(from))) as Record<string, unknown>;
  await asked(states.put({ ...read, id }));
  db.close();
}

const who = ({ id, email, ...name }: StoredUser) => ({
  id,
  email,
  name: fullName({ id, ...name }),
});

/** What only time, other people or a server in trouble would bring about. */
const OTHERS: readonly Partial<ChangeRecord>[] = [
  {
    user: who(USERS.marketing),
    state: 'partly',
    missing: ['scope:payments/orders.export'],
    origin: { kind: 'preset', id: 'marketing', name: 'Marketing' },
  },
  {
    user: who(USERS.longName),
    state: 'refused',
    failure: { kind: 'rate-limited', effect: 'none', status: 429 },
  },
  { user: who(USERS.arabic), undoneBy: 'written-by-hand-3' },
  { user: who(USERS.arabic), origin: { kind: 'undo', of: 'written-by-hand-2' } },
  { user: who(USERS.chinese), vanished: ['scope:payments/orders.export'] },
  {
    user: who(USERS.finance),
    state: 'refused',
    failure: { kind: 'token-lacks-right', effect: 'none', status: 401 },
    origin: { kind: 'undo', of: 'written-by-hand-9' },
  },
];

async function* inPopup({ world }: Stage, portal: PortalPage): Shows {
  const first = await openPopup(world, portal.page);
  await first.changes(/Saved, later undone/);
  yield { page: first.page, place: first.page, state: 'popup/many' };
  await first.undo(/1 granted, 1 removed/);
  await first.question();
  yield { page: first.page, place: first.page, state: 'popup/question' };
  await first.answer('Cancel');
  await first.undoLast();
  await first.status(/^Undone/);
  yield { page: first.page, place: first.page, state: 'popup/undone' };
  world.leadway.faults.add({ kind: 'reset-before-effect' });
  await first.undoLast();
  await first.alert(/reach/);
  yield { page: first.page, place: first.page, state: 'popup/undo-failed' };
  world.leadway.faults.clear();
  await first.close();
}

async function* inOptions({ world }: Stage): Shows {
  const { page } = await openOptions(world);
  const shown = { page, place: page, part: '#history' } as const;
  await page.waitForSelector(byRole('list', 'Changes'), { timeout: PATIENCE });
  yield { ...shown, state: 'options/history' };
  const search = byRole('searchbox', 'Search changes');
  await page.locator(search).setTimeout(PATIENCE).fill(USERS.marketing.lastName);
  await page.waitForSelector('::-p-text(1 change matches)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/history-found' };
  await open(page, /^Details: Lucía/);
  yield { ...shown, state: 'options/history-details' };
  await page.locator('#history li details summary').setTimeout(PATIENCE).click();
  await page.waitForSelector('#history li table', { timeout: PATIENCE });
  yield { ...shown, state: 'options/history-compared' };
  await page.locator(search).setTimeout(PATIENCE).fill('Ramón');
  await open(page, /^Details: Ramón/);
  yield { ...shown, state: 'options/history-refused' };
  await page.locator(search).setTimeout(PATIENCE).fill('nothing is called this');
  await page.waitForSelector('::-p-text(No change matches)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/history-none' };
  await enter(page, 'Export history');
  await page.waitForSelector('::-p-text(Exported:)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/history-exported' };
  yield* others(page);
}

async function* others(page: Page): Shows {
  await enter(page, 'Who got it: Marketing');
  await page.waitForSelector('#presets li li', { timeout: PATIENCE });
  yield { page, place: page, part: '#presets', state: 'options/preset-uses' };
  const shown = { page, place: page, part: '#history' } as const;
  await page.evaluate(() => (location.hash = '#history?change=nobody-made-this-one'));
  await page.waitForSelector('::-p-text(not kept any more)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/history-gone' };
  await enter(page, 'Clear history');
  await page.waitForSelector('#history ::-p-text(for good?)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/history-clearing' };
  await enter(page, 'Delete for good');
  await page.waitForSelector('::-p-text(were deleted)', { timeout: PATIENCE });
  yield { ...shown, state: 'options/history-cleared' };
}

/** Presses a button by keyboard: a page that was made larger for a picture may still be moving under the mouse. */
async function enter(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(byRole('button', name), { timeout: PATIENCE });
  await button?.press('Enter');
}

/** Opens a change, and waits until all that is kept of it is there. */
async function open(page: Page, name: RegExp): Promise<void> {
  const { element } = await waitForRole(page, 'button', name);
  await element.press('Enter');
  await page.waitForSelector('::-p-text(Made through)', { timeout: PATIENCE });
}
