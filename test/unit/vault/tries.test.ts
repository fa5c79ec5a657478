import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../../lib/store/database.ts';
import { changePassphrase, lock, setPassphrase, unlock } from '../../../lib/vault/lock.ts';
import { isLocked } from '../../../lib/vault/state.ts';
import { claimTry, nextTry, pauseAfter } from '../../../lib/vault/tries.ts';

vi.mock('wxt/browser', async () => (await import('../background/browser.ts')).fakeBrowser());
const { browser } = await import('wxt/browser');

const RIGHT = 'correct horse battery staple';
const NOW = 1_800_000_000_000;
let now = NOW;
const clock = () => now;
const WRONG = { ok: false, failure: { kind: 'wrong-passphrase', effect: 'none' } };
const TOO_SOON = { ok: false, failure: { kind: 'too-many-tries', effect: 'none' } };

beforeEach(async () => {
  now = NOW;
  await browser.storage.session.clear();
  const db = await database();
  await Promise.all([...db.objectStoreNames].map((name) => db.clear(name)));
  await setPassphrase(RIGHT, clock);
  await lock();
});

describe('the pause after wrong passphrases', () => {
  it('begins with 2 s, doubles, and ends at 15 min', () => {
    expect([0, 1, 2, 3, 9, 10, 40].map(pauseAfter)).toEqual([
      0, 2_000, 4_000, 8_000, 512_000, 900_000, 900_000,
    ]);
  });

  it('grows with each, and nothing is tried before it is over: not even the right one', async () => {
    for (const pause of [2_000, 4_000, 8_000]) {
      expect(await unlock('wrong', clock)).toMatchObject(WRONG);
      expect(await nextTry(now)).toBe(now + pause);
      now += pause - 1;
      const early = await unlock(RIGHT, clock);
      expect(early).toMatchObject({ failure: { ...TOO_SOON.failure, retryAt: now + 1 } });
      now += 1;
    }
    expect(await unlock(RIGHT, clock)).toMatchObject({ ok: true });
    await lock();
    expect(await unlock('wrong', clock)).toMatchObject({ failure: { retryAt: now + 2_000 } });
  });

  it('is one for many messages at the same time', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, (_, n) => unlock(`wrong ${n}`, clock)));
    const kinds = all.map((one) => !one.ok && one.failure.kind);
    expect(kinds.filter((kind) => kind === 'wrong-passphrase')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'too-many-tries')).toHaveLength(7);
    expect(await nextTry(now)).toBe(now + 2_000);
  });

  it('is one without the lock that lets only one message derive at a time', async () => {
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimTry(now)));
    expect(claims.filter(({ retryAt }) => retryAt === undefined)).toHaveLength(1);
  });

  it('counts a try whose worker was killed before the answer', async () => {
    const killed = vi.spyOn(crypto.subtle, 'deriveBits').mockRejectedValueOnce(new Error('killed'));
    await unlock(RIGHT, clock).catch(() => undefined);
    expect(killed).toHaveBeenCalled();
    killed.mockRestore();
    expect(await unlock(RIGHT, clock)).toMatchObject(TOO_SOON);
  });

  it('outlives worker and browser: a new one reads it from the disk', async () => {
    await unlock('wrong', clock);
    await browser.storage.session.clear();
    vi.resetModules();
    const later = await import('../../../lib/vault/lock.ts');
    expect(await later.unlock(RIGHT, clock)).toMatchObject(TOO_SOON);
  });

  it('holds for the present passphrase of a change as well', async () => {
    await unlock('wrong', clock);
    now += 2_000;
    await unlock(RIGHT, clock);
    expect(await changePassphrase('wrong', `${RIGHT} 2`, clock)).toMatchObject(WRONG);
    expect(await changePassphrase(RIGHT, `${RIGHT} 2`, clock)).toMatchObject(TOO_SOON);
  });

  it('is no longer than itself where the clock was set back, and then runs', async () => {
    await unlock('wrong', clock);
    now -= 24 * 60 * 60_000;
    expect(await unlock(RIGHT, clock)).toMatchObject({ failure: { retryAt: now + 2_000 } });
    now += 2_000;
    expect(await unlock(RIGHT, clock)).toMatchObject({ ok: true });
    expect(await isLocked(now)).toBe(false);
  });
});
