import { describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import { keep, readAndJudge, settleOpen, settleUser } from '../../../lib/changes/settle.ts';
import type { Surroundings } from '../../../lib/changes/surroundings.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import { record } from './records.ts';
import { makeWorld, MARIA, RESET } from './world.ts';

const OLD: UserState = { scopes: [], fields: {} };
const NEW: UserState = { scopes: ['contacts.write'], fields: {} };
const undoOf = (of: string) => ({ kind: 'undo', of }) as const;

/** A world that counts how often settling was asked for, and by which lanes it was connected to. */
function counting(state: UserState) {
  const all = makeWorld(state);
  const lanes: (string | undefined)[] = [];
  const asked = { soon: 0 };
  const world: Surroundings = {
    ...all.world,
    settleSoon: () => void (asked.soon += 1),
    connection: (wanted, lane) => {
      lanes.push(lane);
      return all.world.connection(wanted, lane);
    },
  };
  return { ...all, world, lanes, asked };
}

const open = (id: string, more: Partial<ChangeRecord> = {}) =>
  record(id, 1, { state: 'sent', base: OLD, found: OLD, sentAt: 1, ...more });

describe('keeping a record', () => {
  it('writes it and tells the pages', async () => {
    const all = counting(OLD);
    expect(await keep(all.world, record('a', 1))).toBe(true);
    expect(all.journal.history).toEqual([record('a', 1)]);
    expect([all.news, all.asked.soon]).toEqual([['changes'], 0]);
  });

  it('that cannot be written tells nobody and asks to settle', async () => {
    const all = counting(OLD);
    all.journal.control.full = true;
    expect(await keep(all.world, record('a', 1))).toBe(false);
    expect([all.news, all.asked.soon]).toEqual([[], 1]);
  });
});

describe('a confirmed undo', () => {
  async function kept(undo: ChangeRecord, ...past: readonly ChangeRecord[]) {
    const { world, journal } = counting(OLD);
    for (const each of past) await world.journal.put(each);
    await keep(world, undo);
    return journal.history.slice(past.length);
  }

  it('marks what it took back, in the same write', async () => {
    const undo = record('b', 2, { origin: undoOf('a') });
    expect(await kept(undo, record('a', 1))).toEqual([undo, record('a', 1, { undoneBy: 'b' })]);
  });

  it('of an undo puts the first change in force again', async () => {
    const first = record('a', 1, { undoneBy: 'b' });
    const second = record('b', 2, { origin: undoOf('a') });
    const third = record('c', 3, { origin: undoOf('b') });
    expect(await kept(third, first, second)).toEqual([
      third,
      { ...second, undoneBy: 'c' },
      record('a', 1),
    ]);
    const redone = record('a', 1, { undoneBy: 'another' });
    expect(await kept(third, redone, second)).toEqual([third, { ...second, undoneBy: 'c' }]);
    expect(await kept(third, second)).toEqual([third, { ...second, undoneBy: 'c' }]);
  });

  it('marks nothing before it is confirmed, nor what is gone, nor where it is no undo', async () => {
    const undo = record('b', 2, { origin: undoOf('a') });
    for (const state of ['sent', 'partly', 'refused'] as const) {
      expect(await kept({ ...undo, state }, record('a', 1))).toHaveLength(1);
    }
    expect(await kept(undo)).toEqual([undo]);
    const preset = record('b', 2, { origin: { kind: 'preset', name: 'a' } });
    expect(await kept(preset, record('a', 1))).toEqual([preset]);
  });

  it('asks the journal for nothing that has no id, which a database would refuse', async () => {
    const { world } = counting(OLD);
    await world.journal.put(record('a', 1));
    const asked: unknown[] = [];
    const get: typeof world.journal.get = (id) => {
      asked.push(id);
      return world.journal.get(id);
    };
    const noting = { ...world, journal: { ...world.journal, get } };
    await keep(noting, record('b', 2));
    await keep(noting, record('c', 3, { origin: undoOf('a') }));
    expect(asked).toEqual(['a']);
  });

  it('leaves a change alone that was not undone by what is undone', async () => {
    const plain = record('a', 1, { undoneBy: 'x' });
    const undo = record('b', 2, { origin: undoOf('a') });
    const before = record('x', 0, { undoneBy: 'a' });
    expect(await kept(undo, before, plain)).toEqual([undo, { ...plain, undoneBy: 'b' }]);
  });
});

describe('reading and judging', () => {
  it('asks to settle again while the change is open, and not after', async () => {
    const late = counting(OLD);
    const first = await late.clock.until(
      readAndJudge(late.world, late.server.connection, open('a')),
    );
    expect([first.state, late.asked.soon]).toEqual(['unknown', 1]);
    const done = counting(NEW);
    const last = await done.clock.until(
      readAndJudge(done.world, done.server.connection, open('a')),
    );
    expect([last.state, done.asked.soon]).toEqual(['confirmed', 0]);
    expect(done.journal.history).toEqual([last]);
  });

  it('that fails leaves the effect unknown', async () => {
    const all = counting(NEW);
    all.server.troubles.push({ on: 'read', fails: { ...RESET, traceId: 't' } });
    const next = await all.clock.until(readAndJudge(all.world, all.server.connection, open('a')));
    expect(next).toMatchObject({
      state: 'unknown',
      failure: { kind: 'unreachable', effect: 'unknown' },
      traceIds: ['t'],
    });
  });
});

describe('settling a user', () => {
  it('is done where nothing is open, without a reading', async () => {
    const all = counting(NEW);
    await all.world.journal.put(record('a', 1));
    expect(await settleUser(all.world, all.server.connection, MARIA)).toBe(true);
    expect([all.server.reads, all.journal.history.length]).toEqual([0, 1]);
  });

  it('ends what was never sent as interrupted and judges the rest', async () => {
    const all = counting(NEW);
    await all.world.journal.put(open('a', { state: 'sealed' }), open('b'));
    const settled = settleUser(all.world, all.server.connection, MARIA);
    expect(await all.clock.until(settled)).toBe(true);
    expect(all.journal.records.get('a')).toMatchObject({
      state: 'refused',
      failure: { kind: 'interrupted', effect: 'none' },
      endedAt: all.clock.now - 50,
    });
    expect(all.journal.records.get('b')?.state).toBe('confirmed');
    expect(all.server.reads).toBe(1);
  });

  it('is not done while an end could not be written', async () => {
    const all = counting(NEW);
    await all.world.journal.put(open('a'));
    all.journal.control.full = true;
    const settled = settleUser(all.world, all.server.connection, MARIA);
    expect(await all.clock.until(settled)).toBe(false);
  });
});

describe('settling everything', () => {
  const other = { id: 'Another', name: 'Another', email: '' };

  it('needs no connection where nothing is open, and one in the background where something is', async () => {
    const all = counting(NEW);
    expect(await settleOpen(all.world)).toBe(true);
    expect(all.lanes).toEqual([]);
    await all.world.journal.put(open('a'));
    all.disconnect();
    expect(await settleOpen(all.world)).toBe(false);
    expect(all.lanes).toEqual(['background']);
  });

  it('does not take a state from before another change for the undo of that', async () => {
    // What the server shows here is either, and nobody can tell.
    const all = counting(OLD);
    all.clock.now = 20_000;
    const undo = { at: 'scope:contacts.write', from: true, to: false } as const;
    await all.world.journal.put(record('a', 19_000, { endedAt: 19_500 }));
    await all.world.journal.put(
      open('b', { at: 19_900, base: NEW, found: NEW, change: [undo], origin: undoOf('a') }),
    );
    const state = () => all.journal.records.get('b')?.state;
    expect(await all.clock.until(settleOpen(all.world))).toBe(false);
    expect([state(), all.asked.soon]).toEqual(['unknown', 1]);
    all.clock.now = 29_500;
    expect(await all.clock.until(settleOpen(all.world))).toBe(true);
    expect(state()).toBe('confirmed');
  });

  it('settles each user once, alone, and is done when all are', async () => {
    const all = counting(NEW);
    const alone: string[] = [];
    const world: Surroundings = {
      ...all.world,
      alone: (user, run) => {
        alone.push(user);
        return run(false);
      },
    };
    await world.journal.put(
      open('a'),
      open('b'),
      open('c', { user: other, change: [{ at: 'scope:forms.write', from: false, to: true }] }),
    );
    expect(await all.clock.until(settleOpen(world))).toBe(false);
    expect(alone).toEqual([MARIA, other.id]);
    expect([...all.journal.records.values()].map((each) => each.state)).toEqual([
      'confirmed',
      'confirmed',
      'unknown',
    ]);
    all.server.state = { ...NEW, scopes: ['forms.write'] };
    expect(await all.clock.until(settleOpen(world))).toBe(true);
  });
});
