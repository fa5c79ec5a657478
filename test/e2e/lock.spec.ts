import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { USERS } from '../leadway/leadway.ts';
import { confirmWindow } from './harness/confirm-page.ts';
import { startLives } from './harness/dying.ts';
import { withScreenshot } from './harness/failures.ts';
import { ACCOUNT_CONNECTION, askBackground, connect } from './harness/fixtures.ts';
import { openOptions } from './harness/options-page.ts';
import { openPopup } from './harness/popup-page.ts';
import { fullName, openPortal } from './harness/portal-page.ts';
import { byRole, paste, PATIENCE } from './harness/roles.ts';
import { MARIA, SCOPE } from './harness/scene.ts';
import { takeTurns } from './harness/turns.ts';
import { unlockForm } from './harness/unlock-form.ts';
import { startWorld, type World } from './harness/world.ts';
import { atRequest } from './harness/write-steps.ts';

const RIGHT = 'correct horse battery staple';
const NAME = fullName(MARIA);
const CRITICAL = 'loginas.write';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

/** Names, e-mails and ids that nobody may see while it is locked. */
function expectNoName(text: string): void {
  for (const { firstName, lastName, email } of [USERS.maria, USERS.nothing]) {
    for (const part of [`${firstName} ${lastName}`, lastName, email])
      expect(text).not.toContain(part);
  }
  expect(text).not.toContain(ACCOUNT_CONNECTION.accountId);
  expect(text).not.toContain(ACCOUNT_CONNECTION.token.slice(-4));
}

async function setPassphrase(): Promise<void> {
  const done = await askBackground(world, 'vault.set', { passphrase: RIGHT });
  if (!done.ok) throw new Error(`No passphrase: ${JSON.stringify(done.failure)}`);
}

async function removePassphrase(): Promise<void> {
  const done = await askBackground(world, 'vault.remove', { present: RIGHT });
  if (!done.ok) throw new Error(`The passphrase stays: ${JSON.stringify(done.failure)}`);
}

const lock = () => askBackground(world, 'vault.lock', {});
const unlock = () => askBackground(world, 'vault.unlock', { passphrase: RIGHT });
const stateOf = async () => {
  const answer = await askBackground(world, 'vault.status', {});
  return answer.ok ? answer.value.state : answer.failure.kind;
};

describe('a passphrase that is set while a panel is open', () => {
  const turns = takeTurns(() => world);

  it('every surface shows the unlock form at once and no name; unlocking brings back what was asked', () =>
    withScreenshot(world, 'lock', async () => {
      const { panel, portal, scope } = await turns.next();
      await panel.apply();
      await panel.outcome(/^Saved/);
      await panel.toggle('reputation/listing.write');
      const options = await openOptions(world);
      await setPassphrase();
      await lock();

      const [inOptions, inPanel] = [unlockForm(options.page), unlockForm(panel.frame)];
      expectNoName(await inOptions.shown());
      // A tab that is not in front draws nothing.
      await portal.page.bringToFront();
      expectNoName(await inPanel.shown());
      const popup = await openPopup(world, portal.page);
      const inPopup = unlockForm(popup.page);
      expectNoName(await inPopup.shown());

      await inPopup.unlock(RIGHT);
      await inPopup.gone();
      await popup.changes(new RegExp(MARIA.lastName));
      await popup.close();
      await options.page.bringToFront();
      await inOptions.gone();
      await portal.page.bringToFront();
      await inPanel.gone();
      await panel.shows(NAME);
      // What was staged is still there, on a fresh reading.
      await panel.countIs(1);
      expect(await panel.isOn(scope)).toBe(true);
      await panel.discard();
      await options.page.close();
      await removePassphrase();
    }));

  it('nothing is written or settled while it is locked; unlocking settles', () =>
    withScreenshot(world, 'lock', async () => {
      const { panel, journal, stage, expectStored } = await turns.next();
      await setPassphrase();
      const { leadway } = world;
      const stopped = await atRequest({ method: 'PUT', when: 'after-effect' })(stage);
      await lock();
      leadway.requests.length = 0;
      await stopped.clear();
      stopped.request?.release();
      // Written, answered, and not read back: that would be asking Leadway while it is locked.
      await journal.until(({ state }) => state === 'unknown');
      const form = unlockForm(panel.frame);
      expect(await form.shown()).toContain('1 change is still being checked');
      await world.killWorker();
      expect(await askBackground(world, 'vault.status', {})).toMatchObject({
        value: { state: 'locked', unsettled: 1 },
      });
      expect(leadway.requests).toEqual([]);
      await form.unlock(RIGHT);
      await journal.until(({ state }) => state === 'confirmed');
      await panel.shows(NAME);
      expectStored(true);
      expect(leadway.writes()).toEqual([]);
      await removePassphrase();
    }));

  it('a worker that was killed while it was unlocked is unlocked when it comes back', () =>
    withScreenshot(world, 'lock', async () => {
      const { panel, expectStored } = await turns.next();
      await setPassphrase();
      await world.killWorker();
      expect(await stateOf()).toBe('unlocked');
      await panel.apply();
      await panel.outcome(/^Saved/);
      expectStored(true);
      await removePassphrase();
    }));

  it('a change that waits to be confirmed waits behind the passphrase, and is then confirmed', () =>
    withScreenshot(world, 'lock', async () => {
      const { panel, scope, expectStored } = await turns.next();
      await panel.toggle(CRITICAL);
      await panel.apply();
      const window = await confirmWindow(world);
      expect(await window.text()).toContain(NAME);
      await setPassphrase();
      await lock();
      const form = unlockForm(window.page);
      expectNoName(await form.shown());
      await window.page.bringToFront();
      await form.unlock(RIGHT);
      await form.gone();
      const text = await window.text();
      for (const part of [NAME, scope, CRITICAL]) expect(text).toContain(part);
      expect(world.leadway.writes()).toEqual([]);
      await window.confirm();
      await window.status(/^Saved: 2 granted/);
      expectStored(true, CRITICAL);
      await panel.page.bringToFront();
      await panel.shows(NAME);
      await panel.countIs(0);
      // It leaves María with more than a turn does.
      turns.leave();
    }));
});

describe('a vault with a passphrase', () => {
  beforeEach(() => world.renew());

  it('a panel that is opened while it is locked asks for the passphrase, then shows the user', () =>
    withScreenshot(world, 'lock', async () => {
      await connect(world);
      await setPassphrase();
      await lock();
      world.leadway.requests.length = 0;
      const portal = await openPortal(world);
      await portal.openForm(MARIA);
      const panel = await portal.openPanel();
      const form = unlockForm(panel.frame);
      expectNoName(await form.shown());
      expect(world.leadway.requests).toEqual([]);
      await form.unlock(RIGHT);
      await panel.shows(NAME);
      await panel.toggle(SCOPE);
      await panel.apply();
      await panel.outcome(/^Saved/);
    }));

  it('wrong passphrases slow down, on every surface and for a new worker too', () =>
    withScreenshot(world, 'lock', async () => {
      await connect(world);
      await setPassphrase();
      await lock();
      const options = await openOptions(world);
      const form = unlockForm(options.page);
      await form.shown();
      await form.unlock('not the passphrase');
      await form.alert(/not the passphrase/);
      expect(await form.wait()).toBeLessThanOrEqual(2);
      await form.ready();
      await form.unlock('not this one either');
      expect(await form.wait()).toBeGreaterThan(2);
      await world.killWorker();
      expect(await unlock()).toMatchObject({ failure: { kind: 'too-many-tries' } });
      await form.ready();
      await form.unlock(RIGHT);
      await form.gone();
      expect(await stateOf()).toBe('unlocked');
    }));

  it('is set, locked by hand, changed, removed and forgotten on the options page', () =>
    withScreenshot(world, 'lock', async () => {
      await connect(world);
      const { page, ...options } = await openOptions(world);
      const type = (name: string, text: string, within = '') =>
        paste(page, within + byRole('textbox', name), text);
      const press = (name: string) =>
        page.locator(byRole('button', name)).setTimeout(PATIENCE).click();
      await type('New passphrase', 'too short');
      await press('Set passphrase');
      await page.waitForSelector('::-p-text(Use at least 12 characters.)', { timeout: PATIENCE });
      await type('New passphrase', RIGHT);
      await type('Repeat new passphrase', RIGHT);
      await press('Set passphrase');
      await options.status(/^Passphrase set/);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain(RIGHT);
      await press('Lock now');
      const form = unlockForm(page);
      expectNoName(await form.shown());
      await form.unlock(RIGHT);
      await form.gone();
      await page.locator('::-p-text(Remove the passphrase)').setTimeout(PATIENCE).click();
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((one) => (one.open = true)),
      );
      const remove = await page.waitForSelector('form[aria-label="Remove passphrase"] input');
      await remove?.type(RIGHT);
      await press('Remove passphrase');
      await options.status(/^Passphrase removed/);
      expect(await stateOf()).toBe('none');

      await setPassphrase();
      await lock();
      await form.shown();
      await page.locator('::-p-text(Forgot the passphrase?)').setTimeout(PATIENCE).click();
      await press('Forget connections and start again');
      await press('Forget them now');
      await form.gone();
      expect(await askBackground(world, 'connection.status', {})).toMatchObject({
        ok: true,
        value: { connection: null },
      });
    }));
});

describe('a browser that is closed', () => {
  let lives: Awaited<ReturnType<typeof startLives>>;
  beforeAll(async () => {
    lives = await startLives();
  });
  afterEach(() => lives?.end());

  it('is locked when it is started again', async () => {
    const first = await lives.begin();
    await connect(first);
    await askBackground(first, 'vault.set', { passphrase: RIGHT });
    await lives.kill();
    const second = await lives.begin();
    const status = await askBackground(second, 'vault.status', {});
    expect(status).toMatchObject({ ok: true, value: { state: 'locked' } });
    expect(await askBackground(second, 'change.list', { limit: 5 })).toMatchObject({
      failure: { kind: 'locked' },
    });
    const options = await openOptions(second);
    await unlockForm(options.page).unlock(RIGHT);
    await unlockForm(options.page).gone();
  });
});
