import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import type { ChangeState } from '../../../lib/changes/view.ts';
import { database } from '../../../lib/store/database.ts';
import { journal } from '../../../lib/store/journal.ts';
import { STORES } from '../../../lib/store/names.ts';
import { sealedStore } from '../../../lib/store/sealed.ts';

const MARIA = { id: 'FakeUserMaria0000001', name: 'María', email: 'maria.ortiz@example.com' };
const OLEG = { id: 'FakeUserCyril0000001', name: 'Олег', email: 'oleg@example.com' };

function record(id: string, at: number, state: ChangeState, user = MARIA): ChangeRecord {
  return {
    v: 1,
    id,
    at,
    state,
    user,
    connection: { id: 'connection', endsIn: '0002' },
    origin: { kind: 'panel' },
    change: [{ at: 'scope:contacts.write', from: false, to: true }],
    base: { fields: {}, scopes: [] },
    missing: [],
    unverified: [],
    foreign: [],
    traceIds: [],
  };
}

beforeEach(async () => {
  const db = await database();
  await Promise.all([db.clear(STORES.changes), db.clear(STORES.plans), db.clear(STORES.readings)]);
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
  });

  it('are taken once, also by two at the same time', async () => {
    await sealedStore.putPlan(plan('p', 1));
    const taken = await Promise.all([sealedStore.takePlan('p'), sealedStore.takePlan('p')]);
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('that are too old are forgotten when another is put', async () => {
    await sealedStore.putPlan(plan('old', 1));
    await sealedStore.putPlan(plan('new', 1 + 24 * 60 * 60 * 1_000));
    expect(await (await database()).getAllKeys(STORES.plans)).toEqual(['new']);
  });
});
