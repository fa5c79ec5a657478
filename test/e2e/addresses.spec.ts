import { fileURLToPath } from 'node:url';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AGENCY_PORTAL_HOST, USERS } from '../leadway/leadway.ts';
import { withScreenshot } from './harness/failures.ts';
import { askBackground, connect } from './harness/fixtures.ts';
import { isPanel, openedPanel } from './harness/panel-page.ts';
import { fullName, openPortal, portalPage, staffPath } from './harness/portal-page.ts';
import { openPopup } from './harness/popup-page.ts';
import { byRole, PATIENCE, waitForAlert, waitForRole, waitForStatus } from './harness/roles.ts';
import { allowSite, takeSite } from './harness/sites.ts';
import { startWorld, type World } from './harness/world.ts';

const { maria: MARIA } = USERS;
const HOST = AGENCY_PORTAL_HOST;
/** What the portal may name a user by one day. */
const FACTS_FILE = fileURLToPath(
  new URL('harness/facts-of-a-rebuilt-portal.json', import.meta.url),
);
const NOBODY = /No user is open on this page/;
const LAUNCHER = byRole('button', 'Quick edit permissions');

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.renew());

async function openAgencyPortal() {
  const page = await world.newPage();
  await page.goto(`https://${HOST}${staffPath()}`);
  return portalPage(page);
}

/** In the options page, with the browser's own request for the permission. */
async function add(typed: string): Promise<Page> {
  const options = await world.openOptions();
  await options
    .locator(byRole('textbox', "Address of your agency's portal"))
    .setTimeout(PATIENCE)
    .fill(typed);
  await options.locator(byRole('button', 'Add address')).click();
  return options;
}

async function granted(page: Page): Promise<readonly string[]> {
  const { origins = [] } = await page.evaluate(() =>
    (
      globalThis as unknown as {
        chrome: { permissions: { getAll(): Promise<{ origins?: string[] }> } };
      }
    ).chrome.permissions.getAll(),
  );
  return origins;
}

/** Nothing of ours is left on a page. */
async function isBare(page: Page): Promise<void> {
  // A tab in the background draws nothing, and waiting looks at every drawing.
  await page.bringToFront();
  await page.waitForSelector(LAUNCHER, { hidden: true, timeout: PATIENCE });
  await expect.poll(() => page.frames().some(isPanel), { timeout: PATIENCE }).toBe(false);
}

describe('an agency’s own portal', () => {
  it('is served once it was added, in tabs that were open too, and no more once it was removed', () =>
    withScreenshot(world, 'own domain', async () => {
      await connect(world);
      await allowSite(world);
      const before = await openAgencyPortal();
      const options = await add(` https://${HOST}/settings/team `);
      await waitForStatus(options, new RegExp(`^${HOST} was added`));
      expect(await granted(options)).toContain(`https://${HOST}/*`);

      await before.page.bringToFront();
      await before.openForm(MARIA);
      const panel = await before.openPanel();
      await panel.shows(fullName(MARIA));
      await panel.toggle('payments/orders.export');
      await panel.apply();
      await panel.outcome(/^Saved: 1 granted/);
      expect(world.leadway.writes()).toHaveLength(1);

      // A page that is loaded now, after the worker was killed: nothing is held in its memory.
      await world.killWorker();
      const after = await openAgencyPortal();
      await (
        await after.openPanel()
      ).frame.waitForSelector(byRole('combobox', 'Find a user'), {
        timeout: PATIENCE,
      });

      await options.bringToFront();
      await options.locator(byRole('button', `Remove ${HOST}`)).click();
      await waitForStatus(options, new RegExp(`^${HOST} was removed`));
      expect(await granted(options)).not.toContain(`https://${HOST}/*`);
      await isBare(before.page);
      await isBare(after.page);
      const fresh = await openAgencyPortal();
      await fresh.page.waitForSelector('.edit-user', { timeout: PATIENCE });
      expect(await fresh.hasLauncher()).toBe(false);
      // Leadway's own address is not touched by that.
      await (await openPortal(world)).launcher();
    }));

  it('is left too by a page that was put by for Back while it was removed', () =>
    withScreenshot(world, 'back to a removed one', async () => {
      await allowSite(world);
      const options = await add(HOST);
      await waitForStatus(options, /was added/);
      const { page, launcher } = await openAgencyPortal();
      await launcher();
      await page.evaluate(() =>
        addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted })),
      );
      await page.goto('about:blank');
      await options.bringToFront();
      await options.locator(byRole('button', `Remove ${HOST}`)).click();
      await waitForStatus(options, new RegExp(`^${HOST} was removed`));
      await page.bringToFront();
      await page.goBack();
      // Otherwise it was loaded anew, and this says nothing.
      const wasPutBy = () => (globalThis as { persisted?: boolean }).persisted;
      expect(await page.evaluate(wasPutBy)).toBe(true);
      await isBare(page);
    }));

  it('is left at once when the permission is taken away in the browser, and served again when it is given back', () =>
    withScreenshot(world, 'permission taken', async () => {
      await connect(world);
      await allowSite(world);
      const options = await add(HOST);
      await waitForStatus(options, /was added/);
      const portal = await openAgencyPortal();
      const panel = await portal.openPanel();
      await panel.frame.waitForSelector('main', { timeout: PATIENCE });

      await takeSite(world);
      await isBare(portal.page);
      await options.bringToFront();
      await waitForRole(options, 'button', /^Allow again$/);
      expect(await askBackground(world, 'addresses.list', {})).toEqual({
        ok: true,
        value: { addresses: [{ host: HOST, granted: false }] },
      });

      // Given back in the same place: nothing has to be done here.
      await allowSite(world);
      await portal.page.bringToFront();
      await portal.launcher();
    }));

  it('is not served without being added, whatever the browser grants', () =>
    withScreenshot(world, 'not added', async () => {
      const added = await askBackground(world, 'addresses.add', { host: HOST });
      expect(added).toMatchObject({ ok: false, failure: { reasons: ['address-not-granted'] } });
      const portal = await openAgencyPortal();
      await portal.page.waitForSelector('.edit-user', { timeout: PATIENCE });
      expect(await portal.hasLauncher()).toBe(false);
      const popup = await openPopup(world, portal.page);
      await popup.page.waitForSelector('main', { timeout: PATIENCE });
      await expect
        .poll(() => popup.text(), { timeout: PATIENCE })
        .toContain('does not show a Leadway portal');
    }));

  it('has to be an address, and none of Leadway’s', () =>
    withScreenshot(world, 'typed addresses', async () => {
      const options = await add('http://portal.example.com');
      await waitForAlert(options, /has to begin with https/);
      await options
        .locator(byRole('textbox', "Address of your agency's portal"))
        .fill('app.leadwaycrm.com');
      await options.locator(byRole('button', 'Add address')).click();
      await waitForAlert(options, /belongs to Leadway and works already/);
    }));
});

describe('reach', () => {
  const CONTACTS = staffPath().replace('settings/staff/team', 'contacts/smart_list/All');

  it('opens the panel from the toolbar where the page shows nobody', () =>
    withScreenshot(world, 'toolbar', async () => {
      await connect(world);
      const portal = await openPortal(world, CONTACTS);
      expect(await portal.hasLauncher()).toBe(false);
      const popup = await openPopup(world, portal.page);
      await popup.answer('Open panel');
      const panel = await openedPanel(portal.page);
      await panel.frame.waitForSelector(byRole('combobox', 'Find a user'), { timeout: PATIENCE });
    }));

  it('opens the panel by the keyboard command', () =>
    withScreenshot(world, 'command', async () => {
      await connect(world);
      const portal = await openPortal(world, CONTACTS);
      await portal.page.bringToFront();
      // A headless browser has no shortcuts: the event is what they come as.
      await (
        await world.worker()
      ).evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { commands: { onCommand: { dispatch(name: string): void } } };
        };
        chrome.commands.onCommand.dispatch('open-panel');
      });
      const panel = await openedPanel(portal.page);
      await panel.frame.waitForSelector(byRole('combobox', 'Find a user'), { timeout: PATIENCE });
    }));
});

describe('facts of a rebuilt portal', () => {
  it('are read from a file by the page that is open, launcher and panel staying, until they are taken back', () =>
    withScreenshot(world, 'facts file', async () => {
      await connect(world);
      const portal = await openPortal(world, `${staffPath()}?ids=0&emails=0&evidence=none`);
      await portal.openForm(MARIA);
      await portal.page.$eval(
        '.edit-user-form',
        (form, id) => form.setAttribute('data-person', id),
        MARIA.id,
      );
      const panel = await portal.openPanel();
      await panel.says(NOBODY);

      const options = await world.openOptions();
      await options.locator('#advanced summary').click();
      const box = await options.waitForSelector('#advanced input[type="file"]');
      await (box as ElementHandle<HTMLInputElement>).uploadFile(FACTS_FILE);
      await waitForStatus(options, /^Loaded/);
      await portal.page.bringToFront();
      await panel.shows(fullName(MARIA));
      // What the browser tells of a tab that has just come to the front may be a moment behind.
      await portal.launcher();
      expect(await portal.page.$$(LAUNCHER)).toHaveLength(1);

      await options.bringToFront();
      await options.locator(byRole('button', 'Back to what is built in')).click();
      await waitForStatus(options, /^What is built in is in use again/);
      await portal.page.bringToFront();
      await panel.says(NOBODY);
    }));
});
