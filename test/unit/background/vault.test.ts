import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { behindLock } from '../../../lib/background/behind-lock.ts';
import { CONTRACT, type Verb } from '../../../lib/messages/contract.ts';
import type { Asker, Handlers } from '../../../lib/messages/serve.ts';
import { ASKED_BY_PAGES, OPEN_WHILE_LOCKED } from '../../../lib/messages/while-locked.ts';
import { ok } from '../../../lib/result.ts';
import { database } from '../../../lib/store/database.ts';
import { ALARMS, SESSION, STORES } from '../../../lib/store/names.ts';
import { LockedError } from '../../../lib/vault/locked-error.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { ask, value } = await import('./background.ts');
const { lockIfIdle } = await import('../../../lib/background/vault.ts');
const { browser } = await import('wxt/browser');

const RIGHT = 'correct horse battery staple';
const MINUTE = 60_000;
const VERBS = Object.keys(CONTRACT) as Verb[];
const LOCKED = { ok: false, failure: { kind: 'locked', effect: 'none' } };
let now = 1_800_000_000_000;
vi.spyOn(Date, 'now').mockImplementation(() => now);

beforeEach(async () => {
  const db = await database();
  const stores = [STORES.connections, STORES.changes, STORES.lock, STORES.tries];
  await Promise.all(stores.map((name) => db.clear(name)));
  await browser.storage.session.clear();
  vi.mocked(browser.alarms.create).mockClear();
  vi.mocked(browser.runtime.sendMessage).mockClear();
});

const status = async () => value(await ask('vault.status', {}, 'own-page'));
const set = () => ask('vault.set', { passphrase: RIGHT }, 'own-page');
const told = () =>
  vi.mocked(browser.runtime.sendMessage).mock.calls.map(([news]) => news as unknown);

function guarded(locked: boolean) {
  const handler = vi.fn(async () => ok(null));
  const isLocked = vi.fn(async () => locked);
  const all = Object.fromEntries(VERBS.map((verb) => [verb, handler])) as unknown as Handlers;
  const handlers = behindLock(all, isLocked) as unknown as Record<
    Verb,
    (input: unknown, asker: Asker) => Promise<unknown>
  >;
  const asker: Asker = { kind: 'own-page', stamp: {} };
  return { handler, isLocked, call: (verb: Verb) => handlers[verb]({}, asker) };
}

describe('while it is locked', () => {
  it.each(VERBS)('%s', async (verb) => {
    const { handler, call } = guarded(true);
    const open = OPEN_WHILE_LOCKED.has(verb);
    expect(await call(verb)).toMatchObject(open ? { ok: true } : LOCKED);
    expect(handler).toHaveBeenCalledTimes(open ? 1 : 0);
  });

  it('only these are open: none reads or writes at Leadway, tells a name or shows the history', () => {
    expect([...OPEN_WHILE_LOCKED].toSorted()).toEqual([
      'launcher.pressed',
      'page.arrived',
      'page.placed',
      'page.reload',
      'page.report',
      'panel.close',
      'panel.dock',
      'panel.open',
      'preferences.get',
      'settings.open',
      'vault.forget',
      'vault.lock',
      'vault.status',
      'vault.unlock',
    ]);
  });

  it('a lock that falls while something is answered is the same refusal', async () => {
    const { handler, call } = guarded(false);
    handler.mockRejectedValueOnce(new LockedError());
    expect(await call('user.load')).toMatchObject(LOCKED);
    handler.mockRejectedValueOnce(new Error('a bug'));
    await expect(call('user.load')).rejects.toThrow('a bug');
  });
});

describe('while it is not', () => {
  it.each(VERBS)('%s is answered, and is a use or not', async (verb) => {
    const { handler, isLocked, call } = guarded(false);
    expect(await call(verb)).toMatchObject({ ok: true });
    expect(handler).toHaveBeenCalledOnce();
    const uses = isLocked.mock.calls.filter(([isUse]: unknown[]) => isUse === true);
    expect(uses).toHaveLength(ASKED_BY_PAGES.has(verb) ? 0 : 1);
  });
});

describe('the vault of the background', () => {
  it('goes through its states, and tells every surface', async () => {
    expect(await status()).toMatchObject({ state: 'none', unsettled: 0 });
    value(await set());
    expect(await status()).toMatchObject({ state: 'unlocked', idleMinutes: 60 });
    value(await ask('vault.lock', {}));
    await vi.waitFor(() => expect(told()).toContainEqual({ news: 'vault', locked: true }));
    expect(await status()).toMatchObject({ state: 'locked' });
    expect(await ask('change.list', { limit: 5 }, 'own-page')).toMatchObject(LOCKED);
    expect(await ask('history.export', { format: 'csv' }, 'own-page')).toMatchObject(LOCKED);
    expect(await ask('connection.status', {})).toMatchObject(LOCKED);
    value(await ask('vault.unlock', { passphrase: RIGHT }));
    await vi.waitFor(() => expect(told()).toContainEqual({ news: 'vault', locked: false }));
    expect(await status()).toMatchObject({ state: 'unlocked' });
    expect(await ask('change.list', { limit: 5 }, 'own-page')).toMatchObject({ ok: true });
  });

  it('tells when the next passphrase is tried', async () => {
    await set();
    await ask('vault.lock', {});
    expect(await ask('vault.unlock', { passphrase: 'wrong' })).toMatchObject({
      failure: { kind: 'wrong-passphrase', retryAt: now + 2_000 },
    });
    expect(await status()).toMatchObject({ state: 'locked', retryAt: now + 2_000 });
  });

  it('is for our own pages to set, change, remove and forget', async () => {
    const forbidden = { ok: false, failure: { kind: 'forbidden' } };
    expect(await ask('vault.set', { passphrase: RIGHT })).toMatchObject(forbidden);
    expect(await ask('vault.change', { present: 'a', next: 'b' })).toMatchObject(forbidden);
    expect(await ask('vault.remove', { present: 'a' })).toMatchObject(forbidden);
    expect(await ask('vault.idle', { minutes: 5 })).toMatchObject(forbidden);
    expect(await ask('vault.forget', {})).toMatchObject(forbidden);
  });
});

describe('locking after a time without use', () => {
  beforeEach(async () => {
    value(await set());
    value(await ask('vault.idle', { minutes: 5 }, 'own-page'));
  });

  it('is checked at each use: a late alarm opens nothing', async () => {
    now += 5 * MINUTE;
    expect(await ask('user.recent', {})).toMatchObject(LOCKED);
    expect(await browser.storage.session.get(SESSION.vaultKey)).toEqual({});
    await vi.waitFor(() => expect(told()).toContainEqual({ news: 'vault', locked: true }));
  });

  it('is put off by what a person does, and by nothing that pages ask by themselves', async () => {
    now += 3 * MINUTE;
    await ask('history.settings.set', { changes: 500, days: 30 }, 'own-page');
    expect(browser.alarms.create).toHaveBeenLastCalledWith(ALARMS.lock, { when: now + 5 * MINUTE });
    now += 3 * MINUTE;
    expect(await ask('change.list', { limit: 5 }, 'own-page')).toMatchObject({ ok: true });
    now += 2 * MINUTE;
    expect(await ask('change.list', { limit: 5 }, 'own-page')).toMatchObject(LOCKED);
  });

  it('is done by the alarm, which comes again where it came too early', async () => {
    now += 4 * MINUTE;
    await lockIfIdle();
    expect(await status()).toMatchObject({ state: 'unlocked' });
    expect(browser.alarms.create).toHaveBeenLastCalledWith(ALARMS.lock, { when: now + MINUTE });
    now += MINUTE;
    await lockIfIdle();
    expect(await browser.storage.session.get(SESSION.vaultKey)).toEqual({});
    await vi.waitFor(() => expect(told()).toContainEqual({ news: 'vault', locked: true }));
  });

  it('is done too where the clock went back, because nobody knows how long it was', async () => {
    now -= 10 * MINUTE;
    expect(await status()).toMatchObject({ state: 'locked' });
  });

  it('is not done where only the end of the browser locks', async () => {
    value(await ask('vault.idle', { minutes: null }, 'own-page'));
    now += 10_000 * MINUTE;
    await lockIfIdle();
    expect(await status()).toMatchObject({ state: 'unlocked', idleMinutes: null });
    await browser.storage.session.clear();
    expect(await status()).toMatchObject({ state: 'locked' });
  });
});
