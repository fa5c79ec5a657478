import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNTS, TOKENS, USERS, type StoredUser } from '../leadway/leadway.ts';
import { confirmWindow } from './harness/confirm-page.ts';
import { connectionsPage } from './harness/connections-page.ts';
import { withScreenshot } from './harness/failures.ts';
import { ACCOUNT_CONNECTION, AGENCY_CONNECTION, connect } from './harness/fixtures.ts';
import { ageTokens } from './harness/journal.ts';
import { openOptions } from './harness/options-page.ts';
import { fullName, openPanelOn, openPortal, staffPath } from './harness/portal-page.ts';
import { openPopup } from './harness/popup-page.ts';
import { startWorld, type World } from './harness/world.ts';

const MARIA = USERS.maria;
const FRESH = 'pit-00000000-0000-4000-8000-0000000000ff';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.renew());

/** A copy of the user as the stand-in holds it. */
function stored({ id }: { readonly id: string }): StoredUser {
  const user = world.leadway.state.users.get(id);
  if (!user) throw new Error(`The stand-in does not know ${id}.`);
  return structuredClone(user);
}

/** Another token with the rights of the account's, as somebody makes one to rotate. */
function makeFreshToken(): void {
  const known = world.leadway.state.tokens.get(TOKENS.account);
  if (known) world.leadway.state.tokens.set(FRESH, known);
}

const sentWith = (token: string) =>
  world.leadway.requests.filter(({ headers }) => headers.authorization === `Bearer ${token}`);

describe('several connections', () => {
  it('are added, renamed and rotated, each by itself', () =>
    withScreenshot(world, 'connections', async () => {
      const options = await openOptions(world);
      const connections = connectionsPage(options.page);
      await options.fill({ ...ACCOUNT_CONNECTION, label: 'Madrid' });
      await options.save();
      await connections.card('Madrid', /Account .*Token set, ends in 0002/);
      await connections.answer('Skip');
      await connections.answer('Add another connection');
      await options.fill(AGENCY_CONNECTION);
      await options.save();
      await connections.card(`Agency ${AGENCY_CONNECTION.companyId}`, /ends in 0001/);

      await connections.rename(`Agency ${AGENCY_CONNECTION.companyId}`, 'Toda la agencia');
      await connections.card('Toda la agencia', /Changes saved/);
      expect(await connections.names()).toEqual(['Madrid', 'Toda la agencia']);

      await connections.replace('Madrid', TOKENS.limaAccount);
      expect(await connections.alert(/old token stays/)).toContain('another account');
      await connections.card('Madrid', /ends in 0002/);
      await connections.press('Test again', 'Madrid');
      await connections.card('Madrid', /Connected with an account token/);

      makeFreshToken();
      await connections.replace('Madrid', FRESH);
      await connections.card('Madrid', /Token set, ends in 00ff.*Token replaced/);
      const before = sentWith(TOKENS.account).length;
      await connections.press('Test again', 'Madrid');
      await connections.card('Madrid', /Test again.*Connected with an account token/);
      expect(sentWith(FRESH).length).toBeGreaterThan(1);
      expect(sentWith(TOKENS.account)).toHaveLength(before);
      expect(await options.text()).not.toContain('pit-');
    }));

  it('know who the person is, and go without their history, which another one can undo', () =>
    withScreenshot(world, 'own user and removal', async () => {
      const options = await openOptions(world);
      const connections = connectionsPage(options.page);
      await options.fill({ ...ACCOUNT_CONNECTION, label: 'Madrid' });
      await options.save();
      await connections.sayWhoIAm('ortiz', fullName(MARIA));
      await connections.card('Madrid', /You are María Fernanda Ortiz/);

      const before = stored(MARIA);
      const { portal, panel } = await openPanelOn(world, MARIA);
      await panel.toggle('quizzes.write');
      await panel.apply();
      const asking = await confirmWindow(world);
      expect(await asking.text()).toContain('takes rights away from yourself');
      expect(world.leadway.writes()).toEqual([]);
      await asking.confirm();
      await panel.outcome(/^Saved: 1 removed/);
      makeFreshToken();
      await connect(world, { ...ACCOUNT_CONNECTION, token: FRESH, label: 'Madrid, otra' });

      await options.page.bringToFront();
      await connections.press('Remove', 'Madrid');
      await connections.card('Madrid', /its history.*can still be undone through Madrid, otra/);
      await connections.answer('Remove connection');
      await options.status(/^Connection removed/);
      expect(await connections.names()).toEqual(['Madrid, otra']);
      await portal.page.bringToFront();
      const history = await openPopup(world, portal.page);
      await history.changes(/María/);
      await history.undo(/1 removed/);
      await history.status(/^Undone/);
      expect(stored(MARIA).scopes.toSorted()).toEqual(before.scopes.toSorted());
      expect(sentWith(FRESH).some(({ method }) => method === 'PUT')).toBe(true);
    }));

  it('are reminded of when their token is old, and missed where none serves the page', () =>
    withScreenshot(world, 'old token', async () => {
      await connect(world, { ...ACCOUNT_CONNECTION, label: 'Madrid' });
      await ageTokens(world, 95 * 86_400_000);
      const portal = await openPortal(world);
      const popup = await openPopup(world, portal.page);
      await popup.says(/Connected · Madrid.*95 days old/);
      await popup.close();

      const options = await openOptions(world);
      const connections = connectionsPage(options.page);
      await connections.card('Madrid', /95 days old/);
      await connections.answer('Do not remind me: Madrid');
      expect(await connections.card('Madrid', /No more reminders/)).not.toContain('95 days old');
      await portal.page.bringToFront();
      const quiet = await openPopup(world, portal.page);
      expect(await quiet.says(/Connected · Madrid/)).not.toContain('95 days old');
      await quiet.close();

      const elsewhere = await openPortal(world, staffPath(ACCOUNTS.lima.id));
      const missing = await openPopup(world, elsewhere.page);
      await missing.says(/No connection serves this page/);
      await missing.answer('Add a connection');
      await missing.gone();
    }));
});
