import { describe, expect, it } from 'vitest';
import { loadUser } from '../../../lib/changes/load.ts';
import { preview } from '../../../lib/changes/preview.ts';
import { planUndoOf } from '../../../lib/changes/undo.ts';
import type { ChangeView, ReadingView } from '../../../lib/changes/view.ts';
import { applyConfirmed as apply } from './confirmed.ts';
import type { Failure } from '../../../lib/changes/failure.ts';
import type { Place } from '../../../lib/permissions/change.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import type { Result } from '../../../lib/result.ts';
import { makeWorld, MARIA } from './world.ts';

const STATE: UserState = {
  scopes: ['contacts.write'],
  assignedOnly: [],
  fields: { firstName: 'Ana' },
};
const PANEL = { tab: 1 };
type World = ReturnType<typeof makeWorld>;
type Edits = readonly { readonly at: Place; readonly to: boolean | string }[];

function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function load(all: World): Promise<ReadingView> {
  return value(await all.clock.until(loadUser(all.world, MARIA, {})));
}

async function change(all: World, edits: Edits): Promise<ChangeView> {
  const { reading } = await load(all);
  const plan = value(
    await preview(all.world, { reading, edits, origin: { kind: 'panel' } }, PANEL),
  );
  return value(await all.clock.until(apply(all.world, plan.plan, PANEL)));
}

const GRANT: Edits = [{ at: 'scope:forms.write', to: true }];
const RENAME: Edits = [{ at: 'field:firstName', to: 'Bea' }];

describe('a reading that lags behind our own last change', () => {
  it('is repeated before a write is built on it, so that the change is not taken back', async () => {
    const all = makeWorld(STATE);
    await change(all, GRANT);
    all.server.troubles = [
      { on: 'read' },
      { on: 'read', stale: true },
      { on: 'read', stale: true },
    ];
    await change(all, [{ at: 'scope:invoices.write', to: true }]);
    expect(all.server.state.scopes).toEqual(['contacts.write', 'forms.write', 'invoices.write']);
  });

  it('is believed when it goes on for longer than readings lag: somebody took the change back', async () => {
    const all = makeWorld(STATE);
    await change(all, GRANT);
    all.server.state = STATE;
    const before = all.clock.now;
    const reading = await load(all);
    expect(reading.user.state.scopes).toEqual(['contacts.write']);
    expect(all.clock.now - before).toBeGreaterThanOrEqual(9_000);
  });
});

describe('a change that has vanished', () => {
  async function vanishedWorld() {
    const all = makeWorld(STATE);
    const made = await change(all, [...GRANT, ...RENAME]);
    await all.clock.pass(60_000);
    all.server.state = { ...all.server.state, scopes: STATE.scopes };
    return { all, made };
  }

  it('is told with what would make it again, and marked in the journal', async () => {
    const { all, made } = await vanishedWorld();
    const { vanished } = await load(all);
    expect(vanished).toEqual([
      { change: made.id, at: made.at, edits: [{ at: 'scope:forms.write', from: false, to: true }] },
    ]);
    expect(all.journal.records.get(made.id)).toMatchObject({
      state: 'confirmed',
      vanished: ['scope:forms.write'],
    });
  });

  it('is no longer told once it is so again', async () => {
    const { all, made } = await vanishedWorld();
    await load(all);
    await change(all, GRANT);
    expect((await load(all)).vanished).toEqual([]);
    expect(all.journal.records.get(made.id)?.vanished).toBeUndefined();
  });

  it('is not told where we took it back or changed it ourselves, nor after a week', async () => {
    const all = makeWorld(STATE);
    const made = await change(all, GRANT);
    const undo = value(
      await all.clock.until(planUndoOf(all.world, { change: made.id, without: [] }, PANEL)),
    );
    await all.clock.until(apply(all.world, undo.plan, PANEL));
    await change(all, RENAME);
    await change(all, [{ at: 'field:firstName', to: 'Cleo' }]);
    await all.clock.pass(60_000);
    expect((await load(all)).vanished).toEqual([]);
    await all.clock.pass(8 * 24 * 3_600_000);
    all.server.state = STATE;
    expect((await load(all)).vanished).toEqual([]);
  });

  it('marking the undo of a change leaves the history of undoing alone', async () => {
    const all = makeWorld(STATE);
    const made = await change(all, GRANT);
    const back = async (id: string) => {
      const plan = value(
        await all.clock.until(planUndoOf(all.world, { change: id, without: [] }, PANEL)),
      );
      return value(await all.clock.until(apply(all.world, plan.plan, PANEL)));
    };
    const undo = await back(made.id);
    await all.clock.pass(60_000);
    all.server.state = { ...all.server.state, scopes: ['contacts.write', 'forms.write'] };
    expect((await load(all)).vanished.map((each) => each.change)).toEqual([undo.id]);
    all.server.state = { ...all.server.state, scopes: ['contacts.write'] };
    await back(undo.id);
    await load(all);
    expect(all.journal.records.get(made.id)?.undoneBy).toBeUndefined();
    expect(all.journal.records.get(undo.id)?.undoneBy).toBeDefined();
  });
});

describe('a write that comes too soon', () => {
  const limited = (retryAt: number) =>
    ({
      on: 'write',
      fails: { kind: 'rate-limited', effect: 'none', status: 429, retryAt },
    }) as const;

  it('is tried again when the time has come, from a new reading', async () => {
    const all = makeWorld(STATE);
    all.server.troubles.push(limited(all.clock.now + 3_000));
    const reads = all.server.reads;
    expect(await change(all, GRANT)).toMatchObject({ state: 'confirmed' });
    expect(all.server.writes).toHaveLength(2);
    expect(all.server.reads - reads).toBe(4);
    expect(all.journal.history.filter((record) => record.state === 'sent')).toHaveLength(2);
  });

  it('is told where the pause is long or the refusals go on', async () => {
    const long = makeWorld(STATE);
    long.server.troubles.push(limited(long.clock.now + 60_000));
    expect(await change(long, GRANT)).toMatchObject({
      state: 'refused',
      failure: { kind: 'rate-limited' },
    });
    const stubborn = makeWorld(STATE);
    stubborn.server.troubles.push(...Array.from({ length: 9 }, () => limited(0)));
    expect(await change(stubborn, GRANT)).toMatchObject({ state: 'refused' });
    expect(stubborn.server.writes).toHaveLength(4);
  });
});
