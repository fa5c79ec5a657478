import { confirmWindow } from '../e2e/harness/confirm-page.ts';
import { ACCOUNT_CONNECTION } from '../e2e/harness/fixtures.ts';
import { openOptions } from '../e2e/harness/options-page.ts';
import type { PanelPage } from '../e2e/harness/panel-page.ts';
import { openPopup } from '../e2e/harness/popup-page.ts';
import { fullName, openPortal, staffPath } from '../e2e/harness/portal-page.ts';
import type { PortalPage } from '../e2e/harness/portal-page.ts';
import { PATIENCE } from '../e2e/harness/roles.ts';
import type { World } from '../e2e/harness/world.ts';
import { apply } from '../catalogue/press.ts';
import { USERS } from '../leadway/leadway.ts';
import { cameraFor } from './camera.ts';
import type { Album, Camera } from './camera.ts';

const PERSON = USERS.maria;
/** Of long reach, and not María's. */
const CRITICAL = 'users/team-management.write';

const PRESET = 'sales-representative';
const PRESETS = `select:has(option[value="${PRESET}"])`;

const SETTINGS = { width: 860, height: 620 };
/** As `lib/background` opens it, without the browser's own frame. */
const CONFIRMATION = { width: 460, height: 480 };

/** Connects, edits María, and takes a picture wherever the guide or a store shows one. */
export async function picturesIn(world: World, album: Album): Promise<void> {
  const camera = cameraFor(world, album);
  await connecting(world, camera);
  const portal = await openPortal(world, `${staffPath()}?form=page`);
  await portal.openForm(PERSON);
  const panel = await portal.openPanel();
  await panel.shows(fullName(PERSON));
  await editing(panel, camera);
  await critical(world, panel, camera);
  await afterwards(world, portal, camera);
}

async function connecting(world: World, camera: Camera): Promise<void> {
  const options = await openOptions(world);
  await options.fill(ACCOUNT_CONNECTION);
  await options.save();
  await options.connected();
  await camera.guide('connected', options.page, SETTINGS);
  await options.page.close();
}

async function editing(panel: PanelPage, camera: Camera): Promise<void> {
  await camera.guide('panel', panel.page);
  await panel.frame.select(PRESETS, PRESET);
  await panel.review();
  await panel.pending(/\S+\.(write|readonly)/);
  await camera.guide('review', panel.page);
  await camera.store('1-review', panel.page);
  await camera.speaking(panel.page, async () => {
    // Staged anew: it was planned in English.
    await panel.frame.select(PRESETS, '');
    await panel.frame.select(PRESETS, PRESET);
    await apply(panel);
  });
  await panel.outcome(/^Saved/);
  await camera.guide('saved', panel.page);
  await camera.store('2-saved', panel.page);
}

async function critical(world: World, panel: PanelPage, camera: Camera): Promise<void> {
  await panel.search('users/');
  await camera.store('3-search', panel.page);
  await panel.toggle(CRITICAL);
  await panel.countIs(1);
  await panel.apply();
  const window = await confirmWindow(world);
  await window.text();
  await camera.guide('confirm', window.page, CONFIRMATION);
  await window.confirm();
  await window.gone();
  await panel.outcome(/^Saved: 1 granted/);
}

async function afterwards(world: World, portal: PortalPage, camera: Camera): Promise<void> {
  await camera.guideOpened('popup', async () => {
    const { page } = await openPopup(world, portal.page);
    await page.waitForSelector('li', { timeout: PATIENCE });
    return page;
  });
  const { page } = await openOptions(world);
  for (const [section, store] of [
    ['presets', '4-presets'],
    ['history', '5-history'],
  ] as const) {
    await page.evaluate(show, section);
    await camera.guide(section, page, SETTINGS);
    await page.evaluate(show, section);
    await camera.store(store, page);
  }
}

/** Runs in the page. */
function show(section: string): void {
  document.querySelector(`#${section}`)?.scrollIntoView();
}
