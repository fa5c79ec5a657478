import { ACCOUNTS, PORTAL_HOST, TOKENS, USERS, type Fault } from '../../leadway/leadway.ts';
import { AGENCY_CONNECTION } from '../../e2e/harness/fixtures.ts';
import { ageTokens } from '../../e2e/harness/journal.ts';
import { openOptions } from '../../e2e/harness/options-page.ts';
import { openPopup } from '../../e2e/harness/popup-page.ts';
import type { PanelPage } from '../../e2e/harness/panel-page.ts';
import { fullName, openPortal, staffPath, type PortalPage } from '../../e2e/harness/portal-page.ts';
import { byRole, PATIENCE, waitForRole, waitForStatus } from '../../e2e/harness/roles.ts';
import { press, shows } from '../press.ts';
import type { Scene, Shown } from '../scene.ts';
import type { Stage } from '../stage.ts';
import type { StateName } from '../states.ts';

type Shows = AsyncGenerator<Shown, void, void>;

/** Whom to show, where that is not plain, and why nobody can be shown. */
export const choosing: Scene = {
  name: 'choosing',
  async *play(stage) {
    await stage.connect();
    const portal = await openPortal(stage.world);
    const panel = yield* several(portal);
    yield* failed(stage, portal, panel);
    yield* whichConnection(stage, panel);
    yield* doubted(portal);
    yield* nobody(stage, portal);
    yield* oldToken(stage, portal);
  },
};

const shownIn = ({ page, frame }: PanelPage) => ({ page, place: frame });

/** Goes to another page of the portal in this tab. */
async function goTo({ page }: PortalPage, path: string): Promise<void> {
  await page.goto(`https://${PORTAL_HOST}${path}`);
}

async function* several(portal: PortalPage): AsyncGenerator<Shown, PanelPage, void> {
  const panel = await portal.openPanel();
  await waitForRole(portal.page, 'button', new RegExp(`^${fullName(USERS.maria)}`));
  yield { ...shownIn(panel), state: 'panel/several' };
  return panel;
}

async function* doubted(portal: PortalPage): Shows {
  await goTo(portal, `${staffPath()}?evidence=text&email=someone.else@example.com`);
  await portal.openForm(USERS.maria);
  const panel = await portal.openPanel();
  await panel.alert(/Make sure that this is whom you mean/);
  yield { ...shownIn(panel), state: 'panel/doubt' };
}

async function* nobody({ world }: Stage, portal: PortalPage): Shows {
  await goTo(portal, `${staffPath()}?ids=0&evidence=none&email=nobody@example.com`);
  await portal.openForm(USERS.maria);
  const panel = await portal.openPanel();
  const { frame } = panel;
  const shown = shownIn(panel);
  await frame.waitForSelector('::-p-text(No user is open)', { timeout: PATIENCE });
  yield { ...shown, state: 'panel/nobody' };
  const box = await frame.waitForSelector(byRole('combobox', 'Find a user'), { timeout: PATIENCE });
  const { keyboard } = portal.page;
  await box?.focus();
  await keyboard.type('maria');
  await waitForStatus(frame, /found\.$/);
  yield { ...shown, state: 'panel/picker-found' };
  await keyboard.type(' nobody of that name');
  await waitForStatus(frame, /^Nobody found\.$/);
  yield { ...shown, state: 'panel/picker-none' };
  const broken = world.leadway.faults.add({ kind: 'reset-before-effect' });
  await keyboard.press('Escape');
  await keyboard.type('ana');
  await panel.alert(/reach/);
  yield { ...shown, state: 'panel/picker-failed' };
  broken.remove();
  await keyboard.press('Escape');
  await keyboard.type(USERS.maria.email);
  await waitForRole(portal.page, 'option', new RegExp(`^${fullName(USERS.maria)}`));
  await keyboard.press('Enter');
  await shows(panel, fullName(USERS.maria));
  await press(frame, 'Another user');
  await waitForRole(portal.page, 'button', /^Back$/);
  yield { ...shown, state: 'panel/choosing' };
}

/** Each by reading anew while the server answers like that. */
const FAILURES: readonly (readonly [StateName, Fault, RegExp])[] = [
  ['panel/offline', { kind: 'reset-before-effect' }, /reach/],
  ['panel/token-rejected', refusal(401, 'Invalid JWT'), /does not accept the token/],
  [
    'panel/no-right',
    refusal(401, 'The token is not authorized for this scope.'),
    /users\.readonly/,
  ],
];

function refusal(status: number, message: string): Fault {
  return { kind: 'status', status, body: { statusCode: status, message } };
}

async function* failed({ world, ask }: Stage, portal: PortalPage, panel: PanelPage): Shows {
  const { leadway } = world;
  // Where the panel offers no other try, it makes one once something about the connection has changed.
  const readAgain = async () => {
    const [one] = (await ask('connection.list', {})).connections;
    if (one) await ask('connection.edit', { connection: one.id, label: one.label });
  };
  for (const [at, [state, fault, says]] of FAILURES.entries()) {
    const inForce = leadway.faults.add(fault);
    if (at === 0) await portal.openForm(USERS.maria);
    else await readAgain();
    await panel.alert(says);
    yield { ...shownIn(panel), state };
    inForce.remove();
  }
  leadway.state.users.delete(USERS.maria.id);
  await readAgain();
  await panel.alert(/does not know this user/);
  yield { ...shownIn(panel), state: 'panel/user-unknown' };
}

/** Nobody knows the user of the form until there is a choice of connections: who could be read would be shown. */
async function* whichConnection(stage: Stage, panel: PanelPage): Shows {
  const all = async () => (await stage.ask('connection.list', {})).connections;
  const remove = (connection: string) => stage.ask('connection.remove', { connection });
  const before = await all();
  await stage.connect({ ...AGENCY_CONNECTION, label: 'The whole agency' });
  await stage.connect({ ...AGENCY_CONNECTION, token: TOKENS.agencyReadOnly });
  // The one of the page's account would be taken without asking.
  for (const { id } of before) await remove(id);
  await panel.alert(/More than one connection/);
  yield { ...shownIn(panel), state: 'panel/which-connection' };
  const popup = await openPopup(stage.world, panel.page);
  await popup.says(/More than one connection/);
  yield { page: popup.page, place: popup.page, state: 'popup/which-connection' };
  await popup.close();
  stage.world.leadway.reset();
  for (const { id } of await all()) await remove(id);
  await stage.connect();
}

async function* oldToken({ world }: Stage, portal: PortalPage): Shows {
  await ageTokens(world, 95 * 86_400_000);
  const old = await openPopup(world, portal.page);
  await old.says(/95 days old/);
  yield { page: old.page, place: old.page, state: 'popup/old-token' };
  await old.close();
  const { page } = await openOptions(world);
  await page.waitForSelector('::-p-text(95 days old)', { timeout: PATIENCE });
  yield { page, place: page, part: '#connections', state: 'options/connection-old' };
  await page.close();
  await goTo(portal, staffPath(ACCOUNTS.lima.id));
  const missing = await openPopup(world, portal.page);
  await missing.says(/No connection serves this page/);
  yield { page: missing.page, place: missing.page, state: 'popup/none-here' };
  await missing.close();
}
