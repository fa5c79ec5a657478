import { ACCOUNTS, TOKENS, USERS } from '../../leadway/leadway.ts';
import { ACCOUNT_CONNECTION } from '../../e2e/harness/fixtures.ts';
import { openOptions } from '../../e2e/harness/options-page.ts';
import { openedPanel } from '../../e2e/harness/panel-page.ts';
import { openPopup } from '../../e2e/harness/popup-page.ts';
import { fullName } from '../../e2e/harness/portal-page.ts';
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
    for (const language of stage.languages) yield* launcher(stage, language);
    yield* unconnected(stage);
    yield* connecting(stage);
    for (const language of stage.languages) yield* moved(stage, language);
  },
};

/** Its language cannot be seen in the document, which is the portal's. */
async function* launcher(stage: Stage, language: Language): AsyncGenerator<Shown, void, void> {
  await stage.speak(language);
  const { page } = await stage.openForm(USERS.maria);
  const shown = { page, place: page, language } as const;
  const button = await page.waitForSelector(byRole('button', LAUNCHER[language]), {
    timeout: PATIENCE,
  });
  yield { ...shown, state: 'launcher/resting' };
  await button?.focus();
  // Only what the keyboard has brought the focus to shows that it has it.
  await page.keyboard.press('Shift');
  yield { ...shown, state: 'launcher/focused' };
  await button?.click();
  await openedPanel(page);
  yield { ...shown, state: 'launcher/open' };
}

/** Both are remembered, so it is the last that is done with them. */
async function* moved(stage: Stage, language: Language): AsyncGenerator<Shown, void, void> {
  await stage.speak(language);
  const { page } = await stage.openForm(USERS.maria);
  const button = await page.waitForSelector(byRole('button', LAUNCHER[language]), {
    timeout: PATIENCE,
  });
  await button?.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await button?.click();
  const panel = await openedPanel(page);
  await shows(panel, fullName(USERS.maria));
  await press(panel.frame, OTHER_SIDE[language]);
  yield { page, place: page, language, state: 'launcher/moved' };
  await button?.focus();
  await page.keyboard.press('Home');
  await press(panel.frame, OTHER_SIDE[language]);
}

const OTHER_SIDE = { en: en.dock, es: es.dock };
const LAUNCHER = { en: LABELS.en.name, es: LABELS.es.name };

async function* unconnected({ world, openForm }: Stage): AsyncGenerator<Shown, void, void> {
  const blank = await world.newPage();
  const elsewhere = await openPopup(world, blank);
  await elsewhere.page.waitForSelector('::-p-text(does not show)', { timeout: PATIENCE });
  yield { state: 'popup/elsewhere', page: elsewhere.page, place: elsewhere.page };
  await elsewhere.close();

  const portal = await openForm(USERS.maria);
  const panel = await portal.openPanel();
  await panel.alert(/not connected/i);
  yield { state: 'panel/no-connection', page: portal.page, place: panel.frame };
  const popup = await openPopup(world, portal.page);
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
