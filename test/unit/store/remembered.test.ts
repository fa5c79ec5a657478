import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../../lib/store/database.ts';
import type { Database } from '../../../lib/store/schema.ts';
import { DATABASE, STORES } from '../../../lib/store/names.ts';
import { remembered } from '../../../lib/store/remembered.ts';

const KEY = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt']);

const read = vi.fn((db: Database) => db.getAllKeys(STORES.keys));
let names = remembered(STORES.keys, read);

beforeEach(async () => {
  await (await database()).clear(STORES.keys);
  read.mockClear();
  names = remembered(STORES.keys, read);
});

describe('what is remembered of a store', () => {
  it('is read once for as long as nobody writes there', async () => {
    await (await database()).put(STORES.keys, KEY, 'one');
    expect(await Promise.all([names(), names()])).toEqual([['one'], ['one']]);
    await (await database()).clear(STORES.tries);
    expect(await names()).toEqual(['one']);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is read anew after any write there', async () => {
    expect(await names()).toEqual([]);
    const db = await database();
    await db.put(STORES.keys, KEY, 'one');
    expect(await names()).toEqual(['one']);
    const tx = db.transaction([STORES.keys, STORES.tries], 'readwrite');
    await tx.objectStore(STORES.keys).delete('one');
    // Also where the end of the transaction was not waited for, and after it.
    expect(await names()).toEqual([]);
    await tx.done;
    await db.put(STORES.keys, KEY, 'two');
    expect(await names()).toEqual(['two']);
  });

  it('is not what a write was replacing while it was read', async () => {
    let putting: Promise<unknown> | undefined;
    read.mockImplementationOnce((db) => {
      const reading = db.getAllKeys(STORES.keys);
      putting = db.put(STORES.keys, KEY, 'one');
      return reading;
    });
    expect(await names()).toEqual([]);
    expect(await names()).toEqual(['one']);
    await putting;
    expect(await names()).toEqual(['one']);
  });

  it('is not what a transaction wrote that was taken back', async () => {
    const db = await database();
    const tx = db.transaction(STORES.keys, 'readwrite');
    tx.done.catch(() => undefined);
    await tx.store.put(KEY, 'one');
    const during = names();
    tx.abort();
    expect(await during).toEqual([]);
    expect(await names()).toEqual([]);
  });

  it('is asked for again where it could not be read', async () => {
    read.mockRejectedValueOnce(new Error('closed'));
    await expect(names()).rejects.toThrow('closed');
    expect(await names()).toEqual([]);
  });

  it('ends with the database that it was read from', async () => {
    await (await database()).put(STORES.keys, KEY, 'one');
    expect(await names()).toEqual(['one']);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(DATABASE.name).addEventListener('success', resolve);
    });
    expect(await names()).toEqual([]);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
