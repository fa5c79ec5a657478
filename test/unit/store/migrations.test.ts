import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type * as migrations from '../../../lib/store/migrations.ts';
import { current, DATABASE_STEPS, type RecordStep } from '../../../lib/store/migrations.ts';
import { DATABASE } from '../../../lib/store/names.ts';
import { MARIA, record } from '../changes/records.ts';

/** A made-up version 0: the user's name was in two parts, and a change a list of scopes. */
const FROM_0: RecordStep = (old) => {
  const { first, last, granted, ...rest } = old as Record<string, string> & { granted: string[] };
  const change = granted.map((scope) => ({ at: `scope:${scope}`, from: false, to: true }));
  return { ...rest, v: 1, user: { ...MARIA, name: `${first} ${last}` }, change };
};
const { change: _change, ...REST } = record('old', 5);
const OLD = { ...REST, v: 0, first: 'María', last: 'Ortiz', granted: ['contacts.write'] };
const NOW = { user: { name: 'María Ortiz' }, change: [{ at: 'scope:contacts.write', to: true }] };

describe('a record of an older version', () => {
  it('is brought up, step by step, on a copy', () => {
    const before = structuredClone(OLD);
    expect(current(OLD, { 0: FROM_0 })).toMatchObject({ v: 1, ...NOW });
    expect(
      current({ ...OLD, v: -1 }, { 0: FROM_0, [-1]: (old) => ({ ...old, v: 0 }) }),
    ).toMatchObject(NOW);
    const careless: RecordStep = (old) => {
      Object.assign(old['user'] as object, { name: 'changed' });
      return FROM_0(old);
    };
    current(OLD, { 0: careless });
    expect(OLD).toEqual(before);
  });

  it.each<[string, object, Record<number, RecordStep>]>([
    ['its step throws', OLD, { 0: () => JSON.parse('{') }],
    ['what comes out has not the right shape', OLD, { 0: (old) => ({ ...old, v: 1, at: 'x' }) }],
    ['what comes out is nothing', OLD, { 0: () => undefined }],
    ['no step starts from it', { ...OLD, v: -3 }, { 0: FROM_0 }],
    ['no step could start from it', { ...OLD, v: 0.5 }, { 0: FROM_0 }],
  ])('is told apart when %s', (_what, stored, steps) => {
    expect(current(stored as Record<string, unknown>, steps)).toBe('not-migrated');
  });

  it('is not mistaken for a newer one, nor for no record at all', () => {
    expect(current({ ...OLD, v: 2 }, { 0: FROM_0 })).toBe('newer');
    for (const v of [undefined, '0', null, {}])
      expect(current({ ...OLD, v }, { 0: FROM_0 })).toBe('shape');
  });
});

/** The store with another set of steps, over a database that is new or was made before. */
async function loadStore(steps: Partial<typeof migrations> = {}) {
  vi.resetModules();
  vi.doMock('../../../lib/store/migrations.ts', async (original) => ({
    ...(await original<object>()),
    ...steps,
  }));
  const [{ database, NewerDataError }, { journal }] = await Promise.all([
    import('../../../lib/store/database.ts'),
    import('../../../lib/store/journal.ts'),
  ]);
  return { database, NewerDataError, journal };
}

/** A database as a version of the code left it, made without that code. */
function leave(version: number, upgrade: (db: IDBDatabase) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE.name, version);
    opening.addEventListener('upgradeneeded', () => upgrade(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      opening.result.close();
      resolve();
    });
  });
}

function asVersion1(db: IDBDatabase, connection: object | null = { id: 'kept' }): void {
  const changes = db.createObjectStore('changes', { keyPath: 'id' });
  changes.createIndex('at', 'at');
  changes.createIndex('user', ['user.id', 'at']);
  changes.createIndex('open', 'open');
  for (const name of ['readings', 'plans'])
    db.createObjectStore(name, { keyPath: 'id' }).createIndex('at', 'at');
  const connections = db.createObjectStore('connections');
  db.createObjectStore('keys');
  changes.put(record('a', 1));
  changes.put({ ...record('b', 2, { state: 'sent' }), open: MARIA.id });
  if (connection) connections.put(connection, 'connection');
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('the journal over records of version 0', () => {
  it('reads them, leaves them as they are, and writes them anew when they change', async () => {
    const { journal, database } = await loadStore({ RECORD_STEPS: { 0: FROM_0 } });
    const db = await database();
    await db.put('changes', OLD as never);
    expect(await journal.newest(1)).toMatchObject([NOW]);
    expect(await db.get('changes', 'old')).toEqual(OLD);
    const read = await journal.get('old');
    expect(read).toMatchObject(NOW);
    if (read) await journal.put({ ...read, undoneBy: 'x' });
    expect(await db.get('changes', 'old')).toMatchObject({ v: 1, undoneBy: 'x', ...NOW });
    expect(await journal.damaged()).toBe(0);
  });

  it('sets aside what cannot be brought up, untouched, and goes on with new changes', async () => {
    const { journal, database } = await loadStore({ RECORD_STEPS: { 0: () => JSON.parse('{') } });
    await (await database()).put('changes', OLD as never);
    await journal.put(record('new', 9));
    expect((await journal.newest(9)).map((each) => each.id)).toEqual(['new']);
    expect(await (await database()).getAll('aside')).toMatchObject([
      { why: 'not-migrated', record: OLD },
    ]);
    expect(await journal.damaged()).toBe(1);
  });
});

describe('the database', () => {
  it('has a step for each version', () => {
    expect(DATABASE_STEPS).toHaveLength(DATABASE.version);
  });

  it('of version 1 keeps everything it holds', async () => {
    await leave(1, asVersion1);
    const { journal, database } = await loadStore();
    expect(await journal.get('a')).toEqual(record('a', 1));
    expect((await journal.newest(9)).map((each) => each.id)).toEqual(['b', 'a']);
    const [open] = await journal.open(MARIA.id);
    expect(open).toMatchObject({ id: 'b', base: record('b', 2).base });
    expect(await (await database()).getAllKeys('connections')).toEqual(['kept']);
    if (open) await journal.put({ ...open, state: 'confirmed' });
    expect(await (await database()).get('changes', 'b')).not.toHaveProperty('base');
    expect(await journal.get('b')).toEqual(record('b', 2));
  });

  it('of version 2 has its one connection among several, with its token as it was', async () => {
    const token = { iv: new Uint8Array([1, 2, 3]), sealed: new Uint8Array([4, 5]).buffer };
    const one = { id: 'id-1', level: 'account', accountId: 'FakeAccountMadrid001', endsIn: '0002' };
    const old = { ...one, knownShape: true, addedAt: 5, spelling: 'documented', token };
    await leave(2, (db) => {
      asVersion1(db, old);
      db.createObjectStore('states', { keyPath: 'id' });
      db.createObjectStore('aside', { autoIncrement: true }).createIndex('at', 'at');
    });
    const { journal, database } = await loadStore();
    const db = await database();
    const added = { label: '', addresses: [], remind: true };
    expect(await db.getAllKeys('connections')).toEqual(['id-1']);
    expect(await db.get('connections', 'id-1')).toEqual({ ...old, ...added });
    expect(await journal.get('a')).toEqual(record('a', 1));
  });

  it('without a connection gets none', async () => {
    await leave(1, (db) => asVersion1(db, null));
    const { database } = await loadStore();
    expect(await (await database()).getAllKeys('connections')).toEqual([]);
  });

  it('whose upgrade fails is left as it was, also where it fails late', async () => {
    await leave(1, asVersion1);
    const failing = () => {
      throw new Error('This step fails.');
    };
    const [first] = DATABASE_STEPS as [(typeof DATABASE_STEPS)[number]];
    const late = async () => failing();
    for (const step of [failing, late]) {
      const broken = await loadStore({ DATABASE_STEPS: [first, step, () => undefined] });
      await expect(broken.journal.newest(1)).rejects.toThrow();
    }
    const mended = await loadStore();
    expect(await mended.journal.newest(9)).toHaveLength(2);
    expect(await mended.journal.get('a')).toEqual(record('a', 1));
  });

  it('of a newer version is refused in clear words, and not touched', async () => {
    await leave(DATABASE.version + 1, asVersion1);
    const { journal, NewerDataError } = await loadStore();
    await expect(journal.put(record('c', 3))).rejects.toThrow(NewerDataError);
    await expect(journal.newest(1)).rejects.toThrow('update the extension');
    await leave(DATABASE.version + 1, () => undefined);
  });

  it('is opened anew after another version of us asked for it', async () => {
    const { journal } = await loadStore();
    await journal.put(record('a', 1));
    await leave(DATABASE.version + 1, () => undefined);
    await expect(journal.get('a')).rejects.toThrow('update the extension');
  });

  it('is opened anew after it was taken out', async () => {
    const { journal } = await loadStore();
    await journal.put(record('a', 1));
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(DATABASE.name).addEventListener('success', resolve);
    });
    expect(await journal.get('a')).toBeUndefined();
    await journal.put(record('b', 1));
    expect(await journal.get('b')).toBeDefined();
  });
});
