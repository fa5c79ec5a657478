import { describe, expect, it, vi } from 'vitest';
import { loadUser } from '../../../lib/changes/load.ts';
import { preview } from '../../../lib/changes/preview.ts';
import { settleOpen } from '../../../lib/changes/settle.ts';
import type { Binding } from '../../../lib/changes/sealed.ts';
import type { OpenConnection, Surroundings } from '../../../lib/changes/surroundings.ts';
import type { ChangeView } from '../../../lib/changes/view.ts';
import { applyConfirmed as apply } from './confirmed.ts';
import type { ApiFailure } from '../../../lib/leadway/failure.ts';
import type { Place } from '../../../lib/permissions/change.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import { accountView } from './connection.ts';
import { makeWorld, MARIA, RESET } from './world.ts';
import { fail, ok } from '../../../lib/result.ts';

const STATE: UserState = { scopes: ['contacts.write'], assignedOnly: [], fields: {} };
const PAGE: Binding = { tab: 1, frame: 2, document: 'D' };
const GRANT: Edits = [{ at: 'scope:forms.write', to: true }];
// Two spellings: `accounts.create` in the documentation.
const CREATE: Edits = [{ at: 'scope:locations.create', to: true }];
const NOT_IN_LIST: ApiFailure = {
  kind: 'invalid',
  effect: 'none',
  status: 422,
  reasons: ['each value in scopes must be a valid enum value'],
};

type Edits = readonly { readonly at: Place; readonly to: boolean | string }[];

/** A world whose connection can be told to be another, and that notes what it was asked. */
function watched(state: UserState = STATE, more: Partial<OpenConnection> = {}) {
  const all = makeWorld(state);
  const learned: string[] = [];
  const notes: string[] = [];
  const connection: OpenConnection = {
    ...all.server.connection,
    rememberSpelling: async (spelling) => void learned.push(spelling),
    ...more,
  };
  const offered: { connection: OpenConnection | undefined; gone?: boolean } = { connection };
  const world: Surroundings = {
    ...all.world,
    connection: async () =>
      offered.connection
        ? ok(offered.connection)
        : fail({ kind: offered.gone ? 'no-connection-here' : 'no-connection', effect: 'none' }),
    settleSoon: () => void notes.push(`soon after ${all.server.writes.length} writes`),
    alone: (user, run) => {
      notes.push(`alone ${user}`);
      return all.world.alone(user, run);
    },
  };
  return { ...all, world, connection, offered, learned, notes };
}

type World = ReturnType<typeof watched>;

async function planned({ world, clock }: World, edits: Edits): Promise<string> {
  const loaded = await clock.until(loadUser(world, MARIA, {}));
  if (!loaded.ok) throw new Error(loaded.failure.kind);
  const wishes = { reading: loaded.value.reading, edits, origin: { kind: 'panel' } as const };
  const plan = await preview(world, wishes, PAGE);
  if (!plan.ok) throw new Error(plan.failure.kind);
  return plan.value.plan;
}

async function applied(all: World, edits: Edits): Promise<ChangeView> {
  const plan = await planned(all, edits);
  const change = await all.clock.until(apply(all.world, plan, PAGE));
  if (!change.ok) throw new Error(change.failure.kind);
  return change.value;
}

const states = (all: World) => all.journal.history.map((record) => record.state);
const scopesSent = (all: World) => all.server.writes.map((body) => body.scopes);

describe('a plan', () => {
  const EXPIRED = { ok: false, failure: { kind: 'plan-expired', effect: 'none' } };

  it('is good for ten minutes to the millisecond', async () => {
    const young = watched();
    const plan = await planned(young, GRANT);
    young.clock.now += 600_000;
    expect(await young.clock.until(apply(young.world, plan, PAGE))).toMatchObject({ ok: true });
    const old = watched();
    const other = await planned(old, GRANT);
    old.clock.now += 600_001;
    expect(await old.clock.until(apply(old.world, other, PAGE))).toEqual(EXPIRED);
  });

  it('that nobody sealed is none', async () => {
    const all = watched();
    expect(await apply(all.world, 'never', PAGE)).toEqual(EXPIRED);
  });

  it('belongs to the connection it was made on', async () => {
    const all = watched();
    const plan = await planned(all, GRANT);
    const connection = vi.fn(all.world.connection);
    Object.assign(all.offered, { connection: undefined, gone: true });
    expect(await apply({ ...all.world, connection }, plan, PAGE)).toEqual(EXPIRED);
    expect(connection.mock.calls).toEqual([[{ id: 'connection' }]]);
    expect(all.server.writes).toEqual([]);
  });

  it('is not applied without a connection', async () => {
    const all = watched();
    const plan = await planned(all, GRANT);
    all.offered.connection = undefined;
    expect(await apply(all.world, plan, PAGE)).toEqual({
      ok: false,
      failure: { kind: 'no-connection', effect: 'none' },
    });
  });

  it('is applied alone for its user, and settling is asked for before the request leaves', async () => {
    const all = watched();
    await applied(all, GRANT);
    expect(all.notes).toEqual([`alone ${MARIA}`, 'soon after 0 writes', 'soon after 0 writes']);
  });

  it('is read before its turn, and again where it had to wait for that', async () => {
    const reads: number[] = [];
    for (const waited of [false, true]) {
      const all = watched();
      const plan = await planned(all, GRANT);
      const getUser = vi.fn(all.connection.leadway.getUser);
      all.offered.connection = {
        ...all.connection,
        leadway: { ...all.connection.leadway, getUser },
      };
      const alone: Surroundings['alone'] = async (_user, run) => {
        await Promise.resolve();
        await vi.waitFor(() => expect(getUser).toHaveBeenCalledTimes(1));
        return run(waited);
      };
      const change = await all.clock.until(apply({ ...all.world, alone }, plan, PAGE));
      expect(change).toMatchObject({ ok: true, value: { state: 'confirmed' } });
      reads.push(getUser.mock.calls.length);
    }
    // The last of them is what the write is read back with.
    expect(reads).toEqual([2, 3]);
  });

  it('that cannot be written down is not applied, and had no effect', async () => {
    const all = watched();
    const plan = await planned(all, GRANT);
    all.journal.control.full = true;
    expect(await all.clock.until(apply(all.world, plan, PAGE))).toEqual({
      ok: false,
      failure: { kind: 'journal-full', effect: 'none' },
    });
  });

  it('that cannot begin is nobody’s unhandled error, though the reading begun with it fails too', async () => {
    const all = watched();
    const plan = await planned(all, GRANT);
    const closed = async () => {
      throw new DOMException('closed', 'InvalidStateError');
    };
    const journal = { ...all.world.journal, begin: closed, since: closed };
    expect(await all.clock.until(apply({ ...all.world, journal }, plan, PAGE))).toEqual({
      ok: false,
      failure: { kind: 'journal-full', effect: 'none' },
    });
    await all.clock.pass(1_000);
  });

  it('waits for nothing that is open: it is refused as unsettled', async () => {
    const all = watched();
    all.server.troubles.push({ on: 'write', fails: RESET });
    await applied(all, GRANT);
    const plan = await planned(all, CREATE);
    expect(await all.clock.until(apply(all.world, plan, PAGE))).toEqual({
      ok: false,
      failure: { kind: 'unsettled', effect: 'none' },
    });
  });
});

describe('the end of a change', () => {
  /** A journal whose writing of an end waits until it is let go, or fails then. */
  function slowToEnd(all: World) {
    const gate = Promise.withResolvers<void>();
    const { put } = all.world.journal;
    const slow: typeof put = async (...records) => {
      if (records[0].endedAt !== undefined) await gate.promise;
      await put(...records);
    };
    return { gate, world: { ...all.world, journal: { ...all.world.journal, put: slow } } };
  }

  it('is told before it is on disk, and the news of it after', async () => {
    const all = watched();
    const { gate, world } = slowToEnd(all);
    const plan = await planned(all, GRANT);
    expect(await all.clock.until(apply(world, plan, PAGE))).toMatchObject({
      value: { state: 'confirmed' },
    });
    expect(states(all)).toEqual(['sealed', 'sent']);
    const before = all.news.length;
    gate.resolve();
    await all.clock.pass(1);
    expect(states(all)).toEqual(['sealed', 'sent', 'confirmed']);
    expect(all.news.length).toBe(before + 1);
  });

  it('is told only when the journal was asked to write it: who asks the journal then hears of it', async () => {
    const all = watched();
    const id = await planned(all, GRANT);
    const plan = await all.world.sealedStore.plan(id);
    if (!plan) throw new Error('no plan');
    // What follows from the end of an undo is looked up first, and that takes its time.
    await all.world.sealedStore.putPlan({ ...plan, origin: { kind: 'undo', of: 'earlier' } });
    const order: string[] = [];
    const { get, put } = all.world.journal;
    const journal: Surroundings['journal'] = {
      ...all.world.journal,
      get: (of) => all.clock.wait(5).then(() => get(of)),
      put: (...records) => {
        order.push(records[0].state);
        return put(...records);
      },
    };
    const told = apply({ ...all.world, journal }, id, PAGE).then(() => order.push('told'));
    await all.clock.until(told);
    expect(order).toEqual(['sent', 'confirmed', 'told']);
  });

  it('that is not on disk yet keeps everybody else from writing to that user', async () => {
    const all = watched();
    const { gate, world } = slowToEnd(all);
    const first = await planned(all, GRANT);
    const second = await planned(all, CREATE);
    await all.clock.until(apply(world, first, PAGE));
    const later = apply(world, second, PAGE);
    await all.clock.pass(5_000);
    expect(all.server.writes).toHaveLength(1);
    gate.resolve();
    expect(await all.clock.until(later)).toMatchObject({ value: { state: 'confirmed' } });
    expect(states(all)).toEqual(['sealed', 'sent', 'confirmed', 'sealed', 'sent', 'confirmed']);
  });

  it('that never gets to the disk is found again from the record before', async () => {
    const all = watched();
    const { gate, world } = slowToEnd(all);
    const plan = await planned(all, GRANT);
    await all.clock.until(apply(world, plan, PAGE));
    gate.reject(new DOMException('full', 'QuotaExceededError'));
    await all.clock.pass(1);
    expect(states(all)).toEqual(['sealed', 'sent']);
    expect(await all.clock.until(settleOpen(all.world))).toBe(true);
    expect(states(all)).toEqual(['sealed', 'sent', 'confirmed']);
  });
});

describe('a plan that is applied twice', () => {
  it('at the same time is applied once', async () => {
    const all = watched();
    const plan = await planned(all, GRANT);
    const both = Promise.all([apply(all.world, plan, PAGE), apply(all.world, plan, PAGE)]);
    expect(await all.clock.until(both)).toMatchObject([
      { ok: true },
      { failure: { kind: 'plan-expired', effect: 'none' } },
    ]);
    expect(all.server.writes).toHaveLength(1);
  });

  it('is still good where something else was open first, which is settled before', async () => {
    const all = watched();
    const plan = await planned(all, GRANT);
    all.server.troubles.push({ on: 'write', fails: RESET, effectAfter: 1_000 });
    await applied(all, CREATE);
    await all.clock.pass(2_000);
    expect(await all.clock.until(apply(all.world, plan, PAGE))).toMatchObject({
      value: { state: 'confirmed' },
    });
    const settled = ['sealed', 'sent', 'unknown', 'unknown', 'confirmed'];
    expect(states(all)).toEqual(settled.concat('sealed', 'sent', 'confirmed'));
  });
});

describe('the two spellings of a scope', () => {
  it('the other one is tried once where the list is refused, and remembered when it is taken', async () => {
    const all = watched();
    all.server.troubles.push({ on: 'write', fails: NOT_IN_LIST });
    const change = await applied(all, CREATE);
    expect(change).toMatchObject({ state: 'confirmed', documentedSpelling: true });
    expect(scopesSent(all)).toEqual([
      ['contacts.write', 'locations.create'],
      ['contacts.write', 'accounts.create'],
    ]);
    expect(all.learned).toEqual(['documented']);
    expect(all.journal.records.get(change.id)).toMatchObject({ documentedSpelling: true });
    expect(states(all)).toEqual(['sealed', 'sent', 'sent', 'confirmed']);
  });

  it('goes back from the documentation to the wire, without a word to the person', async () => {
    const all = watched(STATE, { spelling: 'documented' });
    all.server.troubles.push({ on: 'write', fails: NOT_IN_LIST });
    const change = await applied(all, CREATE);
    expect(scopesSent(all)).toEqual([
      ['contacts.write', 'accounts.create'],
      ['contacts.write', 'locations.create'],
    ]);
    expect(change.documentedSpelling).toBeUndefined();
    expect(all.learned).toEqual(['wire']);
  });

  it('nothing is learned from the spelling that is known', async () => {
    const all = watched(STATE, { spelling: 'documented' });
    const change = await applied(all, CREATE);
    expect(change.documentedSpelling).toBeUndefined();
    expect(all.learned).toEqual([]);
  });

  it('both refused is the end, and nothing is learned', async () => {
    const all = watched();
    const fails = { ...NOT_IN_LIST, traceId: 'last' };
    all.server.troubles.push({ on: 'write', fails: NOT_IN_LIST }, { on: 'write', fails });
    expect(await applied(all, CREATE)).toMatchObject({ state: 'refused', failure: fails });
    expect(all.server.writes).toHaveLength(2);
    expect(all.learned).toEqual([]);
  });

  it('is not tried where no scope has two, nor where the refusal is about something else', async () => {
    const one = watched();
    one.server.troubles.push({ on: 'write', fails: NOT_IN_LIST });
    expect(await applied(one, GRANT)).toMatchObject({ state: 'refused', failure: NOT_IN_LIST });
    expect(one.server.writes).toHaveLength(1);
    const other = watched();
    const fails = { ...NOT_IN_LIST, reasons: ['phone must be a valid number'] };
    other.server.troubles.push({ on: 'write', fails });
    expect(await applied(other, CREATE)).toMatchObject({ state: 'refused', failure: fails });
    expect(other.server.writes).toHaveLength(1);
  });
});

describe('a list that the server refuses', () => {
  const held = { ...STATE, scopes: ['contacts.write', 'something.unknown', 'askai.write'] };

  it('is told with the scopes that its own list may lack', async () => {
    const all = watched(held);
    all.server.troubles.push({ on: 'write', fails: NOT_IN_LIST });
    expect((await applied(all, GRANT)).failure).toEqual({
      ...NOT_IN_LIST,
      kind: 'scopes-refused',
      scopes: ['something.unknown', 'askai.write'],
    });
  });

  it('is told with the scopes that it names, in wire spelling', async () => {
    const named = (scope: string) =>
      ({
        on: 'write',
        fails: { ...NOT_IN_LIST, reasons: [`"${scope}" in scopes is not a valid enum value`] },
      }) as const;
    const all = watched(held);
    all.server.troubles.push(named('askai.write'));
    expect((await applied(all, GRANT)).failure).toMatchObject({
      kind: 'scopes-refused',
      scopes: ['askai.write'],
    });
    const both = watched(held);
    both.server.troubles.push(named('locations.create'), named('accounts.create'));
    expect((await applied(both, CREATE)).failure).toMatchObject({
      kind: 'scopes-refused',
      scopes: ['locations.create'],
    });
  });
});

describe('who writes', () => {
  const view = accountView({ companyId: 'FakeCompany', accountId: 'Madrid' });

  it('names the company with an agency token only', async () => {
    const agency = watched(STATE, { view: { ...view, level: 'agency' } });
    await applied(agency, GRANT);
    expect(agency.server.writes).toEqual([
      { scopes: ['contacts.write', 'forms.write'], companyId: 'FakeCompany' },
    ]);
    const account = watched({ ...STATE, accounts: ['Madrid'] }, { view });
    await applied(account, GRANT);
    expect(account.server.writes).toEqual([{ scopes: ['contacts.write', 'forms.write'] }]);
  });
});

describe('a write that comes too soon', () => {
  const soon = (all: World, retryAfter: number | undefined, more: Partial<ApiFailure> = {}) => {
    const retryAt = retryAfter === undefined ? undefined : all.clock.now + retryAfter;
    const fails = { kind: 'rate-limited', effect: 'none', retryAt, ...more } as const;
    return { on: 'write', fails } as const;
  };

  async function took(retryAfter: number | undefined): Promise<number> {
    const all = watched();
    const plan = await planned(all, GRANT);
    all.server.troubles.push(soon(all, retryAfter));
    const start = all.clock.now;
    await all.clock.until(apply(all.world, plan, PAGE));
    expect(all.server.writes).toHaveLength(2);
    return all.clock.now - start;
  }

  // Two readings of 50 ms and two writes of 80, and a reading back.
  it.each([
    ['at the time that is told', 3_000, 3_000 + 50 + 80 + 50],
    ['at once where that is over', -5_000, 50 + 80 + 50 + 80 + 50],
    ['after a second where none is told', undefined, 50 + 80 + 1_000 + 50 + 80 + 50],
    ['after a pause of fifteen seconds', 15_130, 15_130 + 50 + 80 + 50],
  ])('is tried again %s', async (_name, retryAfter, time) => {
    expect(await took(retryAfter)).toBe(time);
  });

  it('is told where the pause would be longer', async () => {
    const all = watched();
    const plan = await planned(all, GRANT);
    all.server.troubles.push(soon(all, 15_131));
    expect(await all.clock.until(apply(all.world, plan, PAGE))).toMatchObject({
      value: { state: 'refused', failure: { kind: 'rate-limited' } },
    });
    expect(all.server.writes).toHaveLength(1);
  });

  it('is not tried again for another reason, nor where the effect is not known', async () => {
    for (const more of [{ kind: 'invalid' }, { effect: 'unknown' }] as const) {
      const all = watched();
      all.server.troubles.push(soon(all, 100, more));
      await applied(all, GRANT);
      expect(all.server.writes).toHaveLength(1);
    }
  });
});

describe('reading back', () => {
  it('repeats an old reading for ten seconds, at growing pauses, and then believes it', async () => {
    const all = watched();
    const plan = await planned(all, GRANT);
    all.server.troubles.push({ on: 'write', drops: ['forms.write'] });
    const reads = all.server.reads;
    const start = all.clock.now;
    const change = await all.clock.until(apply(all.world, plan, PAGE));
    expect(change).toMatchObject({ value: { state: 'partly', missing: ['scope:forms.write'] } });
    expect(all.server.reads - reads).toBe(1 + 6);
    expect(all.clock.now - start).toBe(50 + 80 + 6 * 50 + 10_000);
  });

  it.each([
    [1, 250],
    [2, 1_000],
    [3, 2_500],
    [4, 5_000],
    [5, 10_000],
  ])('sees the plan after %i old readings and %i ms', async (stale, waited) => {
    const all = watched();
    const plan = await planned(all, GRANT);
    const old = Array.from({ length: stale }, () => ({ on: 'read', stale: true }) as const);
    all.server.troubles.push({ on: 'read' }, ...old);
    const start = all.clock.now;
    expect(await all.clock.until(apply(all.world, plan, PAGE))).toMatchObject({
      value: { state: 'confirmed' },
    });
    expect(all.clock.now - start).toBe(50 + 80 + (stale + 1) * 50 + waited);
  });

  // A journal that takes its time: the reading is old, and written down so late.
  it.each([
    [11_999, 'confirmed'],
    [12_000, 'sent'],
  ])('goes on %i ms after the answer: %s', async (late, state) => {
    const all = watched();
    const plan = await planned(all, GRANT);
    const { put } = all.world.journal;
    const slow: typeof put = async (...records) => {
      await put(...records);
      if (records[0].after && records[0].state === 'sent') await all.clock.wait(late - 50);
    };
    const world = { ...all.world, journal: { ...all.world.journal, put: slow } };
    all.server.troubles.push({ on: 'read' }, { on: 'read', stale: true });
    expect(await all.clock.until(apply(world, plan, PAGE))).toMatchObject({ value: { state } });
    expect(await all.clock.until(settleOpen(world))).toBe(true);
  });

  it('that fails leaves an answered change to be settled, which needs one good reading', async () => {
    const all = watched();
    const plan = await planned(all, GRANT);
    all.server.troubles.push({ on: 'read' }, { on: 'read', fails: RESET });
    const change = await all.clock.until(apply(all.world, plan, PAGE));
    expect(change).toMatchObject({ value: { state: 'unknown', failure: RESET } });
    expect(all.notes.slice(2)).toEqual(['soon after 0 writes', 'soon after 1 writes']);
    expect(await all.clock.until(settleOpen(all.world))).toBe(true);
    expect(states(all)).toEqual(['sealed', 'sent', 'unknown', 'confirmed']);
  });

  it('after a request without an answer begins with that on record', async () => {
    const all = watched();
    all.server.troubles.push({ on: 'write', fails: RESET, effectAfter: 0 });
    await applied(all, GRANT);
    expect(states(all)).toEqual(['sealed', 'sent', 'unknown', 'confirmed']);
  });
});

describe('the right account', () => {
  const view = accountView({ accountId: 'Madrid' });
  const there = { ...STATE, accounts: ['Madrid', 'Lima'] };

  it('is looked at before the write, on the page and the reading of that moment', async () => {
    const all = watched(there, { view });
    const plan = await planned(all, GRANT);
    const page = async () => ({ tab: 1, account: 'Lima' });
    const moved = await all.clock.until(apply({ ...all.world, page }, plan, PAGE));
    expect(moved).toMatchObject({
      value: { state: 'refused', failure: { kind: 'page-of-other-account', effect: 'none' } },
    });
    const later = await planned(all, GRANT);
    all.server.state = { ...there, accounts: ['Lima'] };
    const left = await all.clock.until(apply(all.world, later, PAGE));
    expect(left).toMatchObject({
      value: { state: 'refused', failure: { kind: 'user-not-in-account' } },
    });
    expect(all.server.writes).toEqual([]);
  });

  it('is looked at when planning already', async () => {
    const all = watched({ ...STATE, accounts: ['Lima'] }, { view });
    await expect(planned(all, GRANT)).rejects.toThrow('user-not-in-account');
  });
});
