import type { Frame, Page } from 'puppeteer';
import { USERS } from '../../leadway/leadway.ts';
import type { PanelPage } from '../../e2e/harness/panel-page.ts';
import { openOptions } from '../../e2e/harness/options-page.ts';
import { fullName, type Person, type PortalPage } from '../../e2e/harness/portal-page.ts';
import { byRole, PATIENCE, waitForAlert, waitForRole } from '../../e2e/harness/roles.ts';
import { press, shows } from '../press.ts';
import type { Scene, Shown } from '../scene.ts';
import type { Stage } from '../stage.ts';

type Shows = AsyncGenerator<Shown, void, void>;

const {
  accountAdmin: CARMEN,
  finance: RAMON,
  greek: GREEK,
  longName: LONG,
  refused: RENEE,
} = USERS;

/** What one user has, for another. */
export const copying: Scene = {
  name: 'copying',
  async *play(stage) {
    await stage.connect();
    const portal = await stage.openForm(RENEE);
    const panel = await portal.openPanel();
    yield* differing(stage, panel);
    yield* alike(portal, panel);
    yield* asPreset(stage);
  },
};

async function* differing({ world, stored }: Stage, panel: PanelPage): Shows {
  // A switch that only the other has, as when it is new.
  const { contactsEnabled: _left, ...switches } = stored(CARMEN).permissions;
  stored(CARMEN).permissions = switches;
  const { frame } = panel;
  const shown = { page: panel.page, place: frame };
  await shows(panel, fullName(RENEE));
  await press(frame, 'Copy from another user');
  await atBox(frame);
  await panel.page.keyboard.type(CARMEN.firstName);
  await waitForRole(panel.page, 'option', new RegExp(CARMEN.firstName));
  yield { ...shown, state: 'panel/copy-picking' };
  await panel.page.keyboard.press('Enter');
  await frame.waitForSelector(byRole('region', 'Difference'), { timeout: PATIENCE });
  yield { ...shown, state: 'panel/copy-difference' };
  const { scopes: _scopes, locationIds, type, role, ...unread } = RAMON;
  world.leadway.faults.add({
    kind: 'status',
    status: 200,
    body: { ...unread, roles: { type, role, locationIds } },
    match: { method: 'GET', path: `/users/${RAMON.id}` },
  });
  await press(frame, 'Choose another user');
  await pick(panel, RAMON);
  await waitForAlert(frame, /could not be read/);
  yield { ...shown, state: 'panel/copy-unreadable' };
  world.leadway.faults.clear();
}

async function* alike(portal: PortalPage, panel: PanelPage): Shows {
  await portal.closeForm();
  await portal.openForm(LONG);
  await shows(panel, fullName(LONG));
  await press(panel.frame, 'Copy from another user');
  await pick(panel, GREEK);
  await panel.frame.waitForSelector('::-p-text(Nothing differs)', { timeout: PATIENCE });
  yield { page: panel.page, place: panel.frame, state: 'panel/copy-nothing' };
}

async function* asPreset({ world }: Stage): Shows {
  const { page } = await openOptions(world);
  const dialog = { page, place: page, part: 'dialog[open]' } as const;
  await press(page, 'New preset from a user');
  await atBox(page);
  await page.keyboard.type(CARMEN.firstName);
  await waitForRole(page, 'option', new RegExp(CARMEN.firstName));
  yield { ...dialog, state: 'options/preset-from-user' };
  await page.keyboard.press('Enter');
  await page.waitForSelector('::-p-text(Made from)', { timeout: PATIENCE });
  yield { ...dialog, state: 'options/preset-made-from' };
}

async function pick({ page, frame }: PanelPage, person: Person): Promise<void> {
  await atBox(frame);
  await page.keyboard.type(person.firstName);
  await waitForRole(page, 'option', new RegExp(person.firstName));
  await page.keyboard.press('Enter');
}

/** Waits until what is typed next is a search for a user. */
async function atBox(place: Page | Frame): Promise<void> {
  await place.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox', {
    timeout: PATIENCE,
  });
}
