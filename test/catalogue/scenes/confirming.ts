import { USERS } from '../../leadway/leadway.ts';
import { CONFIRM_SIZE, confirmWindow, type ConfirmPage } from '../../e2e/harness/confirm-page.ts';
import type { PanelPage } from '../../e2e/harness/panel-page.ts';
import { cover, uncover } from '../../e2e/harness/hostile.ts';
import { openPopup } from '../../e2e/harness/popup-page.ts';
import { fullName } from '../../e2e/harness/portal-page.ts';
import { PATIENCE, waitForEnabled } from '../../e2e/harness/roles.ts';
import { apply, flip, press, shows } from '../press.ts';
import type { Scene, Shown } from '../scene.ts';
import type { Stage } from '../stage.ts';
import type { StateName } from '../states.ts';

type Shows = AsyncGenerator<Shown, void, void>;

/** The confirmation window, for each consequence and each end. */
export const confirming: Scene = {
  name: 'confirming',
  async *play(stage) {
    await stage.connect();
    const portal = await stage.openForm(USERS.maria);
    const panel = await portal.openPanel();
    await shows(panel, fullName(USERS.maria));
    yield* critical(stage, panel);
    yield* doubted(stage, panel);
    yield* admin(stage, panel);
    yield* own(stage, panel);
    yield* undo(stage, panel);
    yield* empty(stage, panel);
  },
};

const shownIn = ({ page, frame }: PanelPage) => ({ page, place: frame });

/** The window that is opening, in the size that it has for a person. */
async function windowOf({ world }: Stage): Promise<ConfirmPage> {
  const window = await confirmWindow(world);
  await window.page.setViewport(CONFIRM_SIZE);
  return window;
}

function asked({ page }: ConfirmPage, state: StateName): Shown {
  return { page, place: page, state };
}

async function notNow(window: ConfirmPage, panel: PanelPage): Promise<void> {
  await window.cancel();
  await window.gone();
  await panel.page.bringToFront();
  await panel.outcome(/It was not confirmed/);
}

async function* critical(stage: Stage, panel: PanelPage): Shows {
  for (const scope of ['loginas.write', 'quizzes.write']) await flip(panel, scope);
  await apply(panel);
  const window = await windowOf(stage);
  await window.text();
  yield asked(window, 'confirm/critical');
  await panel.outcome(/Confirm this change in the window/);
  yield { ...shownIn(panel), state: 'panel/confirming' };
  await notNow(window, panel);
  yield { ...shownIn(panel), state: 'panel/declined' };
  await press(panel.frame, 'Discard');
}

async function* doubted(stage: Stage, panel: PanelPage): Shows {
  await flip(panel, 'quizzes.write');
  await cover(panel.page, 'popover');
  // The browser takes a moment to see it, and a cover that is gone before that was never there.
  await panel.frame.waitForFunction(() => document.documentElement.dataset['inSight'] === 'never', {
    timeout: PATIENCE,
  });
  const { element } = await waitForEnabled(panel.page, 'button', /^Apply/);
  await element.press('Enter');
  await uncover(panel.page);
  const window = await windowOf(stage);
  await window.text();
  yield asked(window, 'confirm/click');
  await notNow(window, panel);
  await press(panel.frame, 'Discard');
}

async function* admin(stage: Stage, panel: PanelPage): Shows {
  await press(panel.frame, 'Role and accounts');
  await panel.frame.waitForSelector('select#role', { timeout: PATIENCE });
  await panel.frame.select('select#role', 'admin');
  await panel.countIs(1);
  await apply(panel);
  const window = await windowOf(stage);
  await window.text();
  yield asked(window, 'confirm/role');
  await notNow(window, panel);
  await press(panel.frame, 'Discard');
  await press(panel.frame, 'Scopes');
}

async function* own(stage: Stage, panel: PanelPage): Shows {
  const { connections } = await stage.ask('connection.list', {});
  const [connection] = connections;
  if (!connection) throw new Error('There is no connection.');
  const ownUser = { id: USERS.maria.id, name: fullName(USERS.maria) };
  await stage.ask('connection.edit', { connection: connection.id, ownUser });
  await flip(panel, 'users/team-management.readonly');
  await flip(panel, 'payments/transactions.refund');
  await apply(panel);
  const window = await windowOf(stage);
  await window.text();
  yield asked(window, 'confirm/own-rights');
  await window.confirm();
  await window.status(/^Saved/);
  yield asked(window, 'confirm/saved');
  await stage.ask('connection.edit', { connection: connection.id, ownUser: null });
  await window.gone();
}

/** It gives back what is of long reach. */
async function* undo(stage: Stage, panel: PanelPage): Shows {
  const popup = await openPopup(stage.world, panel.page);
  await popup.undoLast();
  const window = await windowOf(stage);
  await window.text();
  yield asked(window, 'confirm/undo');
  await window.cancel();
  await window.gone();
}

async function* empty(stage: Stage, panel: PanelPage): Shows {
  await panel.page.bringToFront();
  await panel.choosePreset('No access');
  await apply(panel);
  const window = await windowOf(stage);
  await window.text();
  yield asked(window, 'confirm/emptying');
  stage.world.leadway.faults.add({ kind: 'reset-before-effect' });
  await window.confirm();
  await window.alert(/Nothing was changed/);
  yield asked(window, 'confirm/failed');
}
