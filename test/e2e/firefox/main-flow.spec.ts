import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { USERS, type StoredUser } from '../../leadway/leadway.ts';
import { withScreenshot } from '../harness/failures.ts';
import { ACCOUNT_CONNECTION, connect } from '../harness/fixtures.ts';
import { startFirefoxWorld, toolbarPopupSays } from '../harness/firefox-world.ts';
import { openOptions } from '../harness/options-page.ts';
import { openPopup } from '../harness/popup-page.ts';
import { fullName, openPortal } from '../harness/portal-page.ts';
import type { World } from '../harness/world.ts';

const MARIA = USERS.maria;
const GRANT = 'payments/orders.export';

let world: World;
beforeAll(async () => {
  world = await startFirefoxWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.renew());

/** A user as the stand-in holds it; lists are sets there, so their order says nothing. */
function stored(id: string): StoredUser {
  const user = structuredClone(world.leadway.state.users.get(id));
  if (!user) throw new Error(`The stand-in does not know ${id}.`);
  return {
    ...user,
    scopes: user.scopes.toSorted(),
    scopesAssignedToOnly: user.scopesAssignedToOnly.toSorted(),
  };
}

async function openMaria() {
  const portal = await openPortal(world);
  await portal.openForm(MARIA);
  const panel = await portal.openPanel();
  await panel.shows(fullName(MARIA));
  return { portal, panel };
}

describe('in Firefox', () => {
  it('connects in the options, applies a preset and a toggle, and takes it back from the panel', () =>
    withScreenshot(world, 'firefox main job', async () => {
      const options = await openOptions(world);
      await options.fill(ACCOUNT_CONNECTION);
      await options.save();
      expect(await options.connected()).toContain('account token');
      const before = stored(MARIA.id);

      const { panel } = await openMaria();
      await panel.choosePreset('Sales representative');
      expect(await panel.pendingCount()).toBeGreaterThan(0);
      expect(world.leadway.writes()).toEqual([]);
      await panel.apply();
      await panel.outcome(/^Saved: /);
      expect(world.leadway.writes()).toHaveLength(1);
      expect(stored(MARIA.id).scopes).not.toEqual(before.scopes);

      await panel.undo();
      await panel.goOn('Undo anyway');
      await panel.outcome(/^Undone: /);
      expect(stored(MARIA.id)).toEqual(before);
    }));

  it('shows the change in the popup and undoes it there', () =>
    withScreenshot(world, 'firefox popup undo', async () => {
      await connect(world);
      const before = stored(MARIA.id);
      const { portal, panel } = await openMaria();
      await panel.toggle('contacts.write');
      await panel.toggle(GRANT);
      await panel.apply();
      await panel.outcome(/^Saved: 1 granted, 1 removed/);
      expect(await toolbarPopupSays(world, /María/)).toContain('1 granted, 1 removed');

      const popup = await openPopup(world, portal.page);
      expect((await popup.changes(/María/))[0]).toContain('1 granted, 1 removed');
      await popup.undoLast();
      await popup.status(/^Undone/);
      expect(stored(MARIA.id)).toEqual(before);
    }));
});
