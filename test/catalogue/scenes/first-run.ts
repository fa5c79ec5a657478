import type { Page } from 'puppeteer';
import { ACCOUNTS, TOKENS, USERS } from '../../leadway/leadway.ts';
import { ACCOUNT_CONNECTION } from '../../e2e/harness/fixtures.ts';
import { openOptions } from '../../e2e/harness/options-page.ts';
import { openedPanel, type PanelPage } from '../../e2e/harness/panel-page.ts';
import { openPopup } from '../../e2e/harness/popup-page.ts';
import { fullName, type PortalPage } from '../../e2e/harness/portal-page.ts';
import { byRole, PATIENCE } from '../../e2e/harness/roles.ts';
import { panel as en } from '../../../locales/en/panel.ts';
import { panel as es } from '../../../locales/es/panel.ts';
import { LABELS } from '../../../lib/portal/labels.ts';
import type { Language } from '../../../locales/language.ts';
import { press, shows } from '../press.ts';
import type { Scene, Shown } from '../scene.ts';
import type { Stage } from '../stage.ts';

/** From installing to being connected. */
export const firstRun: Scene = {
  name: 'first run',
  async *play(stage) {
    const portal = await stage.openForm(USERS.maria);
    const panel = yield* launcher(stage, portal);
    yield* unconnected(stage, panel);
    yield* connecting(stage);
    yield* moved(stage, panel);
  },
};

/** In each language, which cannot be seen in the document: that is the portal's. Leaves the panel open. */
async function* launcher(
  stage: Stage,
  { page, openForm }: PortalPage,
): AsyncGenerator<Shown, PanelPage, void> {
  let panel: PanelPage | undefined;
  for (const language of stage.languages) {
    if (panel) {
      await page.reload();
      await openForm(USERS.maria);
    }
    await stage.speak(language);
    const button = await launcherIn(page, language);
    const shown = { page, place: page, language } as const;
    yield { ...shown, state: 'launcher/resting' };
    await button?.focus();
    // Only what the keyboard has brought the focus to shows that it has it.
    await page.keyboard.press('Shift');
    yield { ...shown, state: 'launcher/focused' };
    await button?.click();
    panel = await openedPanel(page);
    yield { ...shown, state: 'launcher/open' };
  }
  if (!panel) throw new Error('There is no language to show the launcher in.');
  return panel;
}

/** Both are remembered, so it is the last that is done with them. */
async function* moved(stage: Stage, panel: PanelPage): AsyncGenerator<Shown, void, void> {
  const { page, frame } = panel;
  await page.bringToFront();
  await shows(panel, fullName(USERS.maria));
  for (const language of stage.languages) {
    await stage.speak(language);
    const button = await launcherIn(page, language);
    await button?.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    await press(frame, OTHER_SIDE[language]);
    yield { page, place: page, language, state: 'launcher/moved' };
    await button?.focus();
    await page.keyboard.press('Home');
    await press(frame, OTHER_SIDE[language]);
  }
}

/** The launcher, once it speaks a language. */
function launcherIn(page: Page, language: Language) {
  return page.waitForSelector(byRole('button', LAUNCHER[language]), { timeout: PATIENCE });
}

const OTHER_SIDE = { en: en.dock, es: es.dock };
const LAUNCHER = { en: LABELS.en.name, es: LABELS.es.name };

async function* unconnected({ world }: Stage, panel: PanelPage): AsyncGenerator<Shown, void, void> {
  const blank = await world.newPage();
  const elsewhere = await openPopup(world, blank);
  await elsewhere.page.waitForSelector('::-p-text(does not show)', { timeout: PATIENCE });
  yield { state: 'popup/elsewhere', page: elsewhere.page, place: elsewhere.page };
  await elsewhere.close();
  await blank.close();

  await panel.page.bringToFront();
  await panel.alert(/not connected/i);
  yield { state: 'panel/no-connection', page: panel.page, place: panel.frame };
  const popup = await openPopup(world, panel.page);
  await popup.page.waitForSelector('main .main', { timeout: PATIENCE });
  yield { state: 'popup/first-run', page: popup.page, place: popup.page };
  await popup.close();
}

async function* connecting({ world }: Stage): AsyncGenerator<Shown, void, void> {
  const options = await openOptions(world);
  const { page } = options;
  const all = { page, place: page } as const;
  const form = { ...all, part: '#connections' } as const;
  yield { ...all, state: 'options/first-run' };
  await page.waitForSelector('#first-steps details[open]', { timeout: PATIENCE });
  yield { ...all, part: '#first-steps', state: 'options/token-help' };
  await options.save();
  await options.alert(/./);
  yield { ...form, state: 'options/token-missing' };

  const { faults } = world.leadway;
  const held = faults.add({ kind: 'hold', when: 'before-effect' });
  await options.fill({ token: TOKENS.unknown, accountId: ACCOUNTS.madrid.id });
  await options.save();
  await held.reached;
  yield { ...form, state: 'options/testing' };
  held.remove();
  held.release();
  await options.alert(/does not accept/);
  yield { ...form, state: 'options/test-failed' };
  await options.fill(ACCOUNT_CONNECTION);
  await options.save();
  await options.connected();
  yield { ...form, state: 'options/connected' };
  yield { ...all, part: '#first-steps', state: 'options/first-steps-done' };
}
