import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TOKENS, USERS } from '../../leadway/leadway.ts';
import { confirmWindow } from '../harness/confirm-page.ts';
import { withScreenshot } from '../harness/failures.ts';
import { ACCOUNT_CONNECTION, askBackground, connect } from '../harness/fixtures.ts';
import { setPreference, startFirefoxWorld, toolbarPopupSays } from '../harness/firefox-world.ts';
import { openJournal } from '../harness/journal-page.ts';
import { openOptions } from '../harness/options-page.ts';
import { openPopup } from '../harness/popup-page.ts';
import { fullName, openPanelOn } from '../harness/portal-page.ts';
import { expectInPopup, sceneIn, storedUser } from '../harness/scene.ts';
import { takeTurns } from '../harness/turns.ts';
import { unlockForm } from '../harness/unlock-form.ts';
import type { World } from '../harness/world.ts';
import { atRequest } from '../harness/write-steps.ts';

const MARIA = USERS.maria;
const RIGHT = 'correct horse battery staple';

let world: World;
beforeAll(async () => {
  world = await startFirefoxWorld();
});
afterAll(() => world?.close());

const turns = takeTurns(() => world);

const stored = (id: string) => storedUser(world, id);

const openMaria = () => openPanelOn(world, MARIA);

describe('in Firefox', () => {
  // Before any other window took the focus: Firefox opens the toolbar's popup in the window that has it, and without a
  // screen the focus does not come back when the confirmation window closes.
  it('opens the popup from the toolbar', () =>
    withScreenshot(world, 'firefox toolbar', async () => {
      await world.renew();
      await connect(world);
      expect(await toolbarPopupSays(world, /No changes yet/)).toContain('No changes yet');
    }));

  it('connects in the options, applies a preset and a toggle, and takes it back from the panel', () =>
    withScreenshot(world, 'firefox main job', async () => {
      await world.renew();
      const options = await openOptions(world);
      await options.fill(ACCOUNT_CONNECTION);
      await options.save();
      expect(await options.connected()).toContain('account token');
      const before = stored(MARIA.id);

      await options.page.close();
      const { portal, panel } = await openMaria();
      await panel.choosePreset('Sales representative');
      expect(await panel.pendingCount()).toBeGreaterThan(0);
      expect(world.leadway.writes()).toEqual([]);
      await panel.apply();
      await panel.outcome(/^Saved: /);
      expect(world.leadway.writes()).toHaveLength(1);
      expect(stored(MARIA.id).scopes).not.toEqual(before.scopes);

      await panel.undo();
      await panel.outcome(/^Undone: /);
      expect(stored(MARIA.id)).toEqual(before);
      const journal = await openJournal(world);
      await portal.page.bringToFront();
      turns.goOnIn(sceneIn({ world, portal, panel, journal }));
    }));

  it('shows the change in the popup and undoes it there', () =>
    withScreenshot(world, 'firefox popup undo', async () => {
      const { portal, panel } = await turns.next();
      const before = stored(MARIA.id);
      await panel.toggle('contacts.write');
      await panel.apply();
      await panel.outcome(/^Saved: 1 granted, 1 removed/);
      const popup = await openPopup(world, portal.page);
      expect((await popup.changes(/María/))[0]).toContain('1 granted, 1 removed');
      await popup.undoLast();
      await popup.status(/^Undone/);
      expect(stored(MARIA.id)).toEqual(before);
      await popup.close();
    }));

  it('a refusal of the server: nothing changed, and its reasons', () =>
    withScreenshot(world, 'firefox refusal', async () => {
      const { panel } = await turns.next();
      const message = ['phone must be a valid phone number'];
      world.leadway.faults.add({
        match: { method: 'PUT' },
        kind: 'status',
        status: 422,
        body: { statusCode: 422, message, error: 'Unprocessable Entity' },
      });
      const before = stored(MARIA.id);
      await panel.apply();
      expect(await panel.alert(/nothing was changed/i)).toContain(message[0]);
      expect(stored(MARIA.id)).toEqual(before);
    }));

  it('the event page is killed with the effect there: the next one finds out how it ended', () =>
    withScreenshot(world, 'firefox kill', async () => {
      const scene = await turns.next();
      const stopped = await atRequest({ method: 'PUT', when: 'after-effect' })(scene.stage);
      expect((await stopped.records()).map(({ state }) => state)).toEqual(['sent']);
      await world.killWorker();
      await stopped.clear();
      await scene.panel.outcome(/^saved: 1 granted/i);
      await scene.journal.until(({ endedAt }) => endedAt !== undefined);
      await expectInPopup(scene, /María.*[Ss]aved.*1 granted/);
      expect(world.leadway.writes()).toHaveLength(1);
      scene.expectStored(true);
    }));

  it('an event page that would be ended for idling in the middle of a slow write changes nothing', () =>
    withScreenshot(world, 'firefox idle', async () => {
      const scene = await turns.next();
      await setPreference(world, IDLE, 200);
      try {
        world.leadway.faults.add({ match: { method: 'PUT' }, kind: 'delay', ms: 3_000 });
        await scene.panel.apply();
        await scene.panel.outcome(/^saved: 1 granted/i);
        expect(world.leadway.writes()).toHaveLength(1);
        scene.expectStored(true);
      } finally {
        await setPreference(world, IDLE, 30_000);
      }
    }));

  it('no storage area holds the token: content scripts can read those of Firefox', () =>
    withScreenshot(world, 'firefox storage', async () => {
      const { panel } = await turns.next();
      await panel.apply();
      await panel.outcome(/^Saved/);
      const options = await world.openOptions();
      const kept = await options.evaluate(async () => {
        const { storage } = (globalThis as unknown as InExtension).browser;
        const areas = [storage.local, storage.sync, storage.session];
        return Promise.all(areas.map(async (area) => JSON.stringify(await area.get())));
      });
      // Whom the tab shows is kept for the session, so the looking itself works.
      expect(kept[2]).toContain(MARIA.id);
      expect(kept.join('\n')).not.toContain(TOKENS.account.slice('pit-'.length));
      // What a content script can read of them is preferences, and no person.
      expect(kept[0]).not.toContain(MARIA.email);
      expect(kept[0]).not.toContain(MARIA.id);
      expect(kept[1]).toBe('{}');
      await options.close();
    }));

  it('a locked vault: panel and popup show the form and no name; a change waits in its window, and is made', () =>
    withScreenshot(world, 'firefox lock', async () => {
      const { panel, portal, scope, expectStored } = await turns.next();
      // What comes after it has no passphrase.
      turns.leave();
      await askBackground(world, 'vault.set', { passphrase: RIGHT });
      await panel.goOn('Apply 1 change');
      const window = await confirmWindow(world);
      expect(await window.text()).toContain(fullName(MARIA));
      await askBackground(world, 'vault.lock', {});
      const popup = await openPopup(world, portal.page);
      const forms = [unlockForm(panel.frame), unlockForm(popup.page), unlockForm(window.page)];
      for (const form of forms) {
        const said = await form.shown();
        for (const part of [fullName(MARIA), MARIA.email, scope]) expect(said).not.toContain(part);
      }
      expect(await askBackground(world, 'change.list', { limit: 5 })).toMatchObject({
        failure: { kind: 'locked' },
      });
      await window.page.bringToFront();
      await unlockForm(window.page).unlock(RIGHT);
      for (const form of forms) await form.gone();
      await window.confirm();
      await window.status(/^Saved: 1 granted/);
      await portal.page.bringToFront();
      await panel.shows(fullName(MARIA));
      expectStored(true);
    }));
});

/** The browser's preference for how many milliseconds an event page may idle. */
const IDLE = 'extensions.background.idle.timeout';

type InExtension = {
  readonly browser: {
    readonly storage: Record<'local' | 'sync' | 'session', { get(): Promise<object> }>;
  };
};
