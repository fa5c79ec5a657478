import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { SETTINGS_FRAME_HOST, USERS } from '../../leadway/leadway.ts';
import { pictureAll } from '../harness/failures.ts';
import { connect } from '../harness/fixtures.ts';
import { startFirefoxWorld } from '../harness/firefox-world.ts';
import { fullName, openPortal, staffPath, type PortalPage } from '../harness/portal-page.ts';
import { waitForRole } from '../harness/roles.ts';
import type { World } from '../harness/world.ts';

const { maria: MARIA, greek: GREEK } = USERS;

let world: World;
let portal: PortalPage | undefined;
beforeAll(async () => {
  world = await startFirefoxWorld();
  await connect(world);
});
afterAll(() => world?.close());
beforeEach(() => (portal = undefined));
// The extension knows nothing of a tab that is gone, so one connection serves all.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await pictureAll(world, `firefox ${task.name}`);
  await portal?.page.close();
});

async function open(variants: string): Promise<PortalPage> {
  portal = await openPortal(world, `${staffPath()}?${variants}`);
  return portal;
}

const SAMPLES = [
  { where: 'a drawer that prints the id', variants: 'form=drawer&evidence=text' },
  {
    where: 'a form that fills the page, with the id in an attribute',
    variants: 'form=page&evidence=attribute',
  },
  { where: 'the query of the address only', variants: 'evidence=query&ids=0' },
  { where: "the portal's own request only", variants: 'evidence=network&ids=0' },
] as const;

it.each(SAMPLES)('finds the user in $where', async ({ variants }) => {
  const page = await open(variants);
  await page.openForm(MARIA);
  const panel = await page.openPanel();
  await panel.shows(fullName(MARIA));
});

// With a real click: without one, the request for who is logged in counts among those that may have opened the form.
it('finds the user in a form in the settings frame of another origin', async () => {
  const { page, openPanel } = await open('frame=1&evidence=text');
  const inside = await page.waitForFrame((frame) => frame.url().includes(SETTINGS_FRAME_HOST));
  const pencil = await inside.waitForSelector(`.edit-user[aria-label$=": ${fullName(MARIA)}"]`);
  await pencil?.click();
  await inside.waitForSelector('.edit-user-form');
  const panel = await openPanel();
  await panel.shows(fullName(MARIA));
});

it("offers each of the list's users, and opens the one that is chosen", async () => {
  const page = await open('');
  const panel = await page.openPanel();
  const { element } = await waitForRole(page.page, 'button', new RegExp(`${GREEK.id}$`));
  await element.click();
  await panel.shows(fullName(GREEK));
});

it('follows the portal to another user', async () => {
  const page = await open('');
  await page.openForm(MARIA);
  const panel = await page.openPanel();
  await panel.shows(fullName(MARIA));
  await page.closeForm();
  await page.openForm(GREEK);
  await panel.shows(fullName(GREEK));
});

it('shows no launcher where nobody is edited', async () => {
  portal = await openPortal(world, staffPath().replace(/settings.*/, 'contacts/smart_list/All'));
  expect(await portal.hasLauncher()).toBe(false);
});
