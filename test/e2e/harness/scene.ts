import { expect, vi } from 'vitest';
import { USERS, type StoredUser } from '../../leadway/leadway.ts';
import { connect } from './fixtures.ts';
import { openJournal, type JournalPage } from './journal-page.ts';
import type { PanelPage } from './panel-page.ts';
import { openPopup } from './popup-page.ts';
import { openPanelOn, type PortalPage } from './portal-page.ts';
import { PATIENCE } from './roles.ts';
import type { World } from './world.ts';
import type { Stage } from './write-steps.ts';

export const MARIA = USERS.maria;
/** Not among María's scopes, and of ordinary reach. */
export const SCOPE = 'payments/orders.export';

/** María in the panel with one grant staged, and the journal in another tab. */
export type Scene = {
  readonly world: World;
  readonly portal: PortalPage;
  readonly panel: PanelPage;
  readonly journal: JournalPage;
  readonly stage: Stage;
};

export async function setScene(world: World, scope = SCOPE): Promise<Scene> {
  await connect(world);
  const journal = await openJournal(world);
  const { portal, panel } = await openPanelOn(world, MARIA);
  await panel.toggle(scope);
  return sceneIn({ world, portal, panel, journal });
}

/** The same in a panel that something else has opened; what is staged there is its own business. */
export function sceneIn(opened: Omit<Scene, 'stage'>): Scene {
  const { world, panel, journal } = opened;
  const { leadway } = world;
  return { ...opened, stage: { leadway, journal, user: MARIA.id, go: () => panel.apply() } };
}

/** What the stand-in must hold: María as she was, with these grants. */
export function expectGranted(
  { leadway }: Pick<World, 'leadway'>,
  granted: readonly string[],
): void {
  const expected = inOrder({ ...MARIA, scopes: [...MARIA.scopes, ...granted] });
  expect(storedUser({ leadway }, MARIA.id)).toEqual(expected);
}

/** A user as the stand-in holds it at this time, its lists in order. */
export function storedUser({ leadway }: Pick<World, 'leadway'>, id: string): StoredUser {
  const user = leadway.state.users.get(id);
  if (!user) throw new Error(`The stand-in does not know ${id}.`);
  return inOrder(structuredClone(user));
}

/** Lists are sets at Leadway: their order says nothing. */
function inOrder(user: StoredUser): StoredUser {
  return {
    ...user,
    scopes: user.scopes.toSorted(),
    scopesAssignedToOnly: user.scopesAssignedToOnly.toSorted(),
  };
}

/** The popup shows no more than these. */
const RECENT = 20;

/** What the popup shows: as many changes as patterns, newest first, and then earlier ones. Gives all that it says. */
export async function expectInPopup(
  { world, portal, earlier = 0 }: Pick<Scene, 'world' | 'portal'> & { readonly earlier?: number },
  ...patterns: [RegExp, ...RegExp[]]
): Promise<string> {
  const popup = await openPopup(world, portal.page);
  const before = Array.from({ length: earlier }, () => expect.stringMatching(/María/));
  const expected = [...patterns.map((pattern) => expect.stringMatching(pattern)), ...before].slice(
    0,
    RECENT,
  );
  // Those in sight are drawn first, and the rest of the list after them.
  await vi.waitFor(
    async () => expect(await popup.changes(patterns[0])).toEqual(expected),
    PATIENCE,
  );
  const text = await popup.text();
  await popup.close();
  return text;
}
