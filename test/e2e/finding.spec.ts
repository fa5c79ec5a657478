import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ACCOUNTS, AGENCY_PORTAL_HOST, PORTAL_HOST, USERS } from '../leadway/leadway.ts';
import { withScreenshot } from './harness/failures.ts';
import {
  ACCOUNT_CONNECTION,
  AGENCY_CONNECTION,
  connect,
  type Connection,
} from './harness/fixtures.ts';
import { isPanel, openedPanel, type PanelPage } from './harness/panel-page.ts';
import {
  AGENCY_TEAM_PATH,
  fullName,
  openPortal,
  staffPath,
  type Person,
  type PortalPage,
} from './harness/portal-page.ts';
import { waitForRole } from './harness/roles.ts';
import { startWorld, type World } from './harness/world.ts';

const { maria: MARIA, greek: GREEK } = USERS;
/** A document of another origin that is no page of the portal. */
const ELSEWHERE = `https://${AGENCY_PORTAL_HOST}/welcome`;
/** A page on which nothing but what a test adds says whose form is open. */
const SILENT = 'ids=0&emails=0&evidence=none';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

/** The tab in which the tests before went well; the next loads its own page in it. */
let tab: PortalPage | undefined;
/** By what the extension is connected. */
let connectedBy: Connection | undefined;

async function visit(path: string): Promise<PortalPage> {
  if (tab) await tab.page.goto(`https://${PORTAL_HOST}${path}`);
  else tab = await openPortal(world, path);
  return tab;
}

/** The portal with somebody's form open, and the panel beside it. */
async function openPerson(person: Person, variants: string) {
  const here = await visit(`${staffPath()}?${variants}`);
  await here.openForm(person);
  return { portal: here, panel: await here.openPanel() };
}

const openMaria = (variants: string) => openPerson(MARIA, variants);

/** With the next user the button is a new one, and a person needs as long again to see it. */
function inSightAnew({ page }: PanelPage): Promise<PanelPage> {
  return openedPanel(page);
}

const NOBODY = /No user is open on this page/;

/** Connects once for tests that each begin with a page of their own. */
function onceConnected(by: Connection = ACCOUNT_CONNECTION): void {
  beforeEach(async () => {
    if (!tab || connectedBy !== by) {
      tab = undefined;
      await world.renew();
      await connect(world, by);
      connectedBy = by;
    }
    world.leadway.faults.clear();
    world.leadway.requests.length = 0;
  });
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') tab = undefined;
  });
}

type User = (typeof USERS)[keyof typeof USERS];
let lastFound: User = GREEK;

/** Not whom the test before has found: what is found may not be left from there. */
function anotherPerson(): User {
  lastFound = lastFound === MARIA ? GREEK : MARIA;
  return lastFound;
}

describe('whose form is open', () => {
  onceConnected();

  it.each([
    ['an id printed in a drawer', 'evidence=text&ids=0&emails=0', /found in the open form/],
    ['a form that fills the page', 'form=page&evidence=attribute&ids=0', /found in the open form/],
    ['a hidden field, other prefix', 'prefix=n&evidence=input&ids=0', /found in the open form/],
    ['the query', 'evidence=query&ids=0&emails=0', /found in the page’s address/],
    ['the path', 'evidence=path&ids=0&emails=0', /found in the page’s address/],
    ['the hash', 'evidence=hash&ids=0&emails=0', /found in the page’s address/],
    ['the portal’s own request only', 'evidence=network&ids=0&emails=0', /what the page asked for/],
    ['the e-mail only', 'evidence=none&ids=0', /found by the e-mail on the page/],
    ['among decoys', 'evidence=text&decoys=1&ids=0', /found in the open form/],
    ['a form in the frame of another origin', 'frame=1&evidence=text&ids=0', /in the open form/],
    ['the request only, in the frame', 'frame=1&evidence=network&ids=0&emails=0', /page asked for/],
  ])('%s', (what, variants, how) =>
    withScreenshot(world, `finding ${what}`, async () => {
      const person = anotherPerson();
      const { panel } = await openPerson(person, variants);
      await panel.shows(fullName(person));
      await panel.says(how);
    }),
  );

  it.each([
    ['decoys only', `${SILENT}&decoys=1`],
    ['decoys only, in the frame', `${SILENT}&decoys=1&frame=1`],
    ['an address that nobody has', 'ids=0&evidence=none&email=nobody@example.com'],
  ])('nobody: %s', (what, variants) =>
    withScreenshot(world, `finding ${what}`, async () => {
      const { panel } = await openMaria(variants);
      await panel.says(NOBODY);
      expect(world.leadway.requests.filter(({ path }) => /^\/users\/\w+$/.test(path))).toEqual([]);
    }),
  );
});

describe('a page that shows another e-mail than Leadway', () => {
  onceConnected();

  it('is warned of, and nothing can be applied until that is acknowledged', () =>
    withScreenshot(world, 'other e-mail', async () => {
      const { portal, panel } = await openMaria('evidence=text&email=someone.else@example.com');
      const warning = await panel.alert(/Make sure that this is whom you mean/);
      expect(warning).toContain('someone.else@example.com');
      expect(warning).toContain(MARIA.email);
      await panel.toggle('payments/orders.import');
      await panel.countIs(1);
      const apply = await waitForRole(portal.page, 'button', /^Apply 1 change$/);
      expect(apply.disabled).toBe(true);
      await panel.goOn('This is the right person');
      await panel.apply();
      await panel.outcome(/^Saved: 1 granted/);
    }));
});

describe('following the page', () => {
  onceConnected();

  /** What the page's search leaves of the list. */
  async function filter({ page }: PortalPage, text: string): Promise<void> {
    await page.$eval(
      '.search input',
      (element, typed) => {
        const box = element as HTMLInputElement;
        box.value = typed;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
  }

  it('a list that is drawn anew while the panel is open', () =>
    withScreenshot(world, 'list re-rendered', async () => {
      const { portal, panel } = await openMaria('evidence=text');
      await panel.shows(fullName(MARIA));
      await panel.toggle('payments/orders.export');
      await filter(portal, 'a');
      await filter(portal, '');
      await portal.closeForm();
      await filter(portal, MARIA.email);
      await panel.countIs(1);
      await filter(portal, GREEK.email);
      await panel.shows(fullName(GREEK));
      await panel.says(/1 change is staged and not applied/);
      expect(await panel.pendingCount()).toBe(0);
      await panel.goOn('Go back to it');
      await panel.shows(fullName(MARIA));
      await (await inSightAnew(panel)).apply();
      await panel.outcome(/^Saved: 1 granted/);
      expect(world.leadway.writes().map(({ path }) => path)).toEqual([`/users/${MARIA.id}`]);
    }));

  it('a quick switch while the first user is still being read', () =>
    withScreenshot(world, 'quick switch', async () => {
      const held = world.leadway.faults.add({
        kind: 'hold',
        when: 'after-effect',
        match: { method: 'GET', path: `/users/${MARIA.id}` },
      });
      const { portal, panel } = await openMaria('evidence=text');
      await held.reached;
      await portal.closeForm();
      await portal.openForm(GREEK);
      await panel.shows(fullName(GREEK));
      held.release();
      await held.done;
      await panel.toggle('contacts.write');
      await (await inSightAnew(panel)).apply();
      await panel.outcome(/^Saved/);
      expect(await panel.text()).toContain(fullName(GREEK));
      expect(world.leadway.writes().map(({ path }) => path)).toEqual([`/users/${GREEK.id}`]);
    }));

  it('back and forward', () =>
    withScreenshot(world, 'back and forward', async () => {
      const { portal, panel } = await openMaria('evidence=text&ids=0');
      await panel.shows(fullName(MARIA));
      // Not by the mouse: the open form's mask lies over it.
      await portal.page.$eval('#sb_billing', (link) => (link as HTMLElement).click());
      await panel.says(NOBODY);
      await portal.noLauncher();
      await portal.page.goBack();
      await portal.launcher();
      await portal.openForm(GREEK);
      await panel.shows(fullName(GREEK));
      await portal.page.goForward();
      await panel.says(NOBODY);
      await portal.noLauncher();
    }));

  it('away to another document and back: from the browser’s cache, and anew where a panel was open', () =>
    withScreenshot(world, 'another document', async () => {
      const portal = await visit(`${staffPath()}?evidence=text&ids=0`);
      const { page } = portal;
      await portal.launcher();
      await portal.openForm(MARIA);
      await page.evaluate(() => Object.assign(document.documentElement.dataset, { was: 'here' }));
      const wasHere = () => page.evaluate(() => document.documentElement.dataset['was']);
      await page.goto(ELSEWHERE);
      await page.goBack();
      expect(await wasHere()).toBe('here');
      const panel = await portal.openPanel();
      await panel.shows(fullName(MARIA));
      await portal.closeForm();
      await portal.openForm(GREEK);
      await panel.shows(fullName(GREEK));

      // A document that holds a page of an extension is not kept, so this one is a new one.
      await page.goto(ELSEWHERE);
      await page.goBack();
      expect(await wasHere()).toBeUndefined();
      await portal.launcher();
      expect(page.frames().some(isPanel)).toBe(false);
      await (await portal.openPanel()).says(NOBODY);
      await page.goForward();
      await portal.noLauncher();
    }));

  it('a frame that goes away takes its user along', () =>
    withScreenshot(world, 'frame removed', async () => {
      const { portal, panel } = await openMaria('frame=1&evidence=text&ids=0');
      await panel.shows(fullName(MARIA));
      await portal.page.$eval('#settings-app', (frame) => frame.remove());
      await panel.says(NOBODY);
    }));

  it('no user page, no launcher; and back again', () =>
    withScreenshot(world, 'other pages', async () => {
      const portal = await visit(`/v2/location/${ACCOUNTS.madrid.id}/settings/company`);
      await portal.follow('sb_my-staff');
      await portal.launcher();
      await portal.follow('sb_billing');
      await portal.noLauncher();
    }));
});

describe('whose form was opened', () => {
  onceConnected(AGENCY_CONNECTION);

  it.each([
    ['account list', staffPath(), 'evidence=none'],
    ['agency list', AGENCY_TEAM_PATH, 'evidence=none'],
    ['list in the frame', staffPath(), 'evidence=none&frame=1'],
  ])('by the row that opened it: %s', (what, path, variants) =>
    withScreenshot(world, `finding ${what}`, async () => {
      const person = anotherPerson();
      const here = await visit(`${path}?${variants}`);
      await here.pressPencil(person);
      const panel = await here.openPanel();
      await panel.shows(fullName(person));
      await panel.says(/found by the row you used/);
    }),
  );
});

// An update by itself cannot be had here: what it does to an open page, a new installation does too.
it('the extension comes anew under an open page: the old one goes, the new one serves it', () =>
  withScreenshot(world, 'update', async () => {
    await world.renew();
    const portal = await openPortal(world, `${staffPath()}?evidence=text`);
    await portal.launcher();
    await world.reinstall();
    await connect(world);
    await portal.page.bringToFront();
    await portal.openForm(MARIA);
    const panel = await portal.openPanel();
    await panel.shows(fullName(MARIA));
    const launchers = await portal.page.$$('aria/Quick edit permissions[role="button"]');
    expect(launchers).toHaveLength(1);
  }));
