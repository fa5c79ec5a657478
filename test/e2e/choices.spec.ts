import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { SCOPES } from '../../lib/permissions/catalogue/scopes.ts';
import { USERS, type StoredUser } from '../leadway/leadway.ts';
import { confirmWindow } from './harness/confirm-page.ts';
import { withScreenshot } from './harness/failures.ts';
import { ageChanges } from './harness/journal.ts';
import { movingPanel } from './harness/moving-panel.ts';
import { openPopup } from './harness/popup-page.ts';
import { fullName, type Person } from './harness/portal-page.ts';
import { PATIENCE } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
// One panel for all, each with a user of its own: what is on record of one is nothing to the next.
const panels = movingPanel(() => world);
afterEach(({ task }) => {
  if (task.result?.state === 'fail') panels.forget();
});

/** What somebody in sales has. */
const SELLER = {
  scopes: USERS.maria.scopes,
  scopesAssignedToOnly: USERS.maria.scopesAssignedToOnly,
};

/** The user as the stand-in holds it, to be looked at or, by a rival, changed. */
function stored({ id }: Person): StoredUser {
  const user = world.leadway.state.users.get(id);
  if (!user) throw new Error(`The stand-in does not know ${id}.`);
  return user;
}

describe('somebody else changed the same', () => {
  /** One removal is staged beside what somebody else is first with. */
  async function conflict(person: Person) {
    const { panel } = await panels.on(person, { ...SELLER, platformLanguage: 'en_US' });
    await panel.toggle('quizzes.write');
    await panel.goOn('Profile');
    await panel.frame.waitForSelector('select#platformLanguage', { timeout: PATIENCE });
    await panel.frame.select('select#platformLanguage', 'es');
    stored(person).platformLanguage = 'de';
    await panel.apply();
    expect(await panel.alert(/Nothing was changed/)).toContain(
      'it was American English, it is now Deutsch, you want Español',
    );
    expect(world.leadway.writes()).toEqual([]);
    return panel;
  }

  it('theirs is kept, and the rest stays staged', () =>
    withScreenshot(world, 'keep theirs', async () => {
      const panel = await conflict(USERS.greek);
      await panel.goOn('Keep theirs');
      await panel.countIs(1);
      await panel.apply();
      await panel.outcome(/^Saved: 1 removed/);
      expect(stored(USERS.greek).platformLanguage).toBe('de');
      expect(stored(USERS.greek).scopes).not.toContain('quizzes.write');
    }));

  it('mine goes on from what they made of it', () =>
    withScreenshot(world, 'take mine', async () => {
      const panel = await conflict(USERS.cyrillic);
      await panel.goOn('Take mine');
      await panel.outcome(/^Saved: 1 removed, 1 other change/);
      expect(stored(USERS.cyrillic).platformLanguage).toBe('es');
      expect(stored(USERS.cyrillic).scopes).not.toContain('quizzes.write');
    }));

  it('where it is the very same, the rest goes on without it', () =>
    withScreenshot(world, 'rival with the same', async () => {
      const { panel } = await panels.on(USERS.korean, SELLER);
      await panel.toggle('payments/orders.export');
      await panel.toggle('quizzes.write');
      stored(USERS.korean).scopes = [...stored(USERS.korean).scopes, 'payments/orders.export'];
      await panel.apply();
      expect(await panel.alert(/made the same change/)).toContain(
        'Export orders: it was off, it is now on',
      );
      expect(world.leadway.writes()).toEqual([]);
      await panel.goOn('Apply the rest');
      await panel.outcome(/^Saved: 1 removed/);
      expect(stored(USERS.korean).scopes).toContain('payments/orders.export');
    }));

  it('elsewhere, both effects stand', () =>
    withScreenshot(world, 'rival elsewhere', async () => {
      const { panel } = await panels.on(USERS.japanese, SELLER);
      await panel.toggle('payments/orders.export');
      stored(USERS.japanese).scopes = [...stored(USERS.japanese).scopes, 'loginas.write'];
      await panel.apply();
      await panel.outcome(/^Saved: 1 granted/);
      expect(stored(USERS.japanese).scopes).toEqual(
        expect.arrayContaining(['payments/orders.export', 'loginas.write']),
      );
    }));
});

describe('somebody else changes something between our write and the reading of it', () => {
  it('is said, stands, and can be staged as it was', () =>
    withScreenshot(world, 'rival between', async () => {
      const { panel } = await panels.on(USERS.chinese, SELLER);
      const held = world.leadway.faults.add({
        kind: 'hold',
        when: 'after-effect',
        match: { method: 'PUT' },
        times: 1,
      });
      await panel.toggle('payments/orders.export');
      await panel.apply();
      await held.reached;
      const before = stored(USERS.chinese).scopes;
      stored(USERS.chinese).scopes = before
        .filter((scope) => scope !== 'quizzes.write')
        .concat('loginas.write');
      held.release();
      expect(await panel.outcome(/^Saved: 1 granted/)).toContain('Somebody else changed this');
      expect(stored(USERS.chinese).scopes).toContain('loginas.write');
      await panel.goOn('Stage it as it was');
      await panel.countIs(2);
      expect(world.leadway.writes()).toHaveLength(1);
      await panel.apply();
      await panel.outcome(/^Saved: 1 granted, 1 removed/);
      expect(stored(USERS.chinese).scopes.toSorted()).toEqual(before.toSorted());
    }));
});

describe('scopes that Leadway refuses although the user holds them', () => {
  const HELD = ['payments/refunds.write', 'ai-studio.write', 'something.unknown'];

  it('are named, and go only when the person says so', () =>
    withScreenshot(world, 'refused scopes', async () => {
      const { portal, panel } = await panels.on(USERS.refused);
      const before = structuredClone(stored(USERS.refused).scopes);
      await panel.toggle('quizzes.write');
      await panel.apply();
      const said = await panel.alert(/Nothing was changed/);
      for (const scope of HELD) expect(said).toContain(scope);
      expect(stored(USERS.refused).scopes).toEqual(before);
      await panel.goOn('Go on without them');
      await panel.countIs(1 + HELD.length);
      await panel.apply();
      await panel.outcome(/^Saved: 1 granted, 3 removed/);
      const kept = before.filter((scope) => !HELD.includes(scope));
      expect(stored(USERS.refused).scopes).toEqual([...kept, 'quizzes.write']);

      const popup = await openPopup(world, portal.page);
      await popup.undoLast();
      expect(await popup.alert(/refuse/)).toContain('something.unknown');
      await popup.answer('Undo the rest');
      expect(await popup.question()).toContain('something.unknown');
      await popup.undoAnyway();
      await popup.status(/^Undone/);
      expect(stored(USERS.refused).scopes).toEqual(kept);
      await popup.close();
    }));

  it('are kept through a change when Leadway allows it', () =>
    withScreenshot(world, 'allowed scopes', async () => {
      const person = USERS.devanagari;
      const { panel } = await panels.on(person, { scopes: USERS.refused.scopes });
      for (const scope of HELD) world.leadway.state.settings.enumExtra.add(scope);
      await panel.toggle('quizzes.write');
      await panel.apply();
      await panel.outcome(/^Saved: 1 granted/);
      expect(stored(person).scopes).toEqual(expect.arrayContaining(HELD));
    }));

  it('a server with the documentation’s spelling works, and that is said', () =>
    withScreenshot(world, 'documented spelling', async () => {
      const person = USERS.arabic;
      const { panel } = await panels.on(person, { scopes: [] });
      world.leadway.state.settings.spelling = 'documented';
      await panel.toggle('launchpad/location.readonly');
      await panel.apply();
      expect(await panel.outcome(/^Saved: 1 granted/)).toContain('spells some of these scopes');
      expect(stored(person).scopes).toEqual(['launchpad/account.readonly']);
    }));
});

describe('one scope of every group', () => {
  it('is found by searching, staged, applied and undone', () =>
    withScreenshot(world, 'every group', async () => {
      const groups = new Set(SCOPES.map((fact) => fact.group));
      const scopes = [...groups].flatMap(
        (group) =>
          SCOPES.find((fact) => fact.group === group && fact.risk === 'normal' && !fact.onlyIn)
            ?.scope ??
          SCOPES.find((fact) => fact.group === group && !fact.onlyIn)?.scope ??
          [],
      );
      expect(scopes).toHaveLength(groups.size);
      const { panel } = await panels.on(USERS.nothing);
      for (const scope of scopes) {
        await panel.search(scope);
        await panel.toggle(scope);
      }
      await panel.countIs(scopes.length);
      await panel.apply();
      await panel.outcome(new RegExp(`^Saved: ${scopes.length} granted`));
      expect(new Set(stored(USERS.nothing).scopes)).toEqual(new Set(scopes));
      await panel.undo();
      // The user had none before, so the undo leaves none.
      await (await confirmWindow(world)).confirm();
      await panel.outcome(/^Undone/);
      expect(stored(USERS.nothing).scopes).toEqual([]);
      await panel.search('');
    }));
});

describe('the portal’s own form', () => {
  it('that wipes our change is noticed, and the change offered again', () =>
    withScreenshot(world, 'vanished', async () => {
      // Of its own: it is opened anew.
      panels.forget();
      const { portal, panel } = await panels.on(USERS.maria);
      await panel.toggle('payments/orders.export');
      await panel.apply();
      expect(await panel.outcome(/^Saved/)).toContain('Reload page');
      await portal.saveForm();
      expect(stored(USERS.maria).scopes).not.toContain('payments/orders.export');
      // Readings may lag behind our own change for ten seconds; so much later, nobody takes it for a lag.
      await ageChanges(world, 11_000);
      await portal.page.bringToFront();
      await portal.openForm(USERS.maria);
      const again = await portal.reopenPanel();
      await again.shows(fullName(USERS.maria));
      await again.outcome(/not all of your change/i);
      await again.goOn('Stage it again');
      await again.countIs(1);
      await again.apply();
      await again.outcome(/^Saved: 1 granted/);
      expect(stored(USERS.maria).scopes).toContain('payments/orders.export');
      // What was opened is another panel now.
      panels.forget();
    }));
});

describe('loading the portal’s page anew', () => {
  it('is asked about by the browser while something is staged, and once', () =>
    withScreenshot(world, 'reload', async () => {
      // Of its own: it is loaded anew.
      panels.forget();
      const { portal, panel } = await panels.on(USERS.maria);
      const { page } = portal;
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.dismiss();
      });
      await panel.toggle('payments/orders.export');
      await panel.countIs(1);
      // As F5 does it; Puppeteer's own way waits for a page that does not come.
      const browser = await page.createCDPSession();
      const reload = () => browser.send('Page.reload');
      await reload();
      await vi.waitFor(() => expect(asked).toEqual(['beforeunload']), PATIENCE);
      await panel.countIs(1);

      await panel.apply();
      expect(await panel.outcome(/^Saved/)).toContain('Reload page');
      await panel.toggle('quizzes.write');
      await panel.countIs(1);
      await panel.goOn('Reload page');
      const anew = page.waitForNavigation();
      await panel.goOn('Reload without applying');
      await anew;

      await portal.openForm(USERS.maria);
      const again = await portal.openPanel();
      await again.shows(fullName(USERS.maria));
      await again.toggle('quizzes.write');
      await again.countIs(1);
      await again.discard();
      await again.countIs(0);
      await page.reload();
      expect(asked).toEqual(['beforeunload']);
      panels.forget();
    }));
});
