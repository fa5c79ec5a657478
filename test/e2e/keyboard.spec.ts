import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { STARTER_PRESETS } from '../../lib/permissions/starter-presets.ts';
import { USERS } from '../leadway/leadway.ts';
import { confirmWindows } from './harness/confirm-page.ts';
import { countedKeys } from './harness/counted-keys.ts';
import { withScreenshot } from './harness/failures.ts';
import { connect } from './harness/fixtures.ts';
import { openedPanel } from './harness/panel-page.ts';
import { openedPopup } from './harness/popup-page.ts';
import { fullName, openPortal } from './harness/portal-page.ts';
import { startWorld, type World } from './harness/world.ts';

const MARIA = USERS.maria;
const SALES = STARTER_PRESETS.find((preset) => preset.id === 'sales-representative');

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  await world.renew();
  await connect(world);
});

const scopes = () => world.leadway.state.users.get(MARIA.id)?.scopes ?? [];

/** María's form in the portal, and hands on the keys. */
async function atMaria() {
  const portal = await openPortal(world);
  await portal.openForm(MARIA);
  await portal.launcher();
  await portal.page.bringToFront();
  const keys = countedKeys(world, portal.page);
  const openPanel = async () => {
    await keys.command('open-panel');
    const panel = await openedPanel(portal.page);
    await panel.shows(fullName(MARIA));
    // Nobody is faster, and the gate wants to have seen the panel.
    await panel.inSight();
    return panel;
  };
  return { portal, keys, openPanel };
}

describe('by keyboard alone', () => {
  it('one scope is granted within 12 presses', () =>
    withScreenshot(world, 'keys grant', async () => {
      const { keys, openPanel } = await atMaria();
      const panel = await openPanel();
      await keys.press('/');
      await keys.typeTerm('orders.export');
      await keys.press('Enter');
      await keys.press('Space');
      await panel.countIs(1);
      await keys.chord('Control', 'Enter');
      expect(await panel.pending(/orders\.export/)).toContain('payments/orders.export');
      expect(world.leadway.writes()).toEqual([]);
      await keys.press('Enter');
      expect(await panel.outcome(/^Saved/)).toContain('1 granted');
      expect(scopes()).toContain('payments/orders.export');
      expect(confirmWindows(world)).toBe(0);
      expect(keys.presses()).toBeLessThanOrEqual(12);
    }));

  it('a preset is applied within 8 presses', () =>
    withScreenshot(world, 'keys preset', async () => {
      const { keys, openPanel } = await atMaria();
      const panel = await openPanel();
      await keys.press('p');
      // As in every list: what begins with it.
      await keys.press('s');
      await panel.pending(/calendars/);
      expect(await panel.text()).toContain('Sales representative');
      await keys.chord('Control', 'Enter');
      await keys.press('Enter');
      await panel.outcome(/^Saved/);
      expect(scopes().toSorted()).toEqual([...(SALES?.scopes ?? [])].toSorted());
      expect(confirmWindows(world)).toBe(0);
      expect(keys.presses()).toBeLessThanOrEqual(8);
    }));

  it('the last change is undone within 4 presses', () =>
    withScreenshot(world, 'keys undo', async () => {
      const { portal, keys, openPanel } = await atMaria();
      const before = scopes().toSorted();
      const panel = await openPanel();
      await panel.toggle('payments/orders.export');
      await panel.apply();
      await panel.outcome(/^Saved/);
      // Somebody who has gone on meanwhile.
      const own = countedKeys(world, portal.page);
      await own.command('undo-last');
      const popup = await openedPopup(world);
      await popup.page.waitForFunction(
        () => document.activeElement?.textContent === 'Undo last change',
      );
      expect(world.leadway.writes()).toHaveLength(1);
      own.goOnIn(popup.page);
      await own.press('Enter');
      await popup.status(/^Undone/);
      expect(scopes().toSorted()).toEqual(before);
      expect(own.presses()).toBeLessThanOrEqual(4);
      expect(keys.presses()).toBe(1);
    }));
});
