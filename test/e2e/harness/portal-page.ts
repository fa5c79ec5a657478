import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer';
import { ACCOUNTS, PORTAL_HOST, SETTINGS_FRAME_HOST } from '../../leadway/leadway.ts';
import { isFirefox } from '../../browser/firefox/protocol.ts';
import { buttonInClosedRoot, untilButton } from './closed-root.ts';
import { isPanel, openedPanel } from './panel-page.ts';
import type { PanelPage } from './panel-page.ts';
import { byRole, LOOK_AGAIN_MS, PATIENCE } from './roles.ts';
import type { World } from './world.ts';

/** A user as the stand-in's fixtures give it. */
export type Person = {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
};

export type PortalPage = {
  readonly page: Page;
  /** Opens the form of a user of the list, by the pencil in their row. */
  openForm(person: Person): Promise<void>;
  /** The same with the mouse: a person's click, which says which row was used. */
  pressPencil(person: Person): Promise<void>;
  closeForm(): Promise<void>;
  /** Saves the open form with the values it was opened with: what wipes a change made meanwhile. */
  saveForm(): Promise<void>;
  /** Waits for the launcher. */
  launcher(): Promise<void>;
  hasLauncher(): Promise<boolean>;
  /** Waits until there is no launcher. */
  noLauncher(): Promise<void>;
  /** Clicks the launcher and gives the panel that comes. */
  openPanel(): Promise<PanelPage>;
  /** Closes the panel by the launcher and opens it again: a new panel, which reads anew. */
  reopenPanel(): Promise<PanelPage>;
  /** Moves inside the portal without loading, through a link of the sidebar. */
  follow(linkId: string): Promise<void>;
};

/** The list of an account's users. */
export function staffPath(account: string = ACCOUNTS.madrid.id): string {
  return `/v2/location/${account}/settings/staff/team`;
}

export const AGENCY_TEAM_PATH = '/settings/team';

/** Opens a page of the portal in a new tab; a query may name the stand-in's variants, `?form=page` say. */
export async function openPortal(world: World, path: string = staffPath()): Promise<PortalPage> {
  const page = await world.newPage();
  await page.goto(`https://${PORTAL_HOST}${path}`);
  return portalPage(page);
}

export type Opened = { readonly portal: PortalPage; readonly panel: PanelPage };

/** The panel on somebody whose form is open beside it, in a new tab of a connected extension. */
export async function openPanelOn(world: World, person: Person): Promise<Opened> {
  const portal = await openPortal(world);
  await portal.openForm(person);
  const panel = await portal.openPanel();
  await panel.shows(fullName(person));
  return { portal, panel };
}

/** A tab that shows the portal already. */
export function portalPage(page: Page): PortalPage {
  return {
    page,
    openForm: async (person) => {
      const place = await usersPlace(page);
      // Not by the mouse: an open panel may lie over it.
      const button = await place.waitForSelector(pencilOf(person), { timeout: PATIENCE });
      await button?.evaluate((element) => (element as HTMLElement).click());
      await place.waitForSelector('.edit-user-form', { timeout: PATIENCE });
    },
    pressPencil: async (person) => {
      const place = await usersPlace(page);
      const button = await place.waitForSelector(pencilOf(person), { timeout: PATIENCE });
      await button?.click();
      await place.waitForSelector('.edit-user-form', { timeout: PATIENCE });
    },
    closeForm: async () => {
      const place = await usersPlace(page);
      await place.$eval('.form-cancel', (element) => (element as HTMLElement).click());
      await place.waitForSelector('.edit-user-form', { hidden: true, timeout: PATIENCE });
    },
    saveForm: async () => {
      const place = await usersPlace(page);
      await place.$eval('.form-save', (element) => (element as HTMLElement).click());
      await place.waitForSelector('.edit-user-form', { hidden: true, timeout: PATIENCE });
    },
    launcher: () => waitForLauncher(page),
    noLauncher: async () =>
      void (await page.waitForSelector(byRole('button', LAUNCHER), {
        hidden: true,
        timeout: PATIENCE,
      })),
    hasLauncher: () => hasLauncher(page),
    openPanel: async () => {
      await clickLauncher(page);
      return openedPanel(page);
    },
    reopenPanel: async () => {
      await clickLauncher(page);
      await waitUntilGone(page);
      await clickLauncher(page);
      return openedPanel(page);
    },
    follow: async (linkId) => page.locator(`#${linkId}`).setTimeout(PATIENCE).click(),
  };
}

const LAUNCHER = 'Quick edit permissions';
/** What it is called in each language. */
const LAUNCHERS = [LAUNCHER, 'Editar permisos'].map((name) => byRole('button', name));

async function hasLauncher(page: Page): Promise<boolean> {
  if (isFirefox(page)) return (await buttonInClosedRoot(page, LAUNCHER)) !== undefined;
  return (await page.$(byRole('button', LAUNCHER))) !== null;
}

async function waitForLauncher(page: Page): Promise<void> {
  if (isFirefox(page)) await untilButton(page, LAUNCHER);
  else await launcherIn(page);
}

/**
 * The selector of the launcher that has come, in whichever language. Not by Puppeteer's `Locator.race`: those that lose
 * it look on in every frame for as long as they would have waited (25.16), and a browser that tells names is slow then.
 */
async function launcherIn(page: Page): Promise<string> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    for (const selector of LAUNCHERS) if (await page.$(selector).catch(() => null)) return selector;
    if (Date.now() > until) throw new Error('No launcher came into sight.');
    await pause(LOOK_AGAIN_MS);
  }
}

async function clickLauncher(page: Page): Promise<void> {
  if (!isFirefox(page)) {
    const selector = await launcherIn(page);
    await page.locator(selector).setTimeout(PATIENCE).click();
    return;
  }
  const { x, y } = await untilButton(page, LAUNCHER);
  await page.mouse.click(x, y);
}

function pencilOf(person: Person): string {
  return `.edit-user[aria-label$=${JSON.stringify(`: ${fullName(person)}`)}]`;
}

async function waitUntilGone(page: Page): Promise<void> {
  while (page.frames().some(isPanel)) {
    await new Promise((resolve) => {
      page.once('framedetached', resolve);
    });
  }
}

export function fullName({ firstName, lastName }: Person): string {
  return `${firstName} ${lastName}`;
}

/** Where the list is: in the page, or in the frame of another origin where the account has that. */
async function usersPlace(page: Page): Promise<Page | Frame> {
  if (!page.url().includes('frame=1')) return page;
  return page.waitForFrame((frame) => frame.url().startsWith(`https://${SETTINGS_FRAME_HOST}/`), {
    timeout: PATIENCE,
  });
}
