import { afterEach, expect } from 'vitest';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import type { JournalPage } from './journal-page.ts';
import { waitForEnabled } from './roles.ts';
import { expectGranted, MARIA, SCOPE, setScene, type Scene } from './scene.ts';
import type { World } from './world.ts';

/** A scene in which others were before. Its journal shows what has come since, and its stand-in's requests too. */
export type Turn = Scene & {
  /** What is staged. */
  readonly scope: string;
  /** How many changes there were before. */
  readonly earlier: number;
  /** A journal without the changes that there were before. */
  since(journal: JournalPage): JournalPage;
  /** What the stand-in must hold: María as this turn found her, and this turn's grant, and more, if it landed. */
  expectStored(landed: boolean, ...more: string[]): void;
};

export type Turns = {
  /** The panel with one grant staged and nothing open. A turn after one that failed begins with a new one. */
  next(): Promise<Turn>;
  /** The next turn is to be taken in this one, in which nothing is staged and nothing was granted. */
  goOnIn(found: Scene): void;
  /** The next turn is to begin with a new panel, because this one leaves what is in its way. */
  leave(): void;
};

/** Not among María's scopes, and of ordinary reach. */
const SCOPES: readonly string[] = [
  SCOPE,
  'payments/orders.import',
  'payments/transactions.export',
  'payments/transactions.import',
  'payments/subscriptions.export',
  'payments/subscriptions.write',
  'payments/subscriptions.update',
  'payments/records.write',
  'payments/settings.configureReceipt',
  'payments/settings.configureSubscription',
  'invoices.write',
  'invoices/schedule.write',
  'invoices/template.write',
  'campaigns.write',
  'workflows.write',
  'websites.write',
  'funnels.write',
];

/** Tests that use one panel in turn, each with the next scope once the grant of one is made; to be called outside of them. */
export function takeTurns(worldOf: () => World, scopes: readonly string[] = SCOPES): Turns {
  let scene: Scene | undefined;
  let at = 0;
  const leave = () => {
    scene = undefined;
  };
  afterEach(({ task }) => {
    if (task.result?.state === 'fail') leave();
  });

  async function begin(): Promise<Scene> {
    await worldOf().renew();
    at = 0;
    return setScene(worldOf(), scopes[at]);
  }

  /** Ends what the last turn left open, and stages another grant where the last one was made. */
  async function goOn(last: Scene): Promise<Scene> {
    last.world.leadway.faults.clear();
    if ((await last.journal.records()).some(({ open }) => open)) await aMinutePasses(last);
    if ((await last.panel.pendingCount()) > 0) return last;
    at += 1;
    await last.panel.toggle(scopeAt(scopes, at));
    return last;
  }

  return {
    leave,
    goOnIn: (found) => {
      scene = found;
      at = -1;
    },
    next: async () => {
      // One that is broken on the way is not for the next either.
      const last = scene;
      scene = undefined;
      const found = last ? await goOn(last) : await begin();
      const turn = await turnIn(found, scopeAt(scopes, at), scopes);
      scene = found;
      return turn;
    },
  };
}

/** Sees to it that a scene is as a turn should find it: this grant staged, and nothing else under way. */
export async function turnIn(scene: Scene, scope: string, scopes = SCOPES): Promise<Turn> {
  const { world, journal, panel } = scene;
  // After an outcome the panel reads the user again: what is set up for a change must not meet that reading.
  await waitForEnabled(panel.page, 'button', /^Apply 1 change$/);
  expect(await panel.isOn(scope)).toBe(true);
  const granted = scopes.filter((one) => isHeld(world, one));
  expect(granted).not.toContain(scope);
  expectGranted(world, granted);
  world.leadway.requests.length = 0;
  const known = new Set((await journal.records()).map(({ id }) => id));
  const sinceThen = (all: JournalPage) => since(all, known);
  const own = sinceThen(journal);
  return {
    ...scene,
    journal: own,
    stage: { ...scene.stage, journal: own },
    scope,
    earlier: known.size,
    since: sinceThen,
    expectStored: (landed, ...more) =>
      expectGranted(world, landed ? [...granted, scope, ...more] : granted),
  };
}

function isHeld({ leadway }: Pick<World, 'leadway'>, scope: string): boolean {
  return leadway.state.users.get(MARIA.id)?.scopes.includes(scope) === true;
}

/** One that María does not have. */
export function unheldScope(world: Pick<World, 'leadway'>): string {
  return scopeAt(
    SCOPES.filter((scope) => !isHeld(world, scope)),
    0,
  );
}

function scopeAt(scopes: readonly string[], at: number): string {
  const scope = scopes[at];
  if (scope === undefined) throw new Error('There are more turns than scopes for them.');
  return scope;
}

/** The journal without the changes that are known. */
function since(journal: JournalPage, known: ReadonlySet<string>): JournalPage {
  const isNew = ({ id }: ChangeRecord) => !known.has(id);
  const records = async () => (await journal.records()).filter(isNew);
  return {
    ...journal,
    records,
    until: (fits, patience) => journal.until((one) => isNew(one) && fits(one), patience),
    holdWrite: async (nth) => {
      const held = await journal.holdWrite(nth);
      return { ...held, records: async () => (await held.records()).filter(isNew) };
    },
  };
}

/**
 * What is open and was read once has been sent a minute ago and nothing has landed; it ends. Instead of waiting for a
 * minute: these two times are all that its passing would change. Right after a reading, so that the worker, which reads
 * every five seconds, is not about to write the record itself.
 */
export async function aMinutePasses({ world, journal, panel }: Scene): Promise<void> {
  const open = await journal.until((one) => !!one.open && one.oldReadingAt !== undefined);
  await journal.rewrite(open.id, aMinuteOlder);
  await lookAgain(world);
  await panel.alert(/nothing was changed/i);
}

function aMinuteOlder(record: ChangeRecord): ChangeRecord {
  const { sentAt = 0, oldReadingAt = 0 } = record;
  return { ...record, sentAt: sentAt - 60_000, oldReadingAt: oldReadingAt - 60_000 };
}

/** The worker reads what is open at once, as when the network comes back, instead of within five seconds. */
export async function lookAgain(world: World): Promise<void> {
  await (await world.worker()).evaluate(() => void dispatchEvent(new Event('online')));
}
