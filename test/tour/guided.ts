import { isDeepStrictEqual } from 'node:util';
import { confirmWindow, type ConfirmPage } from '../e2e/harness/confirm-page.ts';
import { ACCOUNT_CONNECTION } from '../e2e/harness/fixtures.ts';
import { openOptions } from '../e2e/harness/options-page.ts';
import type { PanelPage } from '../e2e/harness/panel-page.ts';
import { openPopup } from '../e2e/harness/popup-page.ts';
import { fullName, openPortal } from '../e2e/harness/portal-page.ts';
import type { PortalPage } from '../e2e/harness/portal-page.ts';
import type { World } from '../e2e/harness/world.ts';
import { USERS } from '../leadway/leadway.ts';
import type { StoredUser } from '../leadway/leadway.ts';
import { hold } from './narrate.ts';
import type { Narrator } from './narrate.ts';
import { scopeChanges } from './scope-changes.ts';
import type { ScopeCounts } from './scope-changes.ts';

const PERSON = USERS.maria;
const NAME = fullName(PERSON);
const PRESET = 'Sales representative';
const ACCOUNT_TEXT = ACCOUNT_CONNECTION.token;

/** The main job from connecting to taking a change back. Throws where a step does not show what it tells. */
export async function guidedTour(world: World, narrator: Narrator): Promise<void> {
  const before = stored(world);
  await connectInOptions(world, narrator);
  const portal = await openPortal(world);
  await showLauncher(portal, narrator);
  const panel = await openPanel(portal, narrator);
  const count = await stagePreset(world, panel, narrator);
  await saveChanges(world, panel, narrator, { count, before });
  await undoInPopup(world, portal, narrator, before);
}

/** A copy of the user as the stand-in holds it now. */
function stored(world: World): StoredUser {
  const user = world.leadway.state.users.get(PERSON.id);
  if (!user) throw new Error(`The stand-in has lost ${NAME}.`);
  return structuredClone(user);
}

async function connectInOptions(world: World, narrator: Narrator): Promise<void> {
  await narrator.step(
    'Connect: paste the token and the account id, save and test',
    'options-connected',
    async () => {
      const options = await openOptions(world);
      await options.fill(ACCOUNT_CONNECTION);
      await options.save();
      const found = await options.connected();
      hold('The token is not shown again', !(await options.text()).includes(ACCOUNT_TEXT), 'it is');
      return { page: options.page, found };
    },
  );
}

async function showLauncher(portal: PortalPage, narrator: Narrator): Promise<void> {
  await narrator.step(`Open ${NAME} in the portal: the launcher appears`, 'launcher', async () => {
    await portal.openForm(PERSON);
    await portal.launcher();
    return { page: portal.page, found: 'There is a button "Quick edit permissions".' };
  });
}

async function openPanel(portal: PortalPage, narrator: Narrator): Promise<PanelPage> {
  let panel: PanelPage | undefined;
  await narrator.step('Click it: the panel opens with that user', 'panel', async () => {
    panel = await portal.openPanel();
    await panel.shows(NAME);
    const text = await panel.text();
    hold(`The panel shows ${PERSON.email}`, text.includes(PERSON.email), text.slice(0, 200));
    hold('Nothing is staged yet', (await panel.pendingCount()) === 0, await panel.pendingCount());
    return { page: portal.page, found: `${NAME}, ${PERSON.email}; nothing is staged.` };
  });
  // The step has thrown if there is none.
  return panel as PanelPage;
}

async function stagePreset(world: World, panel: PanelPage, narrator: Narrator): Promise<number> {
  let count = 0;
  await narrator.step(
    `Choose the preset ${PRESET}: it is staged, nothing is sent`,
    'staged',
    async () => {
      await panel.choosePreset(PRESET);
      await panel.review();
      const text = await panel.pending(/\S+\.(write|readonly)/);
      count = await panel.pendingCount();
      hold('The preset changes something', count > 0, text);
      hold(
        'Nothing was written',
        world.leadway.writes().length === 0,
        world.leadway.writes().length,
      );
      return { page: panel.page, found: `${count} pending changes, nothing written.` };
    },
  );
  return count;
}

type Expected = { readonly count: number; readonly before: StoredUser };

async function saveChanges(
  world: World,
  panel: PanelPage,
  narrator: Narrator,
  { count, before }: Expected,
): Promise<void> {
  await narrator.step(
    `Apply ${count} changes: one request, read back and compared`,
    'saved',
    async () => {
      await panel.apply();
      // The region also holds what can be done next.
      const [found = ''] = (await panel.outcome(/^Saved/)).split(' Undo');
      const writes = world.leadway.writes();
      const counts = scopeChanges(before.scopes, stored(world).scopes);
      const fields = Object.keys((writes[0]?.body ?? {}) as object);
      hold('One request was sent to write', writes.length === 1, writes.length);
      hold('It carried scopes and their marks only', fields.every(isAboutScopes), fields);
      hold('Leadway holds what was announced', announces(found, counts), { found, counts });
      return { page: panel.page, found: `${found} (one PUT with ${fields.join(', ')})` };
    },
  );
}

/** `Saved: 2 granted, 1 removed`; what did not happen is not mentioned. */
function announces(text: string, counts: ScopeCounts): boolean {
  const said = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(text)?.[1] ?? 0);
  return said('granted') === counts.granted && said('removed') === counts.removed;
}

function isAboutScopes(field: string): boolean {
  return field === 'scopes' || field === 'scopesAssignedToOnly';
}

async function undoInPopup(
  world: World,
  portal: PortalPage,
  narrator: Narrator,
  before: StoredUser,
): Promise<void> {
  const popup = await openPopup(world, portal.page);
  await narrator.step('Open the popup: the change is the newest there', 'popup', async () => {
    const [newest = ''] = await popup.changes(/María/);
    hold(`The newest change is that of ${NAME}`, newest.includes(NAME), newest);
    return { page: popup.page, found: newest };
  });
  let window: ConfirmPage | undefined;
  await narrator.step(
    'Undo last change: a window asks, as it gives back a right to refund',
    'asked',
    async () => {
      await popup.undoLast();
      window = await confirmWindow(world);
      const found = await window.text();
      hold('It names what it gives back', found.includes('payments/transactions.refund'), found);
      return { page: window.page, found: beginning(found) };
    },
  );
  await narrator.step('Confirm: the user is as before', 'undone', async () => {
    await window?.confirm();
    const found = (await window?.status(/^Undone/)) ?? '';
    const after = stored(world);
    hold('The user equals the one before in every field', isSameUser(before, after), {
      found,
      ...difference(before, after),
    });
    return {
      page: window?.page ?? popup.page,
      found: `${found}. ${NAME} equals the user before in every field.`,
    };
  });
}

/** As much of a long text as is read in passing, in whole words. */
function beginning(text: string): string {
  const [line = ''] = /^.{0,200}(?=\s|$)/.exec(text.replaceAll(/\s+/g, ' ').trim()) ?? [];
  return line.length < text.trim().length ? `${line} …` : line;
}

/** The order in a list of scopes means nothing. */
function isSameUser(before: StoredUser, after: StoredUser): boolean {
  return isDeepStrictEqual(sorted(before), sorted(after));
}

function sorted(user: StoredUser): StoredUser {
  return {
    ...user,
    scopes: user.scopes.toSorted(),
    scopesAssignedToOnly: user.scopesAssignedToOnly.toSorted(),
  };
}

function difference(before: StoredUser, after: StoredUser): Record<string, unknown> {
  const fields = Object.keys({ ...before, ...after }) as (keyof StoredUser)[];
  const differing = fields.filter((field) => !isDeepStrictEqual(before[field], after[field]));
  return Object.fromEntries(differing.map((field) => [field, [before[field], after[field]]]));
}
