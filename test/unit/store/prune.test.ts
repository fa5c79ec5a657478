import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '../../../lib/store/database.ts';
import { journal } from '../../../lib/store/journal.ts';
import { STORES } from '../../../lib/store/names.ts';
import { prune } from '../../../lib/store/prune.ts';
import { record } from '../changes/records.ts';

beforeEach(async () => {
  const db = await database();
  await Promise.all([...db.objectStoreNames].map((name) => db.clear(name)));
});

async function fill(count: number, isOpen: (at: number) => boolean = () => false): Promise<void> {
  const all = Array.from({ length: count }, (_, at) =>
    record(`id-${String(at).padStart(4, '0')}`, at, {
      state: isOpen(at) ? 'unknown' : 'confirmed',
    }),
  );
  const [first, ...others] = all;
  if (first) await journal.put(first, ...others);
}

const kept = async () => (await journal.newest(5_000)).map((each) => each.at).toReversed();

describe('pruning', () => {
  it('takes out the oldest beyond the number to keep, in however many batches', async () => {
    await fill(350);
    expect(await prune(20, 0)).toBe(330);
    expect(await kept()).toEqual(Array.from({ length: 20 }, (_, index) => 330 + index));
    expect(await (await database()).count(STORES.states)).toBe(20);
    expect(await prune(20, 0)).toBe(0);
  });

  it('takes out what is too old, whatever the number', async () => {
    await fill(200);
    expect(await prune(10_000, 100)).toBe(100);
    expect((await kept())[0]).toBe(100);
  });

  it('never takes out what is open, and does not count on it to go', async () => {
    await fill(150, (at) => at < 130 && at % 10 === 0);
    expect(await prune(20, 0)).toBe(130);
    expect(await kept()).toEqual([
      ...Array.from({ length: 13 }, (_, index) => index * 10),
      ...Array.from({ length: 7 }, (_, index) => 143 + index),
    ]);
    expect(await prune(1, 1_000)).toBe(7);
    expect(await journal.open()).toHaveLength(13);
  });

  it('leaves an empty journal alone', async () => {
    expect(await prune(100, 1_000)).toBe(0);
  });

  it('finds and sets aside what no list can show', async () => {
    await fill(3);
    const { at: _at, ...timeless } = record('timeless', 1);
    await (await database()).put(STORES.changes, timeless as never);
    expect(await prune(2, 0)).toBe(1);
    expect(await kept()).toEqual([1, 2]);
    expect(await journal.damaged()).toBe(1);
  });

  it('forgets what was set aside too long ago', async () => {
    const db = await database();
    for (const at of [1, 99, 100]) await db.add(STORES.aside, { at, why: 'shape', record: {} });
    await prune(100, 100);
    expect(await journal.damaged()).toBe(1);
  });
});
