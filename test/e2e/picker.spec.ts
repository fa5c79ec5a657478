import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNTS, USERS } from '../leadway/leadway.ts';
import { withScreenshot } from './harness/failures.ts';
import { AGENCY_CONNECTION, connect } from './harness/fixtures.ts';
import type { PanelPage } from './harness/panel-page.ts';
import {
  AGENCY_TEAM_PATH,
  fullName,
  openPanelOn,
  openPortal,
  staffPath,
} from './harness/portal-page.ts';
import { byRole, PATIENCE, waitForRole, waitForStatus } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

const { maria: MARIA, greek: GREEK } = USERS;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.renew());

/** The list's requests for names, as the server saw them. */
const searches = () => world.leadway.requests.filter(({ path }) => !/^\/users\/\w+$/.test(path));

async function focusBox({ frame }: PanelPage): Promise<void> {
  const box = await frame.waitForSelector(byRole('combobox', 'Find a user'), { timeout: PATIENCE });
  await box?.focus();
}

/** Presses *Another user* and waits until the keyboard is the box's, without being given to it. */
async function chooseAnother({ page, frame }: PanelPage): Promise<void> {
  const another = await frame.waitForSelector(byRole('button', 'Another user'), {
    timeout: PATIENCE,
  });
  await another?.focus();
  await page.keyboard.press('Enter');
  await frame.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox', {
    timeout: PATIENCE,
  });
}

/** Types and waits until the first of so many choices is the one that Enter takes. */
async function find(page: Page, text: string, first: RegExp): Promise<void> {
  await page.keyboard.type(text);
  await waitForRole(page, 'option', first);
}

describe('the short list', () => {
  it('names the users of the list in one request, and opens any of them', () =>
    withScreenshot(world, 'short list', async () => {
      await connect(world);
      const portal = await openPortal(world);
      const asked = searches().length;
      const panel = await portal.openPanel();
      const name = new RegExp(`^${fullName(GREEK)} ${GREEK.email} ${GREEK.id}$`);
      const { element } = await waitForRole(portal.page, 'button', name);
      await waitForRole(portal.page, 'button', new RegExp(`^${fullName(MARIA)}`));
      expect(searches().slice(asked)).toHaveLength(1);
      await element.click();
      await panel.shows(fullName(GREEK));
    }));

  it('names them on the agency’s list too', () =>
    withScreenshot(world, 'short list of the agency', async () => {
      await connect(world, AGENCY_CONNECTION);
      const portal = await openPortal(world, AGENCY_TEAM_PATH);
      await portal.openPanel();
      await waitForRole(portal.page, 'button', new RegExp(`^${fullName(MARIA)}.*${MARIA.id}$`));
    }));
});

describe('the picker', () => {
  it.each([
    ['a name', 'fernanda', MARIA],
    ['an e-mail', 'eleni@', GREEK],
    ['an id', MARIA.id, MARIA],
  ])('finds a user by %s, with the keyboard alone', (_what, typed, user) =>
    withScreenshot(world, `picked by ${typed}`, async () => {
      await connect(world);
      const portal = await openPortal(world);
      const panel = await portal.openPanel();
      await focusBox(panel);
      await find(portal.page, typed, new RegExp(`^${fullName(user)}`));
      await portal.page.keyboard.press('Enter');
      await panel.shows(fullName(user));
    }),
  );

  it('goes from one user to another and offers the last ones', () =>
    withScreenshot(world, 'another user', async () => {
      await connect(world, AGENCY_CONNECTION);
      const { portal, panel } = await openPanelOn(world, MARIA);
      const { keyboard } = portal.page;
      await chooseAnother(panel);
      await keyboard.type('example');
      await waitForStatus(panel.frame, /users found\.$|^The first 25/);
      await keyboard.press('ArrowDown');
      await keyboard.press('ArrowUp');
      await keyboard.press('Escape');
      await find(portal.page, GREEK.firstName, new RegExp(`^${fullName(GREEK)}`));
      await keyboard.press('Enter');
      await panel.shows(fullName(GREEK));
      // The page shows María as before: no reason to leave whom the person chose.
      expect(await panel.text()).not.toContain('now shows another user');

      await chooseAnother(panel);
      await waitForRole(portal.page, 'option', new RegExp(`^${fullName(MARIA)}`));
      await keyboard.press('ArrowDown');
      await keyboard.press('Enter');
      await panel.shows(fullName(MARIA));
    }));

  it('says that nobody was found, and lets an unknown id say why', () =>
    withScreenshot(world, 'nobody found', async () => {
      await connect(world);
      const portal = await openPortal(world, staffPath(ACCOUNTS.madrid.id));
      const panel = await portal.openPanel();
      await focusBox(panel);
      await portal.page.keyboard.type('nobody of that name');
      await waitForStatus(panel.frame, /^Nobody found\.$/);
      await portal.page.keyboard.press('Escape');
      await find(portal.page, 'FakeUserNobody000001', /^FakeUserNobody000001$/);
      await portal.page.keyboard.press('Enter');
      await panel.alert(/does not know this user/);
    }));
});
