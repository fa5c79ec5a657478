import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import type { ChangeState } from '../../../lib/changes/view.ts';
import { database } from '../../../lib/store/database.ts';
import { journal } from '../../../lib/store/journal.ts';
import { STORES } from '../../../lib/store/names.ts';
import { sealedStore } from '../../../lib/store/sealed.ts';
import * as records from '../changes/records.ts';

const { MARIA } = records;
const OLEG = { id: 'FakeUserCyril0000001', name: 'Олег', email: 'oleg@example.com' };

function record(id: string, at: number, state: ChangeState, user = MARIA): ChangeRecord {
  return records.record(id, at, { state, user });
}

/** Writes what the code itself never would. */
async function plant(...entries: object[]): Promise<void> {
  const db = await database();
  for (const entry of entries) await db.put(STORES.changes, entry as ChangeRecord);
}

beforeEach(async () => {
  const db = await database();
  await Promise.all([...db.objectStoreNames].map((name) => db.clear(name)));
});

describe('journal', () => {
  it('lists the newest first, of all or of one user', async () => {
    await journal.put(
      record('a', 1, 'confirmed'),
      record('b', 2, 'confirmed', OLEG),
      record('c', 3, 'refused'),
    );
    const ids = async (limit: number, user?: string) =>
      (await journal.newest(limit, user)).map((each) => each.id);
    expect(await ids(10)).toEqual(['c', 'b', 'a']);
    expect(await ids(2)).toEqual(['c', 'b']);
    expect(await ids(10, MARIA.id)).toEqual(['c', 'a']);
  });

  it('finds what is open, and no longer once it is settled', async () => {
    await journal.put(
      record('a', 1, 'sent'),
      record('b', 2, 'unknown', OLEG),
      record('c', 3, 'confirmed'),
    );
    expect((await journal.open()).map((each) => each.id).toSorted()).toEqual(['a', 'b']);
    expect((await journal.open(MARIA.id)).map((each) => each.id)).toEqual(['a']);
    await journal.put(record('a', 1, 'confirmed'));
    expect(await journal.open(MARIA.id)).toEqual([]);
  });

  it('finds what came after a change, oldest first', async () => {
    await journal.put(
      record('a', 1, 'confirmed'),
      record('b', 2, 'confirmed'),
      record('c', 3, 'confirmed'),
    );
    expect((await journal.since(MARIA.id, 1)).map((each) => each.id)).toEqual(['b', 'c']);
    expect(await journal.since(OLEG.id, 0)).toEqual([]);
  });
});

describe('the readings of a change', () => {
  it('come with the change, and not with a list', async () => {
    const kept = record('a', 1, 'confirmed');
    await journal.put(kept);
    expect(await journal.get('a')).toEqual(kept);
    const { base: _base, found: _found, after: _after, ...summary } = kept;
    expect(await journal.newest(1)).toEqual([summary]);
    expect(await journal.since(MARIA.id, 0)).toEqual([summary]);
    expect(await (await database()).get(STORES.changes, 'a')).toEqual(summary);
  });

  it('come with what is open', async () => {
    const kept = record('a', 1, 'sent');
    await journal.put(kept);
    expect(await journal.open()).toEqual([{ ...kept, open: MARIA.id }]);
  });
});

describe('a damaged record', () => {
  const { state: _state, ...stateless } = record('bad', 5, 'confirmed');
  const aside = async () => (await database()).getAll(STORES.aside);

  it('is set aside as it was, counted, and in nobody’s way', async () => {
    await journal.put(record('a', 1, 'confirmed'), record('b', 9, 'confirmed'));
    await plant(stateless, { ...record('newer', 6, 'confirmed'), v: 2 });
    const ids = async () => (await journal.newest(2)).map((each) => each.id);
    expect(await ids()).toEqual(['b', 'a']);
    expect(await journal.damaged()).toBe(2);
    expect(await aside()).toMatchObject([
      { why: 'newer', record: { id: 'newer', v: 2 } },
      { why: 'shape', record: stateless },
    ]);
    expect(await ids()).toEqual(['b', 'a']);
    expect(await journal.damaged()).toBe(2);
    expect(await (await database()).count(STORES.changes)).toBe(2);
  });

  it('that is open does not block its user', async () => {
    await plant({ ...record('a', 1, 'sent'), open: MARIA.id, change: 'everything' });
    expect(await journal.open(MARIA.id)).toEqual([]);
    expect(await journal.damaged()).toBe(1);
    expect(await journal.open()).toEqual([]);
  });

  it('is found by each way of reading', async () => {
    for (const read of [
      () => journal.get('bad'),
      () => journal.since(MARIA.id, 0),
      () => journal.newest(1, MARIA.id),
    ]) {
      await plant(stateless);
      expect((await read()) ?? []).toEqual([]);
    }
    expect(await journal.damaged()).toBe(3);
  });

  it('keeps the readings with it', async () => {
    await journal.put(record('a', 1, 'confirmed'));
    const { base, found, after, ...entry } = record('a', 1, 'confirmed');
    await plant({ ...entry, user: 'María' });
    expect(await journal.get('a')).toBeUndefined();
    expect(await aside()).toMatchObject([{ record: { user: 'María', base, found, after } }]);
    expect(await (await database()).count(STORES.states)).toBe(0);
  });

  it('may be one whose readings are gone', async () => {
    await journal.put(record('a', 1, 'confirmed'));
    await (await database()).clear(STORES.states);
    expect(await journal.newest(1)).toHaveLength(1);
    expect(await journal.get('a')).toBeUndefined();
    expect(await journal.damaged()).toBe(1);
  });

  it('stays where it is when the database takes nothing, and is passed over', async () => {
    await plant(stateless);
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await journal.newest(5)).toEqual([]);
    vi.restoreAllMocks();
    expect(await (await database()).get(STORES.changes, 'bad')).toEqual(stateless);
    expect(await journal.newest(5)).toEqual([]);
    expect(await journal.damaged()).toBe(1);
  });
});

describe('a write that fails', () => {
  const before = record('a', 1, 'sealed');
  const put = () => journal.put(record('a', 1, 'sent'), record('b', 2, 'confirmed'));
  beforeEach(() => journal.put(before));
  afterEach(async () => {
    vi.restoreAllMocks();
    // Nothing of it is there, and everything works.
    expect(await journal.get('a')).toEqual({ ...before, open: MARIA.id });
    expect(await journal.newest(5)).toHaveLength(1);
    expect(await journal.open(MARIA.id)).toHaveLength(1);
    expect(await (await database()).count(STORES.states)).toBe(1);
    await put();
    expect(await journal.newest(5)).toHaveLength(2);
  });

  const { put: real } = IDBObjectStore.prototype;
  const full = () => new DOMException('full', 'QuotaExceededError');

  it.each([1, 2, 3, 4])('at its request %i writes nothing', async (nth) => {
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args
    ) {
      count += 1;
      if (count === nth) throw full();
      return real.apply(this, args);
    });
    await expect(put()).rejects.toThrow('full');
  });

  it('when all is asked, as for quota, writes nothing', async () => {
    // What a browser does with a transaction that it cannot commit.
    vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (
      this: IDBTransaction,
    ) {
      this.abort();
    });
    await expect(put()).rejects.toThrow();
  });
});

describe('sealed plans', () => {
  const plan = (id: string, at: number) => ({
    id,
    at,
    binding: {},
    connection: 'connection',
    user: MARIA,
    origin: { kind: 'panel' } as const,
    base: { fields: {} },
    change: [],
    warnings: [],
  });

  const plansLeft = async () => (await database()).getAllKeys(STORES.plans);

  it('are found as they were sealed, by this life of the worker and by the next', async () => {
    await sealedStore.putPlan(plan('first', 1));
    await sealedStore.putPlan(plan('second', 2));
    expect(await sealedStore.plan('second')).toEqual(plan('second', 2));
    // Not the last one: it is found as another life would find it.
    expect(await sealedStore.plan('first')).toEqual(plan('first', 1));
    expect(await sealedStore.plan('never')).toBeUndefined();
  });

  it('are there again where their change came to nothing, and the change is not', async () => {
    await sealedStore.putPlan(plan('p', 1));
    expect(await journal.begin(record('a', 1, 'sealed'), 'p')).toBe('begun');
    expect(await sealedStore.plan('p')).toBeUndefined();
    await journal.unbegin('a', plan('p', 1));
    expect(await sealedStore.plan('p')).toEqual(plan('p', 1));
    expect(await journal.get('a')).toBeUndefined();
    expect(await journal.open()).toEqual([]);
    expect(await (await database()).count(STORES.states)).toBe(0);
    expect(await journal.begin(record('b', 2, 'sealed'), 'p')).toBe('begun');
  });

  it('begin one change each, also where two ask at the same time', async () => {
    await sealedStore.putPlan(plan('p', 1));
    // Two users: one change of theirs being open must not be what keeps the other out.
    const [mine, other] = [record('a', 1, 'sealed'), record('b', 1, 'sealed', OLEG)];
    const begun = await Promise.all([journal.begin(mine, 'p'), journal.begin(other, 'p')]);
    expect(begun).toEqual(['begun', 'no-plan']);
    expect(await journal.open()).toEqual([{ ...mine, open: MARIA.id }]);
    expect(await plansLeft()).toEqual([]);
    expect(await sealedStore.plan('p')).toBeUndefined();
  });

  it('stay while another change of the user is open, and nothing is written', async () => {
    await sealedStore.putPlan(plan('p', 1));
    await journal.put(record('a', 1, 'sent'), record('c', 1, 'sent', OLEG));
    expect(await journal.begin(record('b', 2, 'sealed'), 'p')).toBe('others-open');
    expect((await journal.newest(9)).map((each) => each.id)).toEqual(['c', 'a']);
    expect(await plansLeft()).toEqual(['p']);
    await journal.put(record('a', 1, 'confirmed'));
    expect(await journal.begin(record('b', 2, 'sealed'), 'p')).toBe('begun');
  });

  it('stay where the first record cannot be written', async () => {
    await sealedStore.putPlan(plan('p', 1));
    const unwritable = { ...record('b', 2, 'sealed'), odd: () => undefined };
    await expect(journal.begin(unwritable, 'p')).rejects.toThrow('clone');
    expect(await journal.newest(9)).toEqual([]);
    expect(await plansLeft()).toEqual(['p']);
    expect(await sealedStore.plan('p')).toEqual(plan('p', 1));
  });

  it('that are too old are forgotten when another is put', async () => {
    await sealedStore.putPlan(plan('old', 1));
    await sealedStore.putPlan(plan('new', 1 + 24 * 60 * 60 * 1_000));
    expect(await (await database()).getAllKeys(STORES.plans)).toEqual(['new']);
  });
});
