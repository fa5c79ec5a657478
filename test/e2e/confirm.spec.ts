import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { USERS } from '../leadway/leadway.ts';
import { confirmWindow, confirmWindows } from './harness/confirm-page.ts';
import { withScreenshot } from './harness/failures.ts';
import { connect, speak } from './harness/fixtures.ts';
import { openPopup } from './harness/popup-page.ts';
import { fullName, openPortal } from './harness/portal-page.ts';
import { startWorld, type World } from './harness/world.ts';

const MARIA = USERS.maria;
const CRITICAL = 'loginas.write';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(async () => {
  await world.renew();
  await connect(world);
});

async function openMaria() {
  const portal = await openPortal(world);
  await portal.openForm(MARIA);
  const panel = await portal.openPanel();
  await panel.shows(fullName(MARIA));
  return { portal, panel };
}

const scopes = () => world.leadway.state.users.get(MARIA.id)?.scopes ?? [];

describe('a grant that reaches far', () => {
  it('is made after the window has named the user, the change and what follows from it', () =>
    withScreenshot(world, 'confirm', async () => {
      const { panel } = await openMaria();
      await panel.toggle(CRITICAL);
      await panel.apply();
      const window = await confirmWindow(world);
      const text = await window.text();
      for (const part of [fullName(MARIA), MARIA.email, CRITICAL, 'long reach', '1 granted']) {
        expect(text).toContain(part);
      }
      expect(world.leadway.writes()).toEqual([]);
      await panel.outcome(/Confirm this change in the window/);
      await window.confirm();
      await panel.outcome(/^Saved: 1 granted/);
      expect(scopes()).toContain(CRITICAL);
    }));

  it('is not made when the answer is no, and stays staged', () =>
    withScreenshot(world, 'confirm cancelled', async () => {
      const { panel } = await openMaria();
      await panel.toggle(CRITICAL);
      await panel.apply();
      const window = await confirmWindow(world);
      await window.cancel();
      await window.gone();
      await panel.outcome(/It was not confirmed/);
      expect(await panel.pendingCount()).toBe(1);
      expect(world.leadway.writes()).toEqual([]);
    }));

  it('is not made when the window is closed, whatever the worker’s life', () =>
    withScreenshot(world, 'confirm closed', async () => {
      const { panel } = await openMaria();
      await panel.toggle(CRITICAL);
      await panel.apply();
      const window = await confirmWindow(world);
      await window.text();
      await world.killWorker();
      await window.page.close();
      await panel.outcome(/It was not confirmed/);
      expect(world.leadway.writes()).toEqual([]);
    }));

  it('survives the worker’s death between question and answer', () =>
    withScreenshot(world, 'confirm worker death', async () => {
      const { panel } = await openMaria();
      await panel.toggle(CRITICAL);
      await panel.apply();
      const window = await confirmWindow(world);
      await window.text();
      await world.killWorker();
      await window.confirm();
      await panel.outcome(/^Saved: 1 granted/);
      expect(scopes()).toContain(CRITICAL);
    }));

  it('has one window, which can be brought back and taken back from the panel', () =>
    withScreenshot(world, 'confirm once', async () => {
      const { panel } = await openMaria();
      await panel.toggle(CRITICAL);
      await panel.apply();
      const window = await confirmWindow(world);
      await window.text();
      await panel.goOn('Show the window');
      await panel.outcome(/Confirm this change in the window/);
      expect(confirmWindows(world)).toBe(1);
      await panel.goOn('Do not make it');
      await panel.outcome(/It was not confirmed/);
      await window.gone();
      expect(world.leadway.writes()).toEqual([]);
    }));
});

it('taking every permission away says what that means', () =>
  withScreenshot(world, 'confirm emptying', async () => {
    const { panel } = await openMaria();
    await panel.choosePreset('No access');
    await panel.apply();
    const window = await confirmWindow(world);
    expect(await window.text()).toContain('takes away every permission');
    await window.confirm();
    expect(await window.status(/^Saved/)).toContain(`${MARIA.scopes.length} removed`);
    expect(scopes()).toEqual([]);
  }));

it('what the popup asks for shows its outcome in the window, and in the next popup', () =>
  withScreenshot(world, 'confirm from popup', async () => {
    const { portal, panel } = await openMaria();
    await panel.toggle('payments/transactions.refund');
    await panel.apply();
    await panel.outcome(/^Saved: 1 removed/);
    const popup = await openPopup(world, portal.page);
    await popup.undoLast();
    const window = await confirmWindow(world);
    expect(await window.text()).toContain('Undo this change?');
    await window.confirm();
    await window.status(/^Undone: 1 granted/);
    await window.close();
    await window.gone();
    const next = await openPopup(world, portal.page);
    expect((await next.changes(/Undone/))[0]).toContain('1 granted');
  }));

describe('a failure in the window', () => {
  it('is told with what to do', () =>
    withScreenshot(world, 'confirm failure', async () => {
      const { panel } = await openMaria();
      await panel.toggle(CRITICAL);
      await panel.apply();
      const window = await confirmWindow(world);
      await window.text();
      world.leadway.faults.add({
        match: { method: 'GET' },
        kind: 'status',
        status: 401,
        body: { message: 'Invalid Private Integration token' },
      });
      await window.confirm();
      expect(await window.alert(/Nothing was changed/)).toContain('Settings');
      expect(world.leadway.writes()).toEqual([]);
    }));
});

it('speaks Spanish', () =>
  withScreenshot(world, 'confirm spanish', async () => {
    await speak(world, 'es');
    const { panel } = await openMaria();
    await panel.toggle(CRITICAL);
    await panel.frame.waitForSelector('footer button.main:not(:disabled)');
    await panel.frame.focus('footer button.main');
    await panel.page.keyboard.press('Enter');
    const window = await confirmWindow(world);
    expect(await window.text()).toMatch(/Confirmar/);
  }));
