import type { Language } from '../../../locales/language.ts';
import { USERS } from '../../leadway/leadway.ts';
import { CONFIRM_SIZE, confirmWindow } from '../../e2e/harness/confirm-page.ts';
import { openOptions } from '../../e2e/harness/options-page.ts';
import type { PanelPage } from '../../e2e/harness/panel-page.ts';
import { openPopup } from '../../e2e/harness/popup-page.ts';
import { fullName, type PortalPage } from '../../e2e/harness/portal-page.ts';
import { PATIENCE } from '../../e2e/harness/roles.ts';
import { apply, flip, shows } from '../press.ts';
import type { Scene, Shown } from '../scene.ts';
import type { Stage } from '../stage.ts';

type Shows = AsyncGenerator<Shown, void, void>;

/** What is asked about in the window. */
const CRITICAL = 'loginas.write';
const PASSPHRASE = 'correct horse battery staple';

/** Every surface while a passphrase is asked for; then no preference can be set either. */
export const locked: Scene = {
  name: 'locked',
  async *play(stage) {
    await stage.connect();
    await stage.ask('vault.set', { passphrase: PASSPHRASE });
    const portal = await stage.openForm(USERS.maria);
    const panel = await portal.openPanel();
    await shows(panel, fullName(USERS.maria));
    for (const language of stage.languages) yield* whileAsking(stage, panel, language);
    await leaveUnsettled(stage, panel);
    for (const language of stage.languages) {
      await stage.speak(language);
      await stage.ask('vault.lock', {});
      yield* surfaces(stage, portal, panel, language);
      await stage.ask('vault.unlock', { passphrase: PASSPHRASE });
    }
  },
};

async function leaveUnsettled({ world }: Stage, panel: PanelPage): Promise<void> {
  const match = { method: 'PUT' };
  world.leadway.faults.add({ kind: 'reset-before-effect', match });
  await flip(panel, 'quizzes.write');
  await apply(panel);
  await panel.outcome(/check/i);
}

const FIELD = 'form input[type="password"], form input';

async function* surfaces(
  { world }: Stage,
  portal: PortalPage,
  panel: PanelPage,
  language: Language,
): Shows {
  await portal.page.bringToFront();
  const shown = { page: panel.page, place: panel.frame, language };
  await panel.frame.waitForSelector(FIELD, { timeout: PATIENCE });
  yield { ...shown, state: 'panel/locked' };
  const popup = await openPopup(world, portal.page);
  await popup.page.waitForSelector(FIELD, { timeout: PATIENCE });
  yield { page: popup.page, place: popup.page, language, state: 'popup/locked' };
  await popup.close();
  const { page } = await openOptions(world);
  await page.waitForSelector(FIELD, { timeout: PATIENCE });
  yield { page, place: page, language, state: 'options/locked' };
  await page.$eval('details', (one) => (one.open = true));
  yield { page, place: page, language, state: 'options/forgotten' };
  await page.locator('details button').setTimeout(PATIENCE).click();
  await page.waitForSelector('details button + button', { timeout: PATIENCE });
  yield { page, place: page, language, state: 'options/forgetting' };
  await page.close();
  await portal.page.bringToFront();
  const field = await panel.frame.waitForSelector(FIELD, { timeout: PATIENCE });
  await field?.type('another one');
  await field?.press('Enter');
  await panel.frame.waitForSelector('[role="alert"]', { timeout: PATIENCE });
  yield { ...shown, state: 'panel/wrong-passphrase' };
  // The pause is over by then: what is asked for meanwhile is refused.
  await panel.frame.waitForSelector('button.main:not([aria-disabled="true"])', {
    timeout: PATIENCE,
  });
}

/** Locked after the question was asked; leaves nothing staged. */
async function* whileAsking(stage: Stage, panel: PanelPage, language: Language): Shows {
  await stage.speak(language);
  await flip(panel, CRITICAL);
  await apply(panel);
  const window = await confirmWindow(stage.world);
  await window.page.setViewport(CONFIRM_SIZE);
  await window.text();
  await stage.ask('vault.lock', {});
  await window.page.waitForSelector(FIELD, { timeout: PATIENCE });
  yield { page: window.page, place: window.page, language, state: 'confirm/locked' };
  await stage.ask('vault.unlock', { passphrase: PASSPHRASE });
  await window.page.close();
  await panel.page.bringToFront();
  await flip(panel, CRITICAL);
  await panel.frame.waitForSelector('footer button.main:disabled', { timeout: PATIENCE });
}
