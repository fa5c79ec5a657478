import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../lib/changes/record.ts';
import { TOKENS, USERS } from '../leadway/leadway.ts';
import { downloaded, type Download } from './harness/download.ts';
import { withScreenshot } from './harness/failures.ts';
import { connect } from './harness/fixtures.ts';
import { openJournal } from './harness/journal-page.ts';
import { openOptions, optionsPage, type OptionsPage } from './harness/options-page.ts';
import { openPopup } from './harness/popup-page.ts';
import { fullName, openPortal, type Person, type PortalPage } from './harness/portal-page.ts';
import { byRole, paste, PATIENCE } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
let downloads: string;
beforeAll(async () => {
  world = await startWorld();
  downloads = await mkdtemp(join(tmpdir(), 'leadway-downloads-'));
});
afterAll(async () => {
  await world?.close();
  await rm(downloads, { recursive: true, force: true });
});
beforeEach(() => world.renew());

/** Each of these by one toggle in the panel, in turn. */
async function grant(...grants: readonly (readonly [Person, string])[]): Promise<PortalPage> {
  const portal = await openPortal(world);
  for (const [person, scope] of grants) {
    await portal.openForm(person);
    const panel = await portal.openPanel();
    await panel.shows(fullName(person));
    await panel.toggle(scope);
    await panel.apply();
    await panel.outcome(/^Saved: 1 granted/);
    await portal.page.reload();
  }
  return portal;
}

function exportAs(options: OptionsPage, format: 'csv' | 'json'): Promise<Download> {
  return downloaded(world.browser, downloads, async () => {
    const select = await options.page.waitForSelector(byRole('combobox', 'File format'));
    await select?.select(format);
    await press(options, 'Export history');
    await options.status(new RegExp(`^Exported: .*\\.${format} \\(\\d+ kB\\)$`));
  });
}

function press({ page }: OptionsPage, name: string): Promise<void> {
  return page.locator(byRole('button', name)).setTimeout(PATIENCE).click();
}

/** Neither a token nor any part of one that could be told from others'. */
function expectNoToken(text: string): void {
  for (const token of Object.values(TOKENS)) expect(text).not.toContain(token);
  expect(text).not.toMatch(/pit-/);
}

describe('the history as a file', () => {
  it('has as CSV a line per edit that names the user and the place, and no formula', () =>
    withScreenshot(world, 'export csv', async () => {
      await connect(world);
      await grant(
        [USERS.maria, 'payments/orders.export'],
        [USERS.formula, 'payments/orders.export'],
      );
      const { name, text } = await exportAs(await openOptions(world), 'csv');

      expect(name).toMatch(/^quick-permissions-history-\d{4}-\d\d-\d\d\.csv$/);
      expect(text).toMatch(/^\uFEFFtime,change,user id,/);
      const [, formula, maria, ...rest] = text.split('\r\n');
      expect(rest).toEqual(['']);
      expect(maria).toContain(`,${USERS.maria.id},"${fullName(USERS.maria)}",`);
      expect(maria).toContain(',confirmed,yes,panel,scope:payments/orders.export,false,true,');
      expect(formula).toContain(`,"'=HYPERLINK(""https://example.com"") +Suma",`);
      expect(formula).toContain(',confirmed,yes,panel,scope:payments/orders.export,false,true,');
      expectNoToken(text);
    }));

  it('has as JSON every change with its readings, and no token', () =>
    withScreenshot(world, 'export json', async () => {
      await connect(world);
      await grant([USERS.maria, 'payments/orders.export']);
      const { name, text } = await exportAs(await openOptions(world), 'json');

      expect(name).toMatch(/\.json$/);
      expect(JSON.parse(text)).toMatchObject({
        format: 'quick-permissions-history',
        changes: [
          {
            user: { id: USERS.maria.id, name: fullName(USERS.maria) },
            state: 'confirmed',
            change: [{ at: 'scope:payments/orders.export', from: false, to: true }],
            base: { scopes: expect.arrayContaining([...USERS.maria.scopes]) },
          },
        ],
      });
      expectNoToken(text);
    }));
});

describe('the whole history', () => {
  it('finds a change in a term and two keys, tells all of it, and undoes it', () =>
    withScreenshot(world, 'history', async () => {
      await connect(world);
      await grant([USERS.maria, 'payments/orders.export'], [USERS.greek, 'payments/orders.export']);
      const options = await openOptions(world, '#history');
      const { page } = options;
      await options.status(/^2 changes are kept\.$/);
      await page.waitForFunction(() => document.activeElement?.matches('[type=search]'));

      await page.keyboard.type('maria');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.matches('[data-change]'));
      await options.status(/^1 change matches\.$/);
      await page.keyboard.press('Enter');
      const list = await page.waitForSelector(byRole('list', 'Changes'));
      await page.waitForFunction((one) => one?.textContent?.includes('Trace IDs'), {}, list);
      const told = (await list?.evaluate((one) => (one as HTMLElement).innerText)) ?? '';
      expect(told).toContain(fullName(USERS.maria));
      expect(told).toContain(USERS.maria.email);
      expect(told).toContain('Granted (1)');
      expect(told).toContain('payments/orders.export');
      expect(told).not.toContain(fullName(USERS.greek));
      expectNoToken(told);

      // Found again from its address alone.
      await page.reload();
      await page.waitForFunction(() => document.activeElement?.matches('[aria-expanded=true]'));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await options.status(/^Undone: 1 removed$/);
      const { scopes } = world.leadway.state.users.get(USERS.maria.id) ?? {};
      expect(scopes).not.toContain('payments/orders.export');

      await (await page.waitForSelector(byRole('combobox', 'Outcome')))?.select('taken-back');
      await options.status(/^1 change matches\.$/);
      await press(options, 'Show all changes');
      await options.status(/^3 changes are kept\.$/);

      await press(options, 'Clear history');
      await press(options, 'Delete for good');
      await options.status(/^3 changes were deleted\.$/);
      expect(await options.text()).toContain('No changes yet.');
    }));
});

describe('a record that cannot be read', () => {
  it('is reported in the options and hides none of the others', () =>
    withScreenshot(world, 'damaged', async () => {
      await connect(world);
      const portal = await grant(
        [USERS.maria, 'payments/orders.export'],
        [USERS.greek, 'payments/orders.export'],
      );
      const journal = await openJournal(world);
      const { id } = await journal.until(({ user }) => user.id === USERS.greek.id);
      const wrong = { change: 'not a list' } as unknown as Partial<ChangeRecord>;
      await journal.rewrite(id, (record) => ({ ...record, ...wrong }));
      await journal.page.close();

      const popup = await openPopup(world, portal.page);
      expect(await popup.changes(/Export orders/)).toEqual([
        expect.stringMatching(/María.*1 granted: Export orders/),
      ]);
      // The popup goes as the tab opens, maybe before the click is said to be done; the tab is waited for below.
      const link = await popup.page.waitForSelector('a[href*="history?change="]');
      await link?.click().catch(() => undefined);
      const opened = await world.browser.waitForTarget(
        (target) => target.url().includes('options.html#history?change='),
        { timeout: PATIENCE },
      );
      const options = optionsPage((await opened.page()) as Page);
      await options.page.waitForSelector(byRole('list', 'Changes'), { timeout: PATIENCE });
      await options.page.waitForSelector('[aria-expanded=true]', { timeout: PATIENCE });
      const text = await options.text();
      expect(text).toContain('1 record could not be read and was set aside. It is not lost');
      expect(text).toContain(fullName(USERS.maria));
      expect(text).not.toContain(fullName(USERS.greek));

      // The next way there leads to the same tab, which is not loaded anew.
      await options.page.evaluate(() => Object.assign(globalThis, { kept: true }));
      await portal.page.bringToFront();
      const again = await openPopup(world, portal.page);
      const all = await again.page.waitForSelector(byRole('link', 'All changes'));
      await all?.click().catch(() => undefined);
      await options.page.waitForFunction(
        () => location.hash === '#history' && document.visibilityState === 'visible',
        { timeout: PATIENCE, polling: 50 },
      );
      expect(await options.page.evaluate(() => 'kept' in globalThis)).toBe(true);
      const file = await exportAs(options, 'json');
      expect(JSON.parse(file.text)).toMatchObject({
        changes: [{ user: { id: USERS.maria.id } }],
        setAside: [{ why: 'shape', record: { id, user: { id: USERS.greek.id }, ...wrong } }],
      });
      expectNoToken(file.text);
    }));
});

describe('how much history is kept', () => {
  const changes = byRole('spinbutton', 'Number of changes');
  const days = byRole('spinbutton', 'Number of days');

  async function shown({ page }: OptionsPage): Promise<readonly (string | undefined)[]> {
    await page.waitForFunction(() =>
      document.querySelector('input[type=number]')?.matches(':valid'),
    );
    const boxes = await Promise.all([page.$(changes), page.$(days)]);
    return Promise.all(boxes.map((box) => box?.evaluate((one) => (one as HTMLInputElement).value)));
  }

  it('stays as it was set', () =>
    withScreenshot(world, 'limits', async () => {
      const options = await openOptions(world);
      expect(await shown(options)).toEqual(['10000', '730']);
      await paste(options.page, changes, '5000');
      await paste(options.page, days, '365');
      await press(options, 'Save limits');
      await options.status(/^Limits saved\.$/);
      await options.page.reload();
      expect(await shown(options)).toEqual(['5000', '365']);
    }));

  it('is not set to what is out of range', () =>
    withScreenshot(world, 'limits out of range', async () => {
      const options = await openOptions(world);
      await shown(options);
      await paste(options.page, changes, '99');
      await press(options, 'Save limits');
      const box = await options.page.$(changes);
      const isRefused = await box?.evaluate((one) => one.matches(':invalid:focus'));
      expect(isRefused).toBe(true);
      await options.page.reload();
      expect(await shown(options)).toEqual(['10000', '730']);
    }));
});
