import type { BoundingBox, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { STARTER_PRESETS } from '../../lib/permissions/starter-presets.ts';
import { USERS } from '../leadway/leadway.ts';
import { confirmWindows } from './harness/confirm-page.ts';
import { countedKeys } from './harness/counted-keys.ts';
import { withScreenshot } from './harness/failures.ts';
import { connect } from './harness/fixtures.ts';
import { openedPanel } from './harness/panel-page.ts';
import { openedPopup } from './harness/popup-page.ts';
import { fullName, openPanelOn, openPortal } from './harness/portal-page.ts';
import { byRole, PATIENCE } from './harness/roles.ts';
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

/** These run in a page: where its focus is. */
const isOnUndo = () => document.activeElement?.textContent === 'Undo last change';
const isOnSearch = () => document.activeElement?.matches('input[type=search]') === true;
const isOnChange = () => document.activeElement?.matches('[data-change]') === true;

async function pageAt(from: World, path: string): Promise<Page> {
  const target = await from.browser.waitForTarget((one) => one.url().endsWith(path), {
    timeout: PATIENCE,
  });
  return target.asPage();
}

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
  it('a scope is granted within 12 presses, undone within 4, and found in the history within 10', () =>
    withScreenshot(world, 'keys grant', async () => {
      const { portal, keys, openPanel } = await atMaria();
      const before = scopes().toSorted();
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

      // Somebody who has gone on meanwhile.
      const undoing = countedKeys(world, portal.page);
      await undoing.command('undo-last');
      const popup = await openedPopup(world);
      await popup.page.waitForFunction(isOnUndo);
      expect(world.leadway.writes()).toHaveLength(1);
      undoing.goOnIn(popup.page);
      await undoing.press('Enter');
      await popup.status(/^Undone/);
      expect(scopes().toSorted()).toEqual(before);
      expect(undoing.presses()).toBeLessThanOrEqual(4);
      await popup.close();

      const finding = countedKeys(world, portal.page);
      await portal.page.bringToFront();
      await finding.command('undo-last');
      const again = await openedPopup(world);
      await again.page.waitForFunction(isOnUndo);
      finding.goOnIn(again.page);
      await finding.press('Tab');
      await finding.pressToLeave('Enter');
      const history = await pageAt(world, '/options.html#history');
      await history.waitForFunction(isOnSearch);
      finding.goOnIn(history);
      await finding.typeTerm('orders.export');
      await finding.press('Enter');
      await history.waitForFunction(isOnChange);
      await finding.press('Enter');
      await history.waitForSelector('[data-change][aria-expanded="true"]', { timeout: PATIENCE });
      expect(finding.presses()).toBeLessThanOrEqual(10);
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
});

describe('the letters after a preset was chosen by the mouse', () => {
  it('open the review, and choose no other preset', () =>
    withScreenshot(world, 'keys after the mouse', async () => {
      const { portal, panel } = await openPanelOn(world, MARIA);
      const select = byRole('combobox', 'Preset');
      // The list is open now, and a window of its own that no test can point into: its keys are the way.
      await panel.frame.locator(select).setTimeout(PATIENCE).click();
      await portal.page.keyboard.press('ArrowDown');
      await portal.page.keyboard.press('Enter');
      await panel.frame.waitForFunction(hasChosen);
      const chosen = await panel.frame.$eval(select, valueOf);
      await portal.page.keyboard.press('r');
      expect(await panel.pending(/calendars/)).not.toBe('');
      expect(await panel.frame.$eval(select, valueOf)).toBe(chosen);
    }));
});

/** These run in the panel. */
const hasChosen = () => document.querySelector('select')?.value !== '';
const valueOf = (select: Element) => (select as HTMLSelectElement).value;

const LAUNCHER = byRole('button', 'Quick edit permissions');
const EDGE = byRole('separator', 'Width of the permissions panel');

/** Where something of ours is in the portal's page, once it is there. */
async function boxOf(page: Page, selector: string): Promise<BoundingBox> {
  const element = await page.waitForSelector(selector, { timeout: PATIENCE });
  const box = await element?.boundingBox();
  if (!box) throw new Error(`${selector} takes no place.`);
  return box;
}

async function untilAt(page: Page, selector: string, at: Partial<BoundingBox>): Promise<void> {
  await vi.waitFor(async () => expect(await boxOf(page, selector)).toMatchObject(at), PATIENCE);
}

async function focus(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector, { timeout: PATIENCE }))?.focus();
}

describe('surfaces that are in the way', () => {
  it('are put elsewhere, stay there over a reload, and presses are trusted as before', () =>
    withScreenshot(world, 'docking', async () => {
      const portal = await openPortal(world);
      const { page } = portal;
      await portal.openForm(MARIA);
      const { x, y } = await boxOf(page, LAUNCHER);
      await focus(page, LAUNCHER);
      for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowUp');
      const moved = { x, y: y - 48 };
      await untilAt(page, LAUNCHER, moved);

      const panel = await portal.openPanel();
      await panel.shows(fullName(MARIA));
      await panel.frame.locator(byRole('button', 'To the other side of the window')).click();
      await untilAt(page, EDGE, { x: 420, width: 8 });
      await page.mouse.move(424, 300);
      await page.mouse.down();
      await page.mouse.move(604, 300, { steps: 4 });
      await page.mouse.up();
      await untilAt(page, EDGE, { x: 600 });

      await panel.toggle('payments/orders.export');
      await panel.applyByMouse();
      await panel.outcome(/^Saved/);
      expect(confirmWindows(world)).toBe(0);

      await page.reload();
      await untilAt(page, LAUNCHER, moved);
      await portal.openForm(MARIA);
      await (await portal.openPanel()).shows(fullName(MARIA));
      await untilAt(page, EDGE, { x: 600 });
      await focus(page, EDGE);
      await page.keyboard.press('End');
      await untilAt(page, EDGE, { x: (page.viewport()?.width ?? 0) - 8 });
      // No room beside the panel, and nothing of ours may lie over it.
      await page.waitForSelector(LAUNCHER, { hidden: true, timeout: PATIENCE });
    }));
});
