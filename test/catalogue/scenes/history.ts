import type { Page } from 'puppeteer';
import { USERS } from '../../leadway/leadway.ts';
import { openJournal } from '../../e2e/harness/journal-page.ts';
import { openOptions } from '../../e2e/harness/options-page.ts';
import { openPopup } from '../../e2e/harness/popup-page.ts';
import { fullName, type PortalPage } from '../../e2e/harness/portal-page.ts';
import { byRole, PATIENCE, waitForEnabled, waitForRole } from '../../e2e/harness/roles.ts';
import { apply, flip, shows } from '../press.ts';
import type { Scene, Shown } from '../scene.ts';
import type { Stage } from '../stage.ts';
import { writeOlderChanges } from './older-changes.ts';

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

/** Two changes are made, of which the second takes back a part of the first; older ones are written after the first. */
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
  await writeOlderChanges(journal);
}

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
  // Inert for a moment, for it is about another change now.
  await waitForEnabled(first.page, 'button', /^Undo last change/);
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
