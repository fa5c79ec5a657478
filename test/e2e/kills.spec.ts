import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ChangeRecord } from '../../lib/changes/record.ts';
import {
  LANDED,
  REFUSED,
  REFUSED_UNWRITTEN,
  UNLANDED,
  UNSENT,
  type Death,
} from './harness/deaths.ts';
import { startLives, type Lives } from './harness/dying.ts';
import { pictureAll } from './harness/failures.ts';
import { openJournal } from './harness/journal-page.ts';
import type { PanelPage } from './harness/panel-page.ts';
import { openPopup } from './harness/popup-page.ts';
import { openPortal } from './harness/portal-page.ts';
import { expectInPopup, MARIA, setScene, type Scene } from './harness/scene.ts';
import { PATIENCE } from './harness/roles.ts';
import { aMinutePasses, lookAgain, takeTurns, turnIn, unheldScope } from './harness/turns.ts';
import { startWorld, type World } from './harness/world.ts';
import { atRequest, beforeRecord, type Step } from './harness/write-steps.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await pictureAll(world, task.name);
});

// A death is not the panel's: it goes on with the worker's next life.
const turns = takeTurns(() => world);

/** Goes to the step, and looks whether the journal and the stand-in are where they should be then. */
async function comeTo({ world: { leadway }, stage }: Scene, { step, left, answered, puts }: Death) {
  const stopped = await step(stage);
  // The user is read while the panel's gate still watches; the plan is written down at its word.
  const records = await vi.waitFor(
    async () => {
      const found = await stopped.records();
      expect(found.map(({ state }) => state)).toEqual([left]);
      return found;
    },
    { timeout: PATIENCE },
  );
  const said = records.map(({ answeredAt }) => answeredAt !== undefined);
  if (answered !== undefined) expect(said).toEqual([answered]);
  expect(leadway.writes()).toHaveLength(puts);
  return stopped;
}

async function dieAt(scene: Scene, death: Death) {
  const stopped = await comeTo(scene, death);
  await world.killWorker();
  await stopped.clear();
  return stopped;
}

/** The one change there is, which has come to this end. */
async function expectEnd({ journal }: Pick<Scene, 'journal'>, end: Partial<ChangeRecord>) {
  const records = await journal.records();
  expect(records).toMatchObject([{ endedAt: expect.any(Number), ...end }]);
  expect(records[0]).not.toHaveProperty('open');
}

/**
 * Runs in the panel: what it puts off for ten seconds it does after one, until it is told otherwise. How long it waits is
 * for its unit tests.
 */
function tenSecondsIn(ms: number): void {
  const here = globalThis as unknown as { later?: typeof setTimeout };
  const later = (here.later ??= globalThis.setTimeout);
  const sooner = (run: () => void, after?: number) => later(run, after === 10_000 ? ms : after);
  Object.assign(globalThis, { setTimeout: sooner });
}

const INTERRUPTED = { state: 'refused', failure: { kind: 'interrupted', effect: 'none' } } as const;
const CONFIRMED = { state: 'confirmed', missing: [], foreign: [] } as const;

describe('the worker is killed with nothing sent', () => {
  // The first of all, in a journal that has no change yet.
  it('before *sealed* is written: there is no change, and the panel says so', async () => {
    const scene = await turns.next();
    await scene.panel.frame.evaluate(tenSecondsIn, 1_000);
    const stopped = await beforeRecord(1)(scene.stage);
    expect(await stopped.records()).toEqual([]);
    await world.killWorker();
    await stopped.clear();
    await scene.panel.outcome(/check/i);
    // The panel looks three times, ten seconds apart, for a change that may still come into the journal.
    await scene.panel.alert(/nothing was changed/i);
    await scene.panel.frame.evaluate(tenSecondsIn, 10_000);
    expect(await scene.journal.records()).toEqual([]);
    const popup = await openPopup(world, scene.portal.page);
    expect(await popup.page.$$('li')).toEqual([]);
    await popup.close();
    expect(world.leadway.writes()).toEqual([]);
    scene.expectStored(false);
  });

  it.each(UNSENT)('$name: nothing changed, and it can be made again', async (death) => {
    const scene = await turns.next();
    await dieAt(scene, death);
    expect(await scene.panel.alert(/nothing was changed/i)).toMatch(/stopped/i);
    await expectEnd(scene, INTERRUPTED);
    await expectInPopup(scene, /María.*[Nn]ot changed/);
    expect(world.leadway.writes()).toEqual([]);
    scene.expectStored(false);

    await scene.panel.apply();
    await scene.panel.outcome(/^saved/i);
    expect(world.leadway.writes()).toHaveLength(1);
    scene.expectStored(true);
  });
});

/** Asks the background for another change of this user as the panel does, past what the panel itself forbids. */
function askForAnother(panel: PanelPage, user: string) {
  return panel.frame.evaluate(async (id) => {
    type Answer = { ok: boolean; value: Record<string, unknown>; failure?: { kind: string } };
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: unknown): Promise<Answer> } };
    };
    const ask = (verb: string, input: unknown) => chrome.runtime.sendMessage({ verb, input });
    const read = await ask('user.load', { user: id });
    const edits = [{ at: 'field:firstName', to: 'Mariana' }];
    const origin = { kind: 'panel' };
    const plan = await ask('change.preview', { reading: read.value['reading'], edits, origin });
    await ask('change.press', { plan: plan.value['plan'], trusted: true });
    const applied = await ask('change.apply', { plan: plan.value['plan'], press: 'told-soon' });
    return { unsettled: read.value['unsettled'] !== undefined, failure: applied.failure?.kind };
  }, user);
}

describe('the worker is killed where nobody knows', () => {
  it.each([UNLANDED, REFUSED_UNWRITTEN])('$name: checking, and no other write', async (death) => {
    const scene = await turns.next();
    await dieAt(scene, death);
    await scene.panel.outcome(/check/i);
    await scene.journal.until(({ oldReadingAt }) => oldReadingAt !== undefined);
    expect(await askForAnother(scene.panel, MARIA.id)).toEqual({
      unsettled: true,
      failure: 'unsettled',
    });
    await expectInPopup(scene, /María.*[Cc]hecking/);
    expect(await scene.journal.records()).toMatchObject([{ state: 'unknown', open: MARIA.id }]);
    expect(world.leadway.writes()).toHaveLength(1);
    scene.expectStored(false);
  });

  it('a minute later, and nothing has landed: nothing changed', async () => {
    const scene = await turns.next();
    await dieAt(scene, UNLANDED);
    await scene.panel.outcome(/check/i);
    await aMinutePasses(scene);
    await expectEnd(scene, { state: 'refused' });
    await expectInPopup(scene, /María.*[Nn]ot changed/);
    expect(world.leadway.writes()).toHaveLength(1);
    scene.expectStored(false);
  });

  it('what lands after the death is found: confirmed', async () => {
    const scene = await turns.next();
    const { request } = await dieAt(scene, UNLANDED);
    await scene.journal.until(({ oldReadingAt }) => oldReadingAt !== undefined);
    scene.expectStored(false);
    request?.release();
    await scene.panel.outcome(/^saved: 1 granted/i);
    await expectEnd(scene, CONFIRMED);
    await expectInPopup(scene, /María.*[Ss]aved.*1 granted/);
    expect(world.leadway.writes()).toHaveLength(1);
    scene.expectStored(true);
  });

  it('after *refused* is written it is known: nothing changed, with the reasons', async () => {
    const scene = await turns.next();
    await dieAt(scene, REFUSED);
    // There may be another alert, because the panel's own reading afterwards may have died with the worker.
    expect(await scene.panel.alert(/the stand-in refuses/)).toMatch(/nothing was changed/i);
    await expectEnd(scene, { state: 'refused' });
    await expectInPopup(scene, /María.*[Nn]ot changed/);
    expect(world.leadway.writes()).toHaveLength(1);
    scene.expectStored(false);
  });
});

/** Instead of waiting for ten seconds: this is all that their passing would change. */
function tenSecondsOlder(record: ChangeRecord): ChangeRecord {
  return { ...record, endedAt: (record.endedAt ?? 0) - 10_000 };
}

describe('the worker is killed with the effect there', () => {
  it.each(LANDED)('$name: confirmed', async (death) => {
    const scene = await turns.next();
    await dieAt(scene, death);
    // The panel may know it before it is on disk; then the next life of the worker finds it out again.
    await scene.panel.outcome(/^saved: 1 granted/i);
    await scene.journal.until(({ endedAt }) => endedAt !== undefined);
    await expectEnd(scene, CONFIRMED);
    await scene.panel.outcome(/^saved: 1 granted/i);
    await expectInPopup(scene, /María.*[Ss]aved.*1 granted/);
    expect(world.leadway.writes()).toHaveLength(1);
    scene.expectStored(true);
  });

  it('in an undo, before *confirmed* is written: undone, and the first change says so', async () => {
    const scene = await turns.next();
    await scene.stage.go();
    await scene.panel.outcome(/^saved: 1 granted/i);
    const stopped = await beforeRecord(3)({ ...scene.stage, go: () => scene.panel.undo() });
    expect((await stopped.records()).map(({ state }) => state)).toEqual(['confirmed', 'sent']);
    await world.killWorker();
    await stopped.clear();
    await scene.panel.outcome(/^undone/i);
    // Within ten seconds of the first change a reading may be from before both, and proves nothing.
    const undoIs = (state: string) =>
      scene.journal.until((one) => one.origin.kind === 'undo' && one.state === state);
    await undoIs('unknown');
    const [before] = await scene.journal.records();
    if (before) await scene.journal.rewrite(before.id, tenSecondsOlder);
    await lookAgain(world);
    await undoIs('confirmed');
    await scene.panel.outcome(/^undone/i);
    const [first, undo, ...others] = await scene.journal.records();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ ...CONFIRMED, undoneBy: undo?.id });
    expect(undo).toMatchObject({ ...CONFIRMED, origin: { kind: 'undo', of: first?.id } });
    await expectInPopup(scene, /María.*[Uu]ndone.*1 removed/, /María.*later undone/);
    expect(world.leadway.writes()).toHaveLength(2);
    scene.expectStored(false);
  });
});

type BrowserDeath = Death & {
  readonly end: Partial<ChangeRecord>;
  readonly shown: RegExp;
};

const first: Step = atRequest({ method: 'GET', when: 'before-effect' });
const effect: Step = atRequest({ method: 'PUT', when: 'after-effect' });
const back: Step = atRequest({ method: 'GET', when: 'before-effect', skip: 1 });
const [REFUSED_LINE, SAVED_LINE] = [/María.*[Nn]ot changed/, /María.*[Ss]aved.*1 granted/];

const BROWSER_DEATHS: readonly BrowserDeath[] = [
  {
    name: 'after *sealed* is written',
    step: first,
    left: 'sealed',
    puts: 0,
    end: INTERRUPTED,
    shown: REFUSED_LINE,
  },
  {
    name: 'after the effect of the PUT',
    step: effect,
    left: 'sent',
    puts: 1,
    end: CONFIRMED,
    shown: SAVED_LINE,
  },
  {
    name: 'before the reading back',
    step: back,
    left: 'sent',
    puts: 1,
    end: CONFIRMED,
    shown: SAVED_LINE,
  },
];

describe('the browser is killed', () => {
  let lives: Lives | undefined;
  /** The one that has found out how the last change ended; another may be made in it. */
  let living: World | undefined;
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await endLives();
  });
  afterAll(endLives);

  async function endLives(): Promise<void> {
    living = undefined;
    await lives?.end();
    lives = undefined;
  }

  it.each(BROWSER_DEATHS)('$name: its next life ends the change', async (death) => {
    lives ??= await startLives();
    const { leadway } = lives;
    living ??= await lives.begin();
    const scope = unheldScope(lives);
    const before = await turnIn(await setScene(living, scope), scope);
    await comeTo(before, death);
    await lives.kill();
    leadway.faults.clear();

    living = await lives.begin();
    expect(living.extensionId).toBe(before.world.extensionId);
    // No panel and no popup: the worker sees to it when it starts.
    const journal = before.since(await openJournal(living));
    await journal.until(({ endedAt }) => endedAt !== undefined);
    await expectEnd({ journal }, death.end);
    const { earlier } = before;
    await expectInPopup({ world: living, portal: await openPortal(living), earlier }, death.shown);
    expect(leadway.writes()).toHaveLength(death.puts);
    before.expectStored(death.puts === 1);
  });

  it('a browser that starts again starts the worker, whatever page is open', async () => {
    // One that has nothing to do is ended by the browser; this one has just been started.
    await world.renew();
    const worker = await world.worker();
    // In the lives above it is started by being installed anew, which happens to no one's own extension.
    const listens = await worker.evaluate(() => {
      type Event = { hasListeners(): boolean };
      const { chrome } = globalThis as unknown as { chrome: { runtime: { onStartup: Event } } };
      return chrome.runtime.onStartup.hasListeners();
    });
    expect(listens).toBe(true);
  });
});
