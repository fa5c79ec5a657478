import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNTS, TOKENS, USERS, type FaultHandle } from '../leadway/leadway.ts';
import { pictureAll } from './harness/failures.ts';
import { ACCOUNT_CONNECTION, connect } from './harness/fixtures.ts';
import { movingPanel } from './harness/moving-panel.ts';
import { openOptions } from './harness/options-page.ts';
import type { PanelPage } from './harness/panel-page.ts';
import { fullName, openPortal } from './harness/portal-page.ts';
import { startWorld, type World } from './harness/world.ts';

const MARIA = USERS.maria;
const NOTHING_CHANGED = /Nothing was changed/;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
// One panel for those who are connected and move on from user to user.
const panels = movingPanel(() => world);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') {
    panels.forget();
    await pictureAll(world, task.name);
  }
  expect(changedUsers()).toEqual([]);
});

/** Users that are not as the fixtures made them. */
function changedUsers(): string[] {
  return Object.values(USERS)
    .filter(
      (user) =>
        JSON.stringify(world.leadway.state.users.get(user.id) ?? user) !== JSON.stringify(user),
    )
    .map((user) => user.id);
}

async function openMariasPanel() {
  const portal = await openPortal(world);
  await portal.openForm(MARIA);
  return portal.openPanel();
}

/** The panel, on its way from somebody else to María while something is the matter. */
async function meetMaria(trouble: () => void) {
  const { portal, panel } = await panels.on(USERS.greek);
  trouble();
  await portal.closeForm();
  await portal.openForm(MARIA);
  return panel;
}

/** One change is staged and applied, to be refused. */
async function applyOne(panel: PanelPage): Promise<void> {
  await panel.toggle('payments/orders.export');
  await panel.apply();
}

describe('in the panel of a world that begins', () => {
  beforeEach(() => world.renew());

  it('no connection yet: says so and leads to the settings', async () => {
    const panel = await openMariasPanel();
    await panel.alert(/not connected/i);
    const options = world.browser.waitForTarget((target) => target.url().endsWith('/options.html'));
    await panel.frame.locator('aria/Settings[role="button"]').click();
    await options;
    expect(world.leadway.requests).toEqual([]);
  });

  it('a token without the right to write: names the missing right', async () => {
    await connect(world, { ...ACCOUNT_CONNECTION, token: TOKENS.accountReadOnly });
    const panel = await openMariasPanel();
    await panel.shows(fullName(MARIA));
    await applyOne(panel);
    expect(await panel.alert(NOTHING_CHANGED)).toContain('users.write');
    expect(world.leadway.writes().map((write) => write.status)).toEqual([401]);
  });
});

describe('in the panel', () => {
  it('a token that was revoked: the token is named as the problem', async () => {
    const panel = await meetMaria(() => {
      const token = world.leadway.state.tokens.get(TOKENS.account);
      if (token) token.revoked = true;
    });
    expect(await panel.alert(NOTHING_CHANGED)).toMatch(/token/i);
  });

  it('a user id that Leadway does not know is not called a problem of the token', async () => {
    let held: FaultHandle | undefined;
    const panel = await meetMaria(() => {
      const match = { method: 'GET', path: `/users/${MARIA.id}` };
      held = world.leadway.faults.add({ kind: 'hold', when: 'before-effect', match, times: 1 });
    });
    await held?.reached;
    world.leadway.state.users.delete(MARIA.id);
    held?.release();
    const said = await panel.alert(NOTHING_CHANGED);
    expect(said).toMatch(/user/i);
    expect(said).not.toMatch(/token is|new token|replace the token/i);
    expect(world.leadway.writes()).toEqual([]);
  });

  it('422: all the reasons of the server are shown', async () => {
    const { panel } = await panels.on(USERS.korean);
    world.leadway.faults.add({
      match: { method: 'PUT' },
      kind: 'status',
      status: 422,
      body: {
        statusCode: 422,
        message: ['firstName must be a string', 'phone must be a valid phone number'],
        error: 'Unprocessable Entity',
      },
    });
    await applyOne(panel);
    const said = await panel.alert(NOTHING_CHANGED);
    expect(said).toContain('firstName must be a string');
    expect(said).toContain('phone must be a valid phone number');
  });

  it('a server that is down: cannot be reached, and nothing was sent', async () => {
    const panel = await meetMaria(
      () => void world.leadway.faults.add({ kind: 'reset-before-effect' }),
    );
    expect(await panel.alert(NOTHING_CHANGED)).toMatch(/reach/i);
    expect(world.leadway.writes()).toEqual([]);
  });

  it('a server that breaks while reading before the write: nothing is sent', async () => {
    const { panel } = await panels.on(USERS.japanese);
    world.leadway.faults.add({
      match: { method: 'GET', path: `/users/${USERS.japanese.id}` },
      kind: 'status',
      status: 500,
    });
    await applyOne(panel);
    await panel.alert(NOTHING_CHANGED);
    expect(world.leadway.writes()).toEqual([]);
  });

  it('an answer that is HTML: something in between answered', async () => {
    const panel = await meetMaria(
      () =>
        void world.leadway.faults.add({
          match: { method: 'GET', path: `/users/${MARIA.id}` },
          kind: 'html',
          status: 503,
        }),
    );
    expect(await panel.alert(NOTHING_CHANGED)).toMatch(/between you and Leadway/i);
  });
});

describe('in the options', () => {
  beforeEach(() => world.renew());

  it('a wrong token is refused and not kept', async () => {
    const options = await openOptions(world);
    await options.fill({ token: TOKENS.unknown, accountId: ACCOUNTS.madrid.id });
    await options.save();
    expect(await options.alert(/./)).toMatch(/token/i);
    expect(await options.text()).not.toContain('Token set');
  });

  it('a token pasted with spaces and a line break works', async () => {
    const options = await openOptions(world);
    const token = `  ${TOKENS.account}\r\n `;
    await options.fill({ token, accountId: ` ${ACCOUNTS.madrid.id}\n` });
    await options.save();
    await options.connected();
    const sent = world.leadway.requests.map((request) => request.headers.authorization);
    expect(new Set(sent)).toEqual(new Set([`Bearer ${TOKENS.account}`]));
  });

  it('a token of an unknown shape is accepted with a warning', async () => {
    const odd = 'another-shape-of-token-0001';
    const known = world.leadway.state.tokens.get(TOKENS.account);
    if (known) world.leadway.state.tokens.set(odd, known);
    const options = await openOptions(world);
    await options.fill({ token: odd, accountId: ACCOUNTS.madrid.id });
    await options.save();
    await options.connected();
    expect(await options.text()).toMatch(/does not look like/);
  });

  it('a server that is down: not connected, and it says why', async () => {
    world.leadway.faults.add({ kind: 'reset-before-effect' });
    const options = await openOptions(world);
    await options.fill(ACCOUNT_CONNECTION);
    await options.save();
    expect(await options.alert(/./)).toMatch(/reach/i);
  });
});
