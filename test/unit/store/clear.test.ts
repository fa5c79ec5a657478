import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChangeState } from '../../../lib/changes/view.ts';
import { clearHistory } from '../../../lib/store/clear.ts';
import { database } from '../../../lib/store/database.ts';
import { journal } from '../../../lib/store/journal.ts';
import { STORES } from '../../../lib/store/names.ts';
import { record } from '../changes/records.ts';

beforeEach(async () => {
  const db = await database();
  await Promise.all([...db.objectStoreNames].map((name) => db.clear(name)));
});

const STATES: readonly ChangeState[] = [
  'sealed',
  'sent',
  'unknown',
  'confirmed',
  'partly',
  'refused',
];

describe('clearing the history', () => {
  it('takes what is settled, and leaves what is not as it is, to the last byte', async () => {
    const all = STATES.map((state, n) => record(`change-000${n}`, n, { state }));
    for (const one of all) await journal.put(one);
    expect(await clearHistory()).toEqual({ cleared: 3, left: 3 });
    const left = await journal.open();
    expect(left.map(({ state }) => state).toSorted()).toEqual(['sealed', 'sent', 'unknown']);
    for (const one of left) expect(one).toMatchObject(all.find(({ id }) => id === one.id) ?? {});
    expect(await (await database()).count(STORES.states)).toBe(3);
    expect((await journal.newest(10)).map(({ id }) => id)).toEqual([
      'change-0002',
      'change-0001',
      'change-0000',
    ]);
  });

  it('takes what was set aside too, and what nobody has found damaged yet', async () => {
    const db = await database();
    await db.add(STORES.aside, { at: 1, why: 'shape', record: { name: 'María' } });
    await db.put(STORES.changes, { ...record('damaged-1', 1), v: 2 } as never);
    expect(await clearHistory()).toEqual({ cleared: 1, left: 0 });
    expect(await db.count(STORES.aside)).toBe(0);
    expect(await db.count(STORES.changes)).toBe(0);
  });

  it('does not lose a change that begins or ends while it runs', async () => {
    await journal.put(record('change-0001', 1, { state: 'sent' }));
    const [cleared] = await Promise.all([
      clearHistory(),
      journal.put(record('change-0001', 1, { state: 'confirmed' })),
      journal.put(record('change-0002', 2, { state: 'sealed' })),
    ]);
    expect(cleared).toEqual({ cleared: 0, left: 1 });
    expect((await journal.newest(5)).map(({ id, state }) => [id, state])).toEqual([
      ['change-0002', 'sealed'],
      ['change-0001', 'confirmed'],
    ]);
  });

  it('is nothing in an empty journal', async () => {
    expect(await clearHistory()).toEqual({ cleared: 0, left: 0 });
  });
});
