import 'fake-indexeddb/auto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import type { ChangeState } from '../../../lib/changes/view.ts';
import { database } from '../../../lib/store/database.ts';
import { journal } from '../../../lib/store/journal.ts';
import { STORES } from '../../../lib/store/names.ts';
import * as records from '../changes/records.ts';

const { MARIA } = records;
const OLEG = { id: 'FakeUserCyril0000001', name: 'Олег', email: 'oleg@example.com' };

function record(id: string, at: number, state: ChangeState, user = MARIA): ChangeRecord {
  return records.record(id, at, { state, user });
}

describe('ten thousand changes', () => {
  const touched = { steps: 0, values: 0 };
  // The stand-in database's own step of a cursor: the public method may not be replaced, `idb` knows it by identity.
  const watch = (prototype: object, method: string, name: keyof typeof touched) => {
    const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
    const real = methods[method];
    vi.spyOn(methods, method).mockImplementation(function (this: unknown, ...args) {
      touched[name] += 1;
      return real?.apply(this, args);
    });
  };
  // Once: it takes seconds, and two only look.
  beforeAll(async () => {
    const db = await database();
    const tx = db.transaction([STORES.changes, STORES.states], 'readwrite');
    for (let at = 0; at < 10_000; at += 1) {
      const { base, found, after, ...entry } = record(`id-${at}`, at, 'confirmed');
      void tx.objectStore(STORES.changes).put(entry);
      void tx.objectStore(STORES.states).put({ id: entry.id, base, found, after });
    }
    await tx.done;
    await journal.put(record('open-1', 5_000, 'unknown'), record('open-2', 1, 'sent', OLEG));
  });
  beforeEach(() => {
    Object.assign(touched, { steps: 0, values: 0 });
    watch(IDBCursor.prototype, '_iterate', 'steps');
    watch(IDBObjectStore.prototype, 'get', 'values');
    for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype]) {
      const { getAll } = prototype;
      vi.spyOn(prototype, 'getAll').mockImplementation(function (this: never, ...args) {
        const range = args[0] as IDBKeyRange | undefined;
        if (range?.lower === undefined) throw new Error('Everything is read.');
        return getAll.apply(this, args);
      });
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('are not touched by a list of twenty', async () => {
    const ats = (await journal.newest(20)).map((each) => each.at);
    expect(ats).toEqual(Array.from({ length: 20 }, (_, nth) => 9_999 - nth));
    expect((await journal.newest(20, MARIA.id)).map((each) => each.at)).toEqual(ats);
    expect(touched).toEqual({ steps: 40, values: 0 });
  });

  it('are not touched by the question what is open', async () => {
    expect((await journal.open()).map((each) => each.id).toSorted()).toEqual(['open-1', 'open-2']);
    expect(touched).toEqual({ steps: 0, values: 4 });
  });

  // The last one: it adds to them.
  it('are paged through with a bookmark, each once, also where many have one time', async () => {
    await journal.put(...([record('x', 9_999, 'refused'), record('y', 9_999, 'refused')] as const));
    const ids: string[] = [];
    let after: { at: number; id: string } | undefined;
    for (let page = 0; page < 3; page += 1) {
      const found = await journal.newest(2, undefined, after);
      ids.push(...found.map((each) => each.id));
      after = found.at(-1);
    }
    expect(ids).toEqual(['y', 'x', 'id-9999', 'id-9998', 'id-9997', 'id-9996']);
    expect((await journal.newest(1)).map(({ id }) => id)).toEqual(['y']);
    expect((await journal.newest(4)).map(({ id }) => id)).toEqual(ids.slice(0, 4));
    expect(touched.steps).toBeLessThan(15);
  });
});
