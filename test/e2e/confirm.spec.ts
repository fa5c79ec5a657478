import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeConfirmWindows, confirmWindow, confirmWindows } from './harness/confirm-page.ts';
import { withScreenshot } from './harness/failures.ts';
import { speak } from './harness/fixtures.ts';
import { openPopup } from './harness/popup-page.ts';
import { fullName } from './harness/portal-page.ts';
import { byRole } from './harness/roles.ts';
import { MARIA } from './harness/scene.ts';
import { takeTurns, type Turn } from './harness/turns.ts';
import { startWorld, type World } from './harness/world.ts';

/** Those that reach far: one for each turn that ends with its grant made. */
const CRITICAL = ['loginas.write', 'audit-logs.export', 'users-sso-login-management.write'];

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

const turns = takeTurns(() => world, CRITICAL);

/** María's panel with such a grant staged, and no window open. */
async function stageGrant(): Promise<Turn> {
  const turn = await turns.next();
  await closeConfirmWindows(world);
  return turn;
}

const scopes = () => world.leadway.state.users.get(MARIA.id)?.scopes ?? [];

describe('a grant that reaches far', () => {
  it('is made after the window has named the user, the change and what follows from it', () =>
    withScreenshot(world, 'confirm', async () => {
      const { panel, scope } = await stageGrant();
      await panel.apply();
      const window = await confirmWindow(world);
      const text = await window.text();
      for (const part of [fullName(MARIA), MARIA.email, scope, 'long reach', '1 granted']) {
        expect(text).toContain(part);
      }
      expect(world.leadway.writes()).toEqual([]);
      await panel.outcome(/Confirm this change in the window/);
      await window.confirm();
      await panel.outcome(/^Saved: 1 granted/);
      expect(scopes()).toContain(scope);
    }));

  it('is not made when the answer is no, and stays staged', () =>
    withScreenshot(world, 'confirm cancelled', async () => {
      const { panel } = await stageGrant();
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
      const { panel } = await stageGrant();
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
      const { panel, scope } = await stageGrant();
      await panel.apply();
      const window = await confirmWindow(world);
      await window.text();
      await world.killWorker();
      await window.confirm();
      await panel.outcome(/^Saved: 1 granted/);
      expect(scopes()).toContain(scope);
    }));

  it('has one window, which can be brought back and taken back from the panel', () =>
    withScreenshot(world, 'confirm once', async () => {
      const { panel } = await stageGrant();
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
    // It leaves María without anything.
    const { panel } = await stageGrant();
    turns.leave();
    const before = scopes().length;
    await panel.choosePreset('No access');
    await panel.apply();
    const window = await confirmWindow(world);
    expect(await window.text()).toContain('takes away every permission');
    await window.confirm();
    expect(await window.status(/^Saved/)).toContain(`${before} removed`);
    expect(scopes()).toEqual([]);
  }));

it('what the popup asks for shows its outcome in the window, and in the next popup', () =>
  withScreenshot(world, 'confirm from popup', async () => {
    const { portal, panel } = await stageGrant();
    await panel.discard();
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
    await next.close();
  }));

describe('a failure in the window', () => {
  it('is told with what to do', () =>
    withScreenshot(world, 'confirm failure', async () => {
      const { panel } = await stageGrant();
      turns.leave();
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
    const { panel } = await stageGrant();
    turns.leave();
    await speak(world, 'es');
    await panel.frame.waitForSelector(byRole('searchbox', 'Buscar permisos'));
    await panel.frame.waitForSelector('footer button.main:not(:disabled)');
    await panel.frame.focus('footer button.main');
    await panel.page.keyboard.press('Enter');
    const window = await confirmWindow(world);
    expect(await window.text()).toMatch(/Confirmar/);
  }));
