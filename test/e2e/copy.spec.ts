import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { USERS } from '../leadway/leadway.ts';
import { countedKeys, type CountedKeys } from './harness/counted-keys.ts';
import { withScreenshot } from './harness/failures.ts';
import { connect } from './harness/fixtures.ts';
import { openedPanel, type PanelPage } from './harness/panel-page.ts';
import { openPopup } from './harness/popup-page.ts';
import { fullName, openPortal } from './harness/portal-page.ts';
import { byRole, LOOKING, PATIENCE, waitForAlert, waitForRole } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

// Neither has anything critical that the other has not, so nothing opens the confirmation window.
const { marketing: LUCIA, finance: RAMON, refused: RENEE } = USERS;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.renew());

async function openLucia() {
  const portal = await openPortal(world);
  await portal.openForm(LUCIA);
  await portal.launcher();
  await portal.page.bringToFront();
  await countedKeys(world, portal.page).command('open-panel');
  const panel = await openedPanel(portal.page);
  await panel.shows(fullName(LUCIA));
  return panel;
}

/** Waits until the keyboard is where a person who can see expects it. */
async function focusOn({ frame }: PanelPage, selector: string, text = ''): Promise<void> {
  await frame.waitForFunction(
    (wanted, said) =>
      document.activeElement?.matches(wanted) && document.activeElement.textContent.includes(said),
    LOOKING,
    selector,
    text,
  );
}

/** From the open panel to the difference, by the keyboard. */
async function compareWith(panel: PanelPage, name: string): Promise<CountedKeys> {
  const keys = countedKeys(world, panel.page);
  await panel.inSight();
  // The keys are the panel's once its late parts are there.
  await panel.frame.waitForSelector('[data-key="copy"]', { timeout: PATIENCE });
  await keys.press('c');
  await keys.press('Enter');
  await focusOn(panel, '[role="combobox"]');
  await keys.typeTerm(name);
  await waitForRole(panel.page, 'option', new RegExp(name));
  await keys.press('Enter');
  return keys;
}

const scopesOf = ({ id }: { readonly id: string }) =>
  world.leadway.state.users.get(id)?.scopes.toSorted();

describe('copying from another user', () => {
  it('shows the difference, applies it, tells whose it is, and can be taken back', () =>
    withScreenshot(world, 'copy', async () => {
      await connect(world);
      const panel = await openLucia();
      const keys = await compareWith(panel, RAMON.firstName);
      await focusOn(panel, 'button', 'Stage');
      const difference = await panel.frame.waitForSelector(byRole('region', 'Difference'));
      const shown = await difference?.$$eval('li', (all) => all.length);
      await keys.press('Enter');
      await focusOn(panel, '[data-key="review"]');
      // What was shown is what is staged.
      await panel.countIs(shown ?? 0);
      await keys.chord('Control', 'Enter');
      // Nobody is faster; the gate wants the button in sight again, now that the dialog is gone.
      await panel.inSight();
      await keys.press('Enter');
      await panel.outcome(/^Saved: \d+ granted/);
      expect(keys.presses()).toBeLessThanOrEqual(10);
      expect(scopesOf(LUCIA)).toEqual(scopesOf(RAMON));

      const popup = await openPopup(world, panel.page);
      await popup.changes(new RegExp(`Copied from ${fullName(RAMON)}`));
      await popup.undoLast();
      await popup.status(/^Undone/);
      expect(scopesOf(LUCIA)).toEqual(LUCIA.scopes.toSorted());
    }));

  it('of somebody whose scopes Leadway does not return stages nothing', () =>
    withScreenshot(world, 'copy of an unreadable user', async () => {
      await connect(world);
      const { scopes: _scopes, ...unread } = RENEE;
      world.leadway.faults.add({
        kind: 'status',
        status: 200,
        body: {
          ...unread,
          roles: { type: 'account', role: 'user', locationIds: RENEE.locationIds },
        },
        match: { method: 'GET', path: `/users/${RENEE.id}` },
      });
      const panel = await openLucia();
      await compareWith(panel, RENEE.firstName);
      await waitForAlert(panel.frame, /could not be read\. Nothing was staged/);
      await focusOn(panel, 'button', 'Choose another user');
      await panel.page.keyboard.press('Escape');
      await panel.frame.waitForFunction(() => !document.querySelector('dialog'), {
        timeout: PATIENCE,
      });
      expect(await panel.pendingCount()).toBe(0);
    }));
});
