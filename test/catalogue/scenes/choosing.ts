import { ACCOUNTS, TOKENS, USERS, type Fault } from '../../leadway/leadway.ts';
import { AGENCY_CONNECTION } from '../../e2e/harness/fixtures.ts';
import { ageTokens } from '../../e2e/harness/journal.ts';
import { openOptions } from '../../e2e/harness/options-page.ts';
import { openPopup } from '../../e2e/harness/popup-page.ts';
import type { PanelPage } from '../../e2e/harness/panel-page.ts';
import { fullName, openPortal, staffPath } from '../../e2e/harness/portal-page.ts';
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
    yield* several(stage);
    yield* doubted(stage);
    yield* nobody(stage);
    yield* failed(stage);
    yield* oldToken(stage);
    yield* whichConnection(stage);
  },
};

const shownIn = ({ page, frame }: PanelPage) => ({ page, place: frame });

async function* several({ world }: Stage): Shows {
  const portal = await openPortal(world);
  const panel = await portal.openPanel();
  await waitForRole(portal.page, 'button', new RegExp(`^${fullName(USERS.maria)}`));
  yield { ...shownIn(panel), state: 'panel/several' };
}

async function* doubted({ openForm }: Stage): Shows {
  const path = `${staffPath()}?evidence=text&email=someone.else@example.com`;
  const portal = await openForm(USERS.maria, path);
  const panel = await portal.openPanel();
  await panel.alert(/Make sure that this is whom you mean/);
  yield { ...shownIn(panel), state: 'panel/doubt' };
}

async function* nobody({ world, openForm }: Stage): Shows {
  const path = `${staffPath()}?ids=0&evidence=none&email=nobody@example.com`;
  const portal = await openForm(USERS.maria, path);
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

/** Each by opening the panel anew while the server answers like that. */
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

async function* failed({ world, openForm }: Stage): Shows {
  const portal = await openForm(USERS.maria);
  const { leadway } = world;
  let panel: PanelPage | undefined;
  for (const [state, fault, says] of FAILURES) {
    const inForce = leadway.faults.add(fault);
    panel = await (panel ? portal.reopenPanel() : portal.openPanel());
    await panel.alert(says);
    yield { ...shownIn(panel), state };
    inForce.remove();
  }
  leadway.state.users.delete(USERS.maria.id);
  panel = await portal.reopenPanel();
  await panel.alert(/does not know this user/);
  yield { ...shownIn(panel), state: 'panel/user-unknown' };
  leadway.reset();
}

async function* oldToken({ world }: Stage): Shows {
  await ageTokens(world, 95 * 86_400_000);
  const portal = await openPortal(world);
  const old = await openPopup(world, portal.page);
  await old.says(/95 days old/);
  yield { page: old.page, place: old.page, state: 'popup/old-token' };
  await old.close();
  const { page } = await openOptions(world);
  await page.waitForSelector('::-p-text(95 days old)', { timeout: PATIENCE });
  yield { page, place: page, part: '#connections', state: 'options/connection-old' };
  const elsewhere = await openPortal(world, staffPath(ACCOUNTS.lima.id));
  const missing = await openPopup(world, elsewhere.page);
  await missing.says(/No connection serves this page/);
  yield { page: missing.page, place: missing.page, state: 'popup/none-here' };
  await missing.close();
}

async function* whichConnection(stage: Stage): Shows {
  // The one of the page's account would be taken without asking.
  const { connections } = await stage.ask('connection.list', {});
  for (const { id } of connections) await stage.ask('connection.remove', { connection: id });
  await stage.connect({ ...AGENCY_CONNECTION, label: 'The whole agency' });
  await stage.connect({ ...AGENCY_CONNECTION, token: TOKENS.agencyReadOnly });
  const portal = await stage.openForm(USERS.maria);
  const panel = await portal.openPanel();
  await panel.alert(/More than one connection/);
  yield { ...shownIn(panel), state: 'panel/which-connection' };
  const popup = await openPopup(stage.world, portal.page);
  await popup.says(/More than one connection/);
  yield { page: popup.page, place: popup.page, state: 'popup/which-connection' };
  await popup.close();
}
