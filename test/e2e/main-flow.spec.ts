import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { STARTER_PRESETS } from '../../lib/permissions/starter-presets.ts';
import { ACCOUNTS, COMPANY_ID, USERS } from '../leadway/leadway.ts';
import { confirmWindow } from './harness/confirm-page.ts';
import { withScreenshot } from './harness/failures.ts';
import { ACCOUNT_CONNECTION, AGENCY_CONNECTION, connect, speak } from './harness/fixtures.ts';
import { openOptions } from './harness/options-page.ts';
import { openPopup } from './harness/popup-page.ts';
import { fullName, openPanelOn, openPortal, type Opened } from './harness/portal-page.ts';
import { byRole, PATIENCE } from './harness/roles.ts';
import { storedUser } from './harness/scene.ts';
import { startWorld, type World } from './harness/world.ts';

const MARIA = USERS.maria;
const SALES = STARTER_PRESETS.find((preset) => preset.id === 'sales-representative');

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

/** María's panel of the test before, if it went well. */
let opened: Opened | undefined;
afterEach(({ task }) => {
  if (task.result?.state === 'fail') opened = undefined;
});

/** As at the start, and connected. */
async function connectAnew(connection = ACCOUNT_CONNECTION): Promise<void> {
  opened = undefined;
  await world.renew();
  await connect(world, connection);
}

/** A panel in which María is shown and nothing is staged: that of the test before, or a new one. */
async function findMaria(): Promise<Opened> {
  const last = opened;
  opened = undefined;
  if (!last) await connectAnew();
  const found = last ?? (await openMaria());
  const { portal, panel } = found;
  await portal.page.bringToFront();
  await panel.shows(fullName(MARIA));
  await panel.countIs(0);
  world.leadway.requests.length = 0;
  opened = found;
  return found;
}

const stored = (id: string) => storedUser(world, id);

const openMaria = () => openPanelOn(world, MARIA);

describe('the main job', () => {
  it('connects in the options, applies a preset, and takes it back from the panel', () =>
    withScreenshot(world, 'main job', async () => {
      await world.renew();
      const options = await openOptions(world);
      await options.fill(ACCOUNT_CONNECTION);
      await options.save();
      expect(await options.connected()).toContain('account token');
      const before = stored(MARIA.id);

      const first = await openMaria();
      const { panel } = first;
      await panel.choosePreset('Sales representative');
      const count = await panel.pendingCount();
      expect(count).toBeGreaterThan(0);
      expect(world.leadway.writes()).toEqual([]);
      await panel.apply();
      await panel.outcome(/^Saved: /);

      const after = stored(MARIA.id);
      const held = new Set(before.scopes);
      const planned = new Set<string>(SALES?.scopes);
      expect(after.scopes).toEqual([...planned].toSorted());
      expect(count).toBe(held.difference(planned).size + planned.difference(held).size);
      const marks = before.scopesAssignedToOnly.filter((scope) => planned.has(scope));
      expect(after).toEqual({ ...before, scopes: after.scopes, scopesAssignedToOnly: marks });
      expect(world.leadway.writes()).toHaveLength(1);
      const marksChange = marks.length !== before.scopesAssignedToOnly.length;
      expect(Object.keys(world.leadway.writes()[0]?.body ?? {})).toEqual(
        marksChange ? ['scopes', 'scopesAssignedToOnly'] : ['scopes'],
      );

      await panel.undo();
      // The preset took away a right to refund, so its undo gives that back.
      await (await confirmWindow(world)).confirm();
      await panel.outcome(/^Undone: /);
      expect(stored(MARIA.id)).toEqual(before);
      await options.page.close();
      opened = first;
    }));

  it('sends a single toggle and nothing else', () =>
    withScreenshot(world, 'single toggle', async () => {
      const { panel } = await findMaria();
      const before = stored(MARIA.id);
      await panel.toggle('payments/orders.export');
      await panel.apply();
      expect(await panel.outcome(/^Saved/)).toContain('Saved: 1 granted');
      expect(world.leadway.writes().map((write) => write.body)).toEqual([
        { scopes: expect.arrayContaining([...before.scopes, 'payments/orders.export']) },
      ]);
      expect(stored(MARIA.id)).toEqual({
        ...before,
        scopes: [...before.scopes, 'payments/orders.export'].toSorted(),
      });
    }));

  it('shows the change in the popup and undoes it there', () =>
    withScreenshot(world, 'popup undo', async () => {
      const { portal, panel } = await findMaria();
      const before = stored(MARIA.id);
      await panel.toggle('contacts.write');
      await panel.toggle('payments/orders.import');
      await panel.apply();
      await panel.outcome(/^Saved: 1 granted, 1 removed/);
      const popup = await openPopup(world, portal.page);
      expect((await popup.changes(/Import orders/))[0]).toContain(
        '1 granted, 1 removed: + Import orders, − Create and edit contacts',
      );
      await popup.undoLast();
      await popup.status(/^Undone/);
      expect(stored(MARIA.id)).toEqual(before);
      await popup.close();
      // The panel reads her again, and what is staged before that is staged on what she had.
      await vi.waitFor(async () => expect(await panel.isOn('contacts.write')).toBe(true), PATIENCE);
    }));

  it('drops nothing when the draft is discarded', () =>
    withScreenshot(world, 'discard', async () => {
      const { panel } = await findMaria();
      await panel.choosePreset('No access');
      expect(await panel.pendingCount()).toBe(stored(MARIA.id).scopes.length);
      await panel.discard();
      expect(await panel.pendingCount()).toBe(0);
      expect(world.leadway.writes()).toEqual([]);
    }));

  it('follows the portal to another user without loading', () =>
    withScreenshot(world, 'following', async () => {
      const { portal, panel } = await findMaria();
      await portal.closeForm();
      await portal.openForm(USERS.greek);
      await panel.shows(fullName(USERS.greek));
      await panel.toggle('contacts.write');
      await panel.apply();
      await panel.outcome(/^Saved/);
      expect(world.leadway.writes().map((write) => write.path)).toEqual([
        `/users/${USERS.greek.id}`,
      ]);
      await portal.closeForm();
      await portal.openForm(MARIA);
    }));

  it('shows no launcher on pages that are nobody’s user page', () =>
    withScreenshot(world, 'other page', async () => {
      if (!opened) await connectAnew();
      const portal = await openPortal(
        world,
        `/v2/location/${ACCOUNTS.madrid.id}/contacts/smart_list/All`,
      );
      expect(await portal.hasLauncher()).toBe(false);
      await portal.page.goto(`https://app.leadwaycrm.com/settings/team`);
      await portal.launcher();
    }));

  it('speaks Spanish as soon as that is chosen, in the page too', () =>
    withScreenshot(world, 'spanish', async () => {
      const { panel, portal } = await findMaria();
      opened = undefined;
      await speak(world, 'es');
      await panel.frame.waitForSelector(byRole('searchbox', 'Buscar permisos'));
      expect(await panel.text()).toContain('Descartar');
      expect(await panel.text()).not.toContain('Discard');
      await portal.page.waitForSelector(byRole('button', 'Editar permisos'));
      await portal.page.reload();
      await portal.page.waitForSelector(byRole('button', 'Editar permisos'));
    }));

  it('names the company for an agency token, and only then', () =>
    withScreenshot(world, 'agency', async () => {
      await connectAnew(AGENCY_CONNECTION);
      const { panel } = await openMaria();
      await panel.toggle('payments/orders.export');
      await panel.apply();
      await panel.outcome(/^Saved/);
      const [write] = world.leadway.writes();
      expect(Object.keys(write?.body as object).toSorted()).toEqual(['companyId', 'scopes']);
      expect(write?.body).toMatchObject({ companyId: COMPANY_ID });
    }));
});
