import { describe, expect, it } from 'vitest';
import { readCurrent, readUser } from '../../../lib/changes/current.ts';
import { loadUser } from '../../../lib/changes/load.ts';
import { preview, warningsOf } from '../../../lib/changes/preview.ts';
import { lostEdits, noteVanished } from '../../../lib/changes/vanished.ts';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import type { Change, Place } from '../../../lib/permissions/change.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import { fail, ok } from '../../../lib/result.ts';
import { record } from './records.ts';
import { asking, makeWorld, MARIA, RESET } from './world.ts';

const STATE: UserState = { scopes: ['contacts.write'], fields: { firstName: 'Ana' } };
const EFFECTLESS = { ok: false, failure: { kind: 'unreachable', effect: 'none' } };
const rename = (from: string, to: string): Change => [{ at: 'field:firstName', from, to }];

describe('a reading', () => {
  it('that fails changed nothing, whatever the call says', async () => {
    const { server, clock } = makeWorld(STATE);
    server.troubles.push({ on: 'read', fails: RESET });
    expect(await clock.until(readUser(server.connection, MARIA))).toEqual(EFFECTLESS);
  });
});

describe('the current state', () => {
  async function took(past: (now: number) => readonly ChangeRecord[], state = STATE) {
    const { world, server, clock } = makeWorld(state);
    for (const each of past(clock.now)) await world.journal.put(each);
    const start = clock.now;
    const read = await clock.until(readCurrent(world, server.connection, MARIA));
    expect(read.ok).toBe(true);
    return { time: clock.now - start, reads: server.reads };
  }
  const made = (id: string, at: number, change: Change, more: Partial<ChangeRecord> = {}) =>
    record(id, at, { change, endedAt: at, ...more });

  it('is the first reading where nothing of ours is new, or where it shows', async () => {
    const once = { time: 50, reads: 1 };
    expect(await took(() => [])).toEqual(once);
    expect(await took((now) => [made('a', now, rename('x', 'Ana'))])).toEqual(once);
    expect(await took((now) => [made('a', now - 10_000, rename('x', 'Bea'))])).toEqual(once);
    expect(
      await took((now) => [
        made('a', now - 10, rename('x', 'Bea')),
        made('b', now - 5, rename('Bea', 'Ana')),
      ]),
    ).toEqual(once);
    const phone: Change = [{ at: 'field:phone', to: '1234567' }];
    expect(await took((now) => [made('a', now, phone)])).toEqual(once);
    const refused = { state: 'refused' } as const;
    expect(await took((now) => [made('a', now, rename('x', 'Bea'), refused)])).toEqual(once);
  });

  it('is read again every half second until ten seconds after the newest of ours', async () => {
    const repeated = await took((now) => [
      made('a', now - 6_000, rename('x', 'Bea')),
      made('b', now - 8_000, rename('x', 'Ana')),
    ]);
    // Readings of 50 ms: the first at or after 4,000 ms is believed.
    expect(repeated).toEqual({ time: 50 + 8 * 550, reads: 9 });
  });

  it('does not wait for an older change because there is a newer one', async () => {
    const read = await took((now) => [
      made('a', now - 10_000, rename('x', 'Bea')),
      made('b', now - 1_000, [{ at: 'scope:contacts.write', from: false, to: true }]),
    ]);
    expect(read).toEqual({ time: 50, reads: 1 });
  });

  it('is believed at the very end of those ten seconds', async () => {
    expect(await took((now) => [made('a', now - 9_950, rename('x', 'Bea'))])).toEqual({
      time: 50,
      reads: 1,
    });
    expect(await took((now) => [made('a', now - 9_949, rename('x', 'Bea'))])).toEqual({
      time: 600,
      reads: 2,
    });
  });

  it('does not wait for a change of which nobody noted the end', async () => {
    const { endedAt: _endedAt, ...old } = made('a', 1, rename('x', 'Bea'));
    expect(await took((now) => [{ ...old, at: now }])).toEqual({ time: 50, reads: 1 });
    const both = await took((now) => [
      made('b', now - 9_000, rename('x', 'Bea')),
      { ...old, at: now },
    ]);
    expect(both.reads).toBeGreaterThan(1);
  });

  it('fails at once where a reading fails', async () => {
    const { world, server, clock } = makeWorld(STATE);
    await world.journal.put(made('a', clock.now, rename('x', 'Bea')));
    server.troubles.push({ on: 'read' }, { on: 'read', fails: RESET });
    expect(await clock.until(readCurrent(world, server.connection, MARIA))).toEqual(EFFECTLESS);
    expect(server.reads).toBe(2);
  });
});

describe('loading a user', () => {
  it('needs a connection and a reading', async () => {
    const cut = makeWorld(STATE);
    cut.disconnect();
    expect(await loadUser(cut.world, MARIA, {})).toEqual({
      ok: false,
      failure: { kind: 'no-connection', effect: 'none' },
    });
    const { world, server, clock } = makeWorld(STATE);
    server.troubles.push({ on: 'read', fails: RESET });
    expect(await clock.until(loadUser(world, MARIA, {}))).toEqual(EFFECTLESS);
  });

  it('goes through the connection for the page', async () => {
    const { world, clock } = makeWorld(STATE);
    const { asked, connection } = asking(world);
    const page = { tab: 3, account: 'Madrid' };
    await clock.until(loadUser({ ...world, connection }, MARIA, page));
    expect(asked).toEqual([{ page }]);
  });

  it('keeps the reading with its connection and trace id, and shows what may be shown', async () => {
    const { world, server, clock } = makeWorld(STATE);
    const user = {
      id: MARIA,
      name: 'María',
      email: 'maria@example.com',
      state: STATE,
      lcPhone: { Madrid: '+34600000001' },
      restrictSubAccount: true,
    };
    const hidden = { companyId: 'FakeCompany', traceId: 'trace-get' };
    const leadway = {
      ...server.connection.leadway,
      getUser: async () => ok({ ...user, ...hidden }),
    };
    const connection = async () => ok({ ...server.connection, leadway });
    const loaded = await clock.until(loadUser({ ...world, connection }, MARIA, {}));
    const at = clock.now;
    expect(loaded).toEqual({
      ok: true,
      value: { reading: 'id-1', at, user, unsettled: undefined, vanished: [] },
    });
    expect(await world.sealedStore.reading('id-1')).toEqual({
      id: 'id-1',
      at,
      user,
      connection: 'connection',
      companyId: 'FakeCompany',
      traceId: 'trace-get',
    });
  });

  it('shows what is open, and calls nothing vanished meanwhile', async () => {
    const { world, clock } = makeWorld(STATE);
    const old = clock.now - 60_000;
    await world.journal.put(
      record('gone', old, { change: rename('Ana', 'Bea'), endedAt: old }),
      record('open', old + 1, { state: 'unknown' }),
    );
    const loaded = await clock.until(loadUser(world, MARIA, {}));
    expect(loaded).toMatchObject({
      value: { unsettled: { id: 'open', state: 'unknown' }, vanished: [] },
    });
    expect(await world.journal.get('gone')).not.toHaveProperty('vanished');
  });
});

describe('a preview', () => {
  const EXPIRED = { ok: false, failure: { kind: 'reading-expired', effect: 'none' } };
  type Wish = { readonly at: Place; readonly to: boolean };
  const GRANT: readonly Wish[] = [{ at: 'scope:forms.write', to: true }];

  async function loaded(state = STATE) {
    const all = makeWorld(state);
    const read = await all.clock.until(loadUser(all.world, MARIA, {}));
    if (!read.ok) throw new Error(read.failure.kind);
    const { reading } = read.value;
    const look = (edits = GRANT, id = reading) =>
      preview(
        all.world,
        { reading: id, edits, origin: { kind: 'preset', name: 'Sales' } },
        { tab: 7 },
      );
    return { ...all, reading, look };
  }

  it('seals what it shows', async () => {
    const { look, world, clock } = await loaded();
    const user = { id: MARIA, name: 'María Fernanda Ortiz', email: 'maria.ortiz@example.com' };
    const change = [{ at: 'scope:forms.write', from: false, to: true }];
    expect(await look()).toEqual({
      ok: true,
      value: { plan: 'id-2', user, change, warnings: [] },
    });
    expect(await world.sealedStore.plan('id-2')).toEqual({
      id: 'id-2',
      at: clock.now,
      binding: { tab: 7 },
      connection: 'connection',
      user,
      origin: { kind: 'preset', name: 'Sales' },
      base: STATE,
      change,
      warnings: [],
    });
  });

  it('goes through the connection of its reading', async () => {
    const { world, reading } = await loaded();
    const { asked, connection } = asking(world);
    const wishes = { reading, edits: GRANT, origin: { kind: 'panel' } } as const;
    await preview({ ...world, connection }, wishes, {});
    expect(asked).toEqual([{ id: 'connection' }]);
  });

  it('needs its reading: of this connection, and no older than eight hours', async () => {
    const { look, clock, world, reading } = await loaded();
    expect(await look(GRANT, 'never')).toEqual(EXPIRED);
    clock.now += 28_800_000;
    expect(await look()).toMatchObject({ ok: true });
    clock.now += 1;
    expect(await look()).toEqual(EXPIRED);
    clock.now -= 1;
    const gone = { kind: 'no-connection-here', effect: 'none' } as const;
    const other = { ...world, connection: async () => fail(gone) };
    const wishes = { reading, edits: GRANT, origin: { kind: 'panel' } } as const;
    expect(await preview(other, wishes, {})).toEqual(EXPIRED);
  });

  it('says what is not allowed, twenty reasons at most, and what is so already', async () => {
    const { look } = await loaded({ ...STATE, assignedOnly: [] });
    expect(await look([{ at: 'assigned:forms.write', to: true }])).toEqual({
      ok: false,
      failure: {
        kind: 'not-allowed',
        effect: 'none',
        reasons: ['assigned:forms.write: mark-without-scope'],
      },
    });
    const many = Array.from({ length: 30 }, (_, n): Wish => ({ at: `assigned:a${n}`, to: true }));
    const refused = await look(many);
    expect(!refused.ok && refused.failure.reasons).toHaveLength(20);
    expect(await look([{ at: 'scope:contacts.write', to: true }])).toEqual({
      ok: false,
      failure: { kind: 'nothing-to-do', effect: 'none' },
    });
  });

  it('warns of each kind once, and of nothing where there is nothing to warn of', () => {
    const change: Change = [
      { at: 'field:phone', to: '1234567' },
      { at: 'field:role', from: 'user', to: 'admin' },
      { at: 'scope:contacts.write', from: true, to: false },
    ];
    expect(warningsOf(STATE, change)).toEqual([
      { kind: 'not-restorable', places: ['field:phone'] },
      { kind: 'critical', places: ['field:role'] },
      { kind: 'no-scopes-left' },
    ]);
    expect(warningsOf(STATE, rename('Ana', 'Bea'))).toEqual([]);
  });
});

describe('what has vanished', () => {
  const WEEK = 7 * 86_400_000;
  const NOW = 1_800_000_000_000;
  const made = (id: string, change: Change, more: Partial<ChangeRecord> = {}) =>
    record(id, NOW - 1_000, { change, endedAt: NOW - 1_000, ...more });
  const lost = (...newest: ChangeRecord[]) => [...lostEdits(newest, STATE, NOW)];
  const BEA = rename('Ana', 'Bea');

  it('is what no longer is as the newest of ours left it', () => {
    const change: Change = [...BEA, { at: 'scope:contacts.write', from: false, to: true }];
    expect(lost(made('a', change))).toEqual([['a', BEA]]);
    expect(lost(made('b', rename('Bea', 'Ana')), made('a', BEA))).toEqual([]);
    expect(lost(made('a', [{ at: 'field:phone', to: '1234567' }]))).toEqual([]);
    expect(lost(made('a', BEA, { state: 'refused' }))).toEqual([]);
  });

  it('is not what we took back, and the older change does not stand in for it', () => {
    expect(lost(made('a', BEA, { undoneBy: 'b' }))).toEqual([]);
    const older = made('a', rename('Cleo', 'Dora'));
    expect(lost(made('b', BEA, { undoneBy: 'c' }), older)).toEqual([]);
  });

  it('is watched for a week', () => {
    expect(lost(made('a', BEA, { endedAt: NOW - WEEK }))).toHaveLength(1);
    expect(lost(made('a', BEA, { endedAt: NOW - WEEK - 1 }))).toEqual([]);
    const { endedAt: _endedAt, ...endless } = made('a', BEA);
    expect(lost(endless)).toEqual([]);
  });

  async function noting(...past: readonly ChangeRecord[]) {
    const all = makeWorld(STATE);
    for (const each of past) await all.world.journal.put(each);
    const note = (state = STATE) => noteVanished(all.world, MARIA, state);
    const marks = () => [...all.journal.records.values()].map((each) => each.vanished);
    return { ...all, note, marks, written: () => all.journal.history.length - past.length };
  }

  it('is told newest first, marked once, told to the pages, and unmarked when it is back', async () => {
    const phone: Change = [{ at: 'scope:forms.write', from: false, to: true }];
    const all = await noting(made('a', BEA), made('b', phone, { at: NOW - 500 }));
    const views = [
      { change: 'b', at: NOW - 500, edits: phone },
      { change: 'a', at: NOW - 1_000, edits: BEA },
    ];
    expect(await all.note()).toEqual(views);
    expect(all.marks()).toEqual([['field:firstName'], ['scope:forms.write']]);
    expect(all.news).toEqual(['changes', 'changes']);
    expect(await all.note()).toEqual(views);
    expect(all.written()).toBe(2);
    const back = { scopes: ['forms.write'], fields: { firstName: 'Bea' } };
    expect(await all.note(back)).toEqual([]);
    expect(all.written()).toBe(4);
    for (const each of all.journal.records.values()) expect(each).not.toHaveProperty('vanished');
  });

  it('keeps the readings of the record and takes several places as several', async () => {
    const both: Change = [...BEA, { at: 'scope:forms.write', from: false, to: true }];
    const all = await noting(made('a', both));
    await all.note();
    expect(all.journal.records.get('a')).toEqual({
      ...made('a', both),
      vanished: ['field:firstName', 'scope:forms.write'],
    });
    await all.note();
    expect(all.written()).toBe(1);
  });

  it('writes nothing where nothing is gone, where the record is gone, or where the journal is full', async () => {
    const fine = await noting(made('a', rename('x', 'Ana')));
    expect(await fine.note()).toEqual([]);
    expect(fine.written()).toBe(0);
    const removed = await noting(made('a', BEA));
    const journal = { ...removed.world.journal, get: async () => undefined };
    expect(await noteVanished({ ...removed.world, journal }, MARIA, STATE)).toHaveLength(1);
    expect(removed.written()).toBe(0);
    const full = await noting(made('a', BEA));
    full.journal.control.full = true;
    expect(await full.note()).toHaveLength(1);
    expect([...full.news, ...full.marks()]).toEqual([undefined]);
  });

  it('is looked for in the twenty newest changes of that user', async () => {
    const many = Array.from({ length: 21 }, (_, n) =>
      made(`c${n}`, [{ at: `scope:s${n}`, from: false, to: true }], { at: NOW - 100 + n }),
    );
    const other = { id: 'Another', name: 'Another', email: '' };
    const all = await noting(...many, made('x', BEA, { at: NOW, user: other }));
    const told = await all.note();
    expect(told).toHaveLength(20);
    expect(told.at(-1)?.change).toBe('c1');
  });
});
