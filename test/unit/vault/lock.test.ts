import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../../lib/store/database.ts';
import { SESSION, STORES } from '../../../lib/store/names.ts';
import type { LockRecord } from '../../../lib/vault/lock-record.ts';
import { LockedError } from '../../../lib/vault/locked-error.ts';
import {
  changePassphrase,
  forgetConnections,
  lock,
  removePassphrase,
  setPassphrase,
  unlock,
} from '../../../lib/vault/lock.ts';
import { ROUNDS } from '../../../lib/vault/passphrase.ts';
import type { ConnectionRecord } from '../../../lib/vault/record.ts';
import { reseal } from '../../../lib/vault/reseal.ts';
import { openToken, openWith, sealToken } from '../../../lib/vault/seal.ts';
import { isLocked, lockRecord, THE_LOCK } from '../../../lib/vault/state.ts';

vi.mock('wxt/browser', async () => (await import('../background/browser.ts')).fakeBrowser());
const { browser } = await import('wxt/browser');

const TOKEN = 'pit-00000000-0000-4000-8000-00000000feed';
const OTHER_TOKEN = 'pit-00000000-0000-4000-8000-00000000cafe';
const RIGHT = 'correct horse battery staple';
const NEXT = 'another horse and a longer stable';
const NOW = 1_800_000_000_000;
let now = NOW;
const clock = () => now;
vi.spyOn(Date, 'now').mockImplementation(clock);
const closeBrowser = () => browser.storage.session.clear();

async function store(id: string, token: string): Promise<void> {
  const record: ConnectionRecord = {
    id,
    label: '',
    addresses: [],
    remind: true,
    level: 'account',
    accountId: 'FakeAccountMadrid001',
    endsIn: token.slice(-4),
    knownShape: true,
    addedAt: NOW,
    token: await sealToken(token, id),
  };
  await (await database()).put(STORES.connections, record, id);
}

async function stored(id: string): Promise<ConnectionRecord> {
  const record = await (await database()).get(STORES.connections, id);
  if (!record) throw new Error(`There is no connection ${id}.`);
  return record;
}

const tokenOf = async (id: string) => openToken((await stored(id)).token, id);
const tokens = async () => [await tokenOf('one'), await tokenOf('two')];

beforeEach(async () => {
  now = NOW;
  await closeBrowser();
  const db = await database();
  // Not the keys: this worker holds on to the browser's.
  const stores = [STORES.connections, STORES.changes, STORES.lock, STORES.tries];
  await Promise.all(stores.map((name) => db.clear(name)));
  await store('one', TOKEN);
  await store('two', OTHER_TOKEN);
});

describe('a passphrase', () => {
  it('is not needed until one is set: tokens of before open as they did', async () => {
    expect(await isLocked()).toBe(false);
    expect(await tokens()).toEqual([TOKEN, OTHER_TOKEN]);
    expect((await stored('one')).token.under).toBeUndefined();
    expect(await unlock('anything', clock)).toMatchObject({ ok: true });
  });

  it('keeps tokens from being opened with all that is stored, until it is typed', async () => {
    expect(await setPassphrase(RIGHT, clock)).toMatchObject({ ok: true });
    expect(await tokens()).toEqual([TOKEN, OTHER_TOKEN]);
    await closeBrowser();
    expect(await isLocked()).toBe(true);
    await expect(tokenOf('one')).rejects.toThrow(LockedError);
    // The key of the browser alone, which is what was enough before.
    const { token } = await stored('one');
    await expect(openWith(undefined, token, 'one')).rejects.toThrow(LockedError);
    await expect(openWith(undefined, { ...token, under: undefined }, 'one')).resolves.not.toContain(
      'pit-',
    );
    expect(await unlock(RIGHT, clock)).toMatchObject({ ok: true });
    expect(await tokens()).toEqual([TOKEN, OTHER_TOKEN]);
  });

  it('is derived with at least 600,000 rounds and a salt of its own, both in the record', async () => {
    await setPassphrase(RIGHT, clock);
    const first = await lockRecord();
    expect(first?.derivation).toMatchObject({ hash: 'SHA-256', rounds: ROUNDS });
    expect(ROUNDS).toBeGreaterThanOrEqual(600_000);
    await changePassphrase(RIGHT, RIGHT, clock);
    expect((await lockRecord())?.derivation.salt).not.toEqual(first?.derivation.salt);
  });

  it('is in nothing that is stored, and neither is a key in the clear on disk', async () => {
    await setPassphrase(RIGHT, clock);
    const db = await database();
    const all = await Promise.all([...db.objectStoreNames].map((name) => db.getAll(name)));
    const text = JSON.stringify(all, (_key, value: unknown) =>
      value instanceof Uint8Array || value instanceof ArrayBuffer
        ? Buffer.from(value as Uint8Array).toString('latin1')
        : value,
    );
    const { key } = (await browser.storage.session.get(SESSION.vaultKey))[SESSION.vaultKey] as {
      key: string;
    };
    expect(Buffer.from(key, 'base64')).toHaveLength(32);
    expect(text).not.toContain(JSON.stringify(atob(key)).slice(1, -1));
    expect(text).not.toContain('horse');
    expect(text).not.toContain('pit-');
    expect((await db.getAll(STORES.keys)).map((one) => one.extractable)).toEqual([false]);
  });

  it('is the same however its letters are composed', async () => {
    await setPassphrase('cañón y piñata'.normalize('NFC'), clock);
    await lock();
    expect(await unlock('cañón y piñata'.normalize('NFD'), clock)).toMatchObject({ ok: true });
  });

  it.each(['', 'short', '12345678901'])('is refused where it is too short: %j', async (typed) => {
    const short = { ok: false, failure: { kind: 'bad-input', reasons: ['passphrase-short'] } };
    expect(await setPassphrase(typed, clock)).toMatchObject(short);
    expect(await lockRecord()).toBeUndefined();
    await setPassphrase(RIGHT, clock);
    expect(await changePassphrase(RIGHT, typed, clock)).toMatchObject(short);
  });

  it('is not set over another', async () => {
    await setPassphrase(RIGHT, clock);
    expect(await setPassphrase(NEXT, clock)).toMatchObject({
      failure: { reasons: ['passphrase-set'] },
    });
    await lock();
    expect(await unlock(RIGHT, clock)).toMatchObject({ ok: true });
  });
});

describe('changing the passphrase', () => {
  beforeEach(() => setPassphrase(RIGHT, clock));

  it('asks for the present one, and leaves the tokens as they are', async () => {
    expect(await changePassphrase('not the passphrase', NEXT, clock)).toMatchObject({
      failure: { kind: 'wrong-passphrase' },
    });
    now += 60_000;
    const before = await stored('one');
    expect(await changePassphrase(RIGHT, NEXT, clock)).toMatchObject({ ok: true });
    expect(await stored('one')).toEqual(before);
    await lock();
    expect(await unlock(RIGHT, clock)).toMatchObject({ failure: { kind: 'wrong-passphrase' } });
    now += 60_000;
    expect(await unlock(NEXT, clock)).toMatchObject({ ok: true });
    expect(await tokens()).toEqual([TOKEN, OTHER_TOKEN]);
  });

  it('removing asks for it too, and afterwards none is needed', async () => {
    expect(await removePassphrase(NEXT, clock)).toMatchObject({
      failure: { kind: 'wrong-passphrase' },
    });
    await expect(tokens()).resolves.toHaveLength(2);
    now += 60_000;
    expect(await removePassphrase(RIGHT, clock)).toMatchObject({ ok: true });
    await closeBrowser();
    expect(await isLocked()).toBe(false);
    expect(await tokens()).toEqual([TOKEN, OTHER_TOKEN]);
    expect((await stored('one')).token.under).toBeUndefined();
  });

  it('forgetting needs no passphrase and takes tokens and lock, nothing else', async () => {
    await (await database()).put(STORES.changes, { id: 'kept' } as never);
    await lock();
    await forgetConnections();
    const db = await database();
    expect(await db.count(STORES.connections)).toBe(0);
    expect(await db.count(STORES.changes)).toBe(1);
    expect(await isLocked()).toBe(false);
    await store('new', TOKEN);
    expect(await tokenOf('new')).toBe(TOKEN);
  });
});

describe('an older record', () => {
  it('with fewer rounds opens, and has the present number from then on', async () => {
    await setPassphrase(RIGHT, clock);
    // As if an older version had wrapped the key: the same record, derived with what was usual then.
    const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
    const spy = vi
      .spyOn(crypto.subtle, 'deriveBits')
      .mockImplementationOnce(derive)
      .mockImplementationOnce((algorithm, key, length) =>
        derive({ ...(algorithm as Pbkdf2Params), iterations: 1_000 }, key, length),
      );
    await changePassphrase(RIGHT, RIGHT, clock);
    spy.mockRestore();
    const wrapped = (await lockRecord()) as LockRecord;
    const older = { ...wrapped, derivation: { ...wrapped.derivation, rounds: 1_000 } };
    await (await database()).put(STORES.lock, older, THE_LOCK);
    await lock();
    expect(await unlock(RIGHT, clock)).toMatchObject({ ok: true });
    expect((await lockRecord())?.derivation.rounds).toBe(ROUNDS);
    expect(await tokens()).toEqual([TOKEN, OTHER_TOKEN]);
    await lock();
    expect(await unlock(RIGHT, clock)).toMatchObject({ ok: true });
  });
});

/** From now on the transaction of the nth request that writes is taken back, as where the worker is killed there. */
function dieAtWrite(nth: number): () => void {
  let left = nth;
  const spies = (['put', 'delete'] as const).map((name) => {
    const own = IDBObjectStore.prototype[name] as unknown as (...all: unknown[]) => IDBRequest;
    return vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      const request = own.apply(this, args);
      if ((left -= 1) === 0) request.addEventListener('success', () => this.transaction.abort());
      return request as never;
    });
  });
  return () => spies.forEach((spy) => spy.mockRestore());
}

describe('killed in the middle', () => {
  it.each([1, 2, 3, 4])(
    'at write %i of setting, every token opens with what is known',
    async (nth) => {
      const live = dieAtWrite(nth);
      await setPassphrase(RIGHT, clock).catch(() => undefined);
      live();
      await closeBrowser();
      if (await isLocked()) expect(await unlock(RIGHT, clock)).toMatchObject({ ok: true });
      expect(await tokens()).toEqual([TOKEN, OTHER_TOKEN]);
      const { under } = (await stored('one')).token;
      expect((await stored('two')).token.under).toBe(under);
      expect(under).toBe((await lockRecord())?.id);
    },
  );

  it.each([1, 2, 3, 4, 5, 6])(
    'at write %i of removing, every token opens with what is known',
    async (nth) => {
      await setPassphrase(RIGHT, clock);
      const live = dieAtWrite(nth);
      await removePassphrase(RIGHT, clock).catch(() => undefined);
      live();
      await closeBrowser();
      now += 60_000;
      if (await isLocked()) expect(await unlock(RIGHT, clock)).toMatchObject({ ok: true });
      expect(await tokens()).toEqual([TOKEN, OTHER_TOKEN]);
    },
  );

  it.each([1, 2, 3])('at write %i of changing, one of the two opens it', async (nth) => {
    await setPassphrase(RIGHT, clock);
    const live = dieAtWrite(nth);
    await changePassphrase(RIGHT, NEXT, clock).catch(() => undefined);
    live();
    await closeBrowser();
    now += 60_000;
    const first = await unlock(RIGHT, clock);
    now += 60_000;
    const second = first.ok ? first : await unlock(NEXT, clock);
    expect(second).toMatchObject({ ok: true });
    expect(await tokens()).toEqual([TOKEN, OTHER_TOKEN]);
  });

  it('a connection written while tokens are sealed anew is sealed too', async () => {
    const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
    const spy = vi.spyOn(crypto.subtle, 'decrypt').mockImplementationOnce(async (...args) => {
      await store('late', 'pit-late');
      return decrypt(...args);
    });
    await setPassphrase(RIGHT, clock);
    spy.mockRestore();
    await closeBrowser();
    await expect(tokenOf('late')).rejects.toThrow(LockedError);
    await unlock(RIGHT, clock);
    expect(await tokenOf('late')).toBe('pit-late');
  });

  it('a token that cannot be opened stays as it is and stops nobody', async () => {
    const damaged = await stored('one');
    const broken = { ...damaged, token: { ...damaged.token, sealed: new ArrayBuffer(40) } };
    await (await database()).put(STORES.connections, broken, 'one');
    await setPassphrase(RIGHT, clock);
    expect(await stored('one')).toEqual(broken);
    expect(await tokenOf('two')).toBe(OTHER_TOKEN);
    await reseal(undefined, undefined, await lockRecord());
    expect(await stored('one')).toEqual(broken);
  });
});
