import { USERS } from '../../leadway/leadway.ts';
import { ageChanges } from '../../e2e/harness/journal.ts';
import type { PanelPage } from '../../e2e/harness/panel-page.ts';
import { fullName, type PortalPage } from '../../e2e/harness/portal-page.ts';
import { PATIENCE } from '../../e2e/harness/roles.ts';
import { apply, flip, press, shows } from '../press.ts';
import type { Scene, Shown } from '../scene.ts';
import type { Stage } from '../stage.ts';

const SCOPE = 'payments/orders.export';
const OTHER = 'quizzes.write';
const SAME = 'calendars/events.write';
const PUT = { method: 'PUT' } as const;

/** Every way in which a change ends in the panel. */
export const writing: Scene = {
  name: 'writing',
  async *play(stage) {
    await stage.connect();
    stage.stored(USERS.maria).platformLanguage = 'en_US';
    // It takes its time: old readings are not believed for ten seconds.
    const partly = await dropSome(stage);
    const portal = await stage.openForm(USERS.maria);
    const panel = await portal.openPanel();
    await shows(panel, fullName(USERS.maria));
    yield* saved(stage, panel);
    yield* refused(stage, panel);
    yield* rivals(stage, portal, panel);
    yield* scopesRefused(stage, portal, panel);
    yield* cannotRestore(portal, panel);
    const anew = yield* vanished(stage, portal, panel);
    await partly.page.bringToFront();
    await partly.outcome(/^Partly saved/);
    yield { page: partly.page, place: partly.frame, state: 'panel/partly' };
    yield* unknown(stage, portal, anew);
  },
};

/** A panel in which a change was applied of which the server does not take all over. */
async function dropSome({ world, openForm }: Stage): Promise<PanelPage> {
  const { leadway } = world;
  const portal = await openForm(USERS.teamManager);
  const panel = await portal.openPanel();
  await shows(panel, fullName(USERS.teamManager));
  leadway.state.settings.enhancedSecurity = true;
  await flip(panel, 'users/team-management.write');
  await flip(panel, SCOPE);
  const answered = leadway.faults.add({
    kind: 'hold',
    when: 'after-effect',
    match: PUT,
    times: 1,
  });
  await apply(panel);
  await answered.reached;
  leadway.state.settings.enhancedSecurity = false;
  answered.release();
  return panel;
}

type Shows = AsyncGenerator<Shown, void, void>;

const shownIn = ({ page, frame }: PanelPage) => ({ page, place: frame });

async function* saved({ world }: Stage, panel: PanelPage): Shows {
  const shown = shownIn(panel);
  await flip(panel, SCOPE);
  await flip(panel, OTHER);
  const held = world.leadway.faults.add({ kind: 'hold', when: 'before-effect', match: PUT });
  await apply(panel);
  await held.reached;
  yield { ...shown, state: 'panel/applying' };
  held.remove();
  held.release();
  await panel.outcome(/^Saved: 1 granted, 1 removed/);
  yield { ...shown, state: 'panel/confirmed' };
  await panel.undo();
  await panel.outcome(/^Undone/);
  yield { ...shown, state: 'panel/undone' };
  await press(panel.frame, 'Dismiss');
}

async function* refused({ world }: Stage, panel: PanelPage): Shows {
  const shown = shownIn(panel);
  const { faults } = world.leadway;
  const reasons = ['firstName must be a string', 'phone must be a valid phone number'];
  const body = { statusCode: 422, message: reasons, error: 'Unprocessable Entity' };
  const fault = faults.add({ kind: 'status', status: 422, body, match: PUT });
  await flip(panel, SCOPE);
  await apply(panel);
  await panel.alert(/phone must be/);
  yield { ...shown, state: 'panel/refused' };
  fault.remove();
  const message = 'The token is not authorized for this scope.';
  const right = faults.add({
    kind: 'status',
    status: 401,
    body: { statusCode: 401, message },
    match: PUT,
  });
  await apply(panel);
  await panel.alert(/users\.write/);
  yield { ...shown, state: 'panel/no-write-right' };
  right.remove();
}

/** One grant is staged already. */
async function* rivals({ world, stored }: Stage, portal: PortalPage, panel: PanelPage): Shows {
  const shown = shownIn(panel);
  const maria = stored(USERS.maria);
  await press(panel.frame, 'Profile');
  await panel.frame.waitForSelector('select#platformLanguage', { timeout: PATIENCE });
  await panel.frame.select('select#platformLanguage', 'es');
  await press(panel.frame, 'Scopes');
  maria.platformLanguage = 'de';
  await apply(panel);
  await panel.alert(/Nothing was changed.*it is now Deutsch/);
  yield { ...shown, state: 'panel/rival' };
  await press(panel.frame, 'Keep theirs');
  await panel.countIs(1);
  await flip(panel, SAME);
  maria.scopes = [...maria.scopes, SAME];
  await apply(panel);
  await panel.alert(/made the same change/);
  yield { ...shown, state: 'panel/rival-same' };
  await press(panel.frame, 'Dismiss');
  await press(panel.frame, 'Discard');
  await panel.countIs(0);

  const held = world.leadway.faults.add({
    kind: 'hold',
    when: 'after-effect',
    match: PUT,
    times: 1,
  });
  await flip(panel, OTHER);
  await apply(panel);
  await held.reached;
  // Nobody is taken away from a change that is under way.
  await portal.closeForm();
  await portal.openForm(USERS.finance);
  await panel.frame.waitForSelector('::-p-text(now shows another user)', { timeout: PATIENCE });
  yield { ...shown, state: 'panel/other-user' };
  await press(panel.frame, 'Stay');
  const after = stored(USERS.maria);
  after.scopes = after.scopes.filter((scope) => scope !== 'forms.write');
  held.release();
  await panel.outcome(/Somebody else changed this/);
  yield { ...shown, state: 'panel/foreign' };
}

async function* scopesRefused(_stage: Stage, portal: PortalPage, panel: PanelPage): Shows {
  await portal.closeForm();
  await portal.openForm(USERS.refused);
  await shows(panel, fullName(USERS.refused));
  await flip(panel, OTHER);
  await apply(panel);
  await panel.alert(/something\.unknown/);
  yield { ...shownIn(panel), state: 'panel/scopes-refused' };
  await press(panel.frame, 'Discard');
}

/** The numbers were not read, so that nobody can put them back. */
async function* cannotRestore(portal: PortalPage, panel: PanelPage): Shows {
  const { frame } = panel;
  await portal.closeForm();
  await portal.openForm(USERS.marketing);
  await shows(panel, fullName(USERS.marketing));
  await press(frame, 'Profile');
  await press(frame, 'Set the numbers as a whole…');
  const number = await frame.waitForSelector('input[id^="twilio-"]', { timeout: PATIENCE });
  await number?.type('+18325550123');
  await press(frame, 'Scopes');
  await flip(panel, OTHER);
  await apply(panel);
  await panel.outcome(/^Saved/);
  await panel.undo();
  await frame.waitForSelector('[role="group"] h3', { timeout: PATIENCE });
  yield { ...shownIn(panel), state: 'panel/undo-question' };
  await press(frame, 'Cancel');
}

async function* vanished(
  { world, stored }: Stage,
  portal: PortalPage,
  panel: PanelPage,
): AsyncGenerator<Shown, PanelPage, void> {
  const { scopes } = stored(USERS.marketing);
  stored(USERS.marketing).scopes = scopes.filter((scope) => scope !== OTHER);
  // Readings may lag behind our own change for ten seconds; so much later, nobody takes it for a lag.
  await ageChanges(world, 11_000);
  await panel.page.bringToFront();
  const again = await portal.reopenPanel();
  await again.outcome(/not all of your change/i);
  yield { ...shownIn(again), state: 'panel/vanished' };
  return again;
}

async function* unknown({ world }: Stage, portal: PortalPage, panel: PanelPage): Shows {
  await portal.page.bringToFront();
  await portal.closeForm();
  await portal.openForm(USERS.maria);
  await shows(panel, fullName(USERS.maria));
  world.leadway.faults.add({ kind: 'reset-before-effect', match: PUT });
  await flip(panel, 'contacts.write');
  await apply(panel);
  await panel.outcome(/check/i);
  yield { ...shownIn(panel), state: 'panel/unknown' };
}
