import { USERS } from '../../leadway/leadway.ts';
import type { PanelPage } from '../../e2e/harness/panel-page.ts';
import { fullName, type Person, type PortalPage } from '../../e2e/harness/portal-page.ts';
import { PATIENCE } from '../../e2e/harness/roles.ts';
import { flip, press, shows } from '../press.ts';
import type { Scene, Shown } from '../scene.ts';
import type { Stage } from '../stage.ts';
import type { StateName } from '../states.ts';

/** Users of every kind in one panel, and what is staged for them. */
export const users: Scene = {
  name: 'users',
  async *play(stage) {
    await stage.connect();
    const portal = await stage.openForm(USERS.maria);
    const { faults } = stage.world.leadway;
    const held = faults.add({ kind: 'hold', when: 'before-effect' });
    const panel = await portal.openPanel();
    await held.reached;
    const shown = { page: portal.page, place: panel.frame };
    yield { ...shown, state: 'panel/loading' };
    held.remove();
    held.release();
    // Not one of the portal's own users: whoever is logged in is never taken for the user on the page.
    stage.stored(USERS.finance).role = 'admin';
    yield* kinds(portal, panel);
    yield* sections(panel);
    yield* staging(portal, panel, stage);
  },
};

/** Each moves the panel on to another user, as opening another form does. */
const KINDS: readonly (readonly [StateName, Person])[] = [
  ['panel/all-on', USERS.everything],
  ['panel/none-on', USERS.nothing],
  ['panel/long-name', USERS.longName],
  ['panel/right-to-left', USERS.arabic],
  ['panel/admin', USERS.finance],
  ['panel/unknown-scopes', USERS.refused],
  ['panel/loaded', USERS.maria],
];

async function* kinds(portal: PortalPage, panel: PanelPage): AsyncGenerator<Shown, void, void> {
  const shown = { page: panel.page, place: panel.frame };
  await shows(panel, fullName(USERS.maria));
  for (const [state, person] of KINDS) {
    await portal.closeForm();
    await portal.openForm(person);
    await shows(panel, fullName(person));
    if (state === 'panel/unknown-scopes') await panel.frame.$$eval('[role="switch"]', toLast);
    yield { ...shown, state };
  }
  await panel.frame.$$eval('[role="switch"]', (all) =>
    all[Math.floor(all.length / 2)]?.scrollIntoView(),
  );
  yield { ...shown, state: 'panel/scrolled' };
  await panel.search('payments/orders');
  yield { ...shown, state: 'panel/found' };
  await panel.search('no scope is called this');
  yield { ...shown, state: 'panel/no-rows' };
  await press(panel.frame, 'Show all');
}

/** Runs in the panel: those that nobody knows are the last. */
function toLast(all: Element[]): void {
  all.at(-1)?.scrollIntoView();
}

async function* sections({ page, frame }: PanelPage): AsyncGenerator<Shown, void, void> {
  await press(frame, 'Keyboard shortcuts');
  await frame.waitForSelector('dialog[open] kbd', { timeout: PATIENCE });
  yield { page, place: frame, state: 'panel/shortcuts' };
  await page.keyboard.press('Escape');
  await frame.waitForSelector('dialog[open]', { hidden: true, timeout: PATIENCE });
  for (const [state, name] of SECTIONS) {
    await press(frame, name);
    await frame.waitForSelector(`[aria-current="page"]::-p-text(${name})`, { timeout: PATIENCE });
    yield { page, place: frame, state };
  }
  const phone = await frame.waitForSelector('input[inputmode="tel"]', { timeout: PATIENCE });
  const before = await phone?.evaluate((input) => (input as HTMLInputElement).value);
  await phone?.evaluate(select);
  await phone?.type('six');
  await frame.waitForSelector('[aria-invalid="true"]', { timeout: PATIENCE });
  yield { page, place: frame, state: 'panel/profile-invalid' };
  await phone?.evaluate(select);
  await phone?.type(before ?? '');
  await press(frame, 'Scopes');
}

/** Runs in the panel: what is typed next takes the place of what is there. */
function select(input: Element): void {
  (input as HTMLInputElement).select();
}

const SECTIONS = [
  ['panel/switches', 'Older switches'],
  ['panel/access', 'Role and accounts'],
  ['panel/profile', 'Profile'],
] as const;

async function* staging(
  portal: PortalPage,
  panel: PanelPage,
  { world }: Stage,
): AsyncGenerator<Shown, void, void> {
  const { frame } = panel;
  const shown = { page: panel.page, place: frame };
  await flip(panel, 'payments/orders.export');
  await flip(panel, 'loginas.write');
  await flip(panel, 'quizzes.write');
  await panel.toggleAssignedOnly('forms.write');
  await panel.countIs(4);
  yield { ...shown, state: 'panel/draft' };
  await press(panel.frame, 'Review');
  await panel.pending(/Granted/);
  yield { ...shown, state: 'panel/review' };
  await press(panel.frame, 'Review');

  await press(frame, 'Save as preset');
  await frame.waitForSelector('dialog[open] input', { timeout: PATIENCE });
  yield { ...shown, state: 'panel/save-preset' };
  await press(frame, 'Cancel');

  await panel.choosePreset('Account manager');
  await frame.waitForSelector('select option:checked::-p-text(Account manager)');
  yield { ...shown, state: 'panel/preset' };
  await press(panel.frame, 'Review');
  await panel.pending(/Granted/);
  yield { ...shown, state: 'panel/many-review' };
  await press(frame, 'Close');
  await frame.waitForSelector('::-p-text(not applied and will be lost)', { timeout: PATIENCE });
  yield { ...shown, state: 'panel/leaving' };
  await press(frame, 'Keep editing');

  await portal.closeForm();
  await portal.openForm(USERS.marketing);
  await shows(panel, fullName(USERS.marketing));
  yield { ...shown, state: 'panel/kept-draft' };
  const broken = world.leadway.faults.add({ kind: 'reset-before-effect' });
  await press(frame, 'Go back to it');
  await panel.alert(/reach/);
  yield { ...shown, state: 'panel/reading-again' };
  broken.remove();
}
