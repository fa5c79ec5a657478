import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../../lib/store/database.ts';
import { STORES } from '../../../lib/store/names.ts';
import { ACCOUNTS, startLeadway, TOKENS, USERS } from '../../leadway/leadway.ts';
import type { Leadway } from '../../leadway/leadway.ts';
import { forgetConnections } from '../vault/leadway.ts';
import { fetchAt } from './reroute.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { applied, ask, load, value } = await import('./background.ts');
const { browser } = await import('wxt/browser');
const { journal } = await import('../../../lib/store/journal.ts');
const { sealedStore } = await import('../../../lib/store/sealed.ts');

const { maria } = USERS;
const PASSPHRASE = 'correct horse battery staple';
const LOCKED = { ok: false, failure: { kind: 'locked', effect: 'none' } };
const REMOVAL = { at: 'scope:forms.write', to: false } as const;

// How slowly a key is derived is tested in `test/unit/vault`; here it would be most of the time.
const deriveBits = crypto.subtle.deriveBits.bind(crypto.subtle);
vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation((parameters, ...rest) =>
  deriveBits({ ...(parameters as Pbkdf2Params), iterations: 1 }, ...rest),
);

let leadway: Leadway;
/** What holds readings of users back, where a test wants that. */
let held: Promise<unknown> | undefined;
beforeAll(async () => {
  leadway = await startLeadway();
  const send = fetchAt(leadway.port);
  vi.stubGlobal('fetch', async (...asked: Parameters<typeof fetch>) => {
    const answer = await send(...asked);
    if (asked[1]?.method === 'GET') await held;
    return answer;
  });
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await leadway.stop();
});
beforeEach(async () => {
  const typed = { token: TOKENS.account, companyId: '', accountId: ACCOUNTS.madrid.id };
  value(await ask('connection.save', typed, 'own-page'));
  value(await ask('vault.set', { passphrase: PASSPHRASE }, 'own-page'));
});
afterEach(async () => {
  held = undefined;
  vi.mocked(browser.windows.create).mockClear();
  await ask('vault.forget', {}, 'own-page');
  await forgetConnections();
  leadway.reset();
  // The user is put back behind the background's back. It would take that for a reading that lags behind a change it
  // knows of, and read again for 10 s.
  await (await database()).clear(STORES.changes);
});

const lock = async () => value(await ask('vault.lock', {}, 'own-page'));
const unlock = async () => value(await ask('vault.unlock', { passphrase: PASSPHRASE }, 'own-page'));
const writes = () => leadway.requests.filter(({ method }) => method === 'PUT').length;
const newest = async () => (await journal.newest(1))[0];

async function planned(): Promise<string> {
  const { reading } = await load(maria.id);
  const origin = { kind: 'panel' } as const;
  return value(await ask('change.preview', { reading, edits: [REMOVAL], origin })).plan;
}

describe('a vault that is locked while a change waits', () => {
  it('for what is said of its press: nothing is written, and the window has the plan', async () => {
    const plan = await planned();
    const before = await newest();
    const applying = ask('change.apply', { plan, press: 'told-soon' });
    await vi.waitFor(async () => expect(await sealedStore.plan(plan)).toBeUndefined());
    await lock();
    // Nothing is heard of a panel then; so nothing was said of the press in time.
    expect(await ask('change.press', { plan, trusted: true })).toEqual(LOCKED);
    expect(value(await applying)).toEqual({ state: 'confirming', plan });
    expect(browser.windows.create).toHaveBeenCalledTimes(1);
    expect([writes(), await newest(), await journal.open()]).toEqual([0, before, []]);
    await unlock();
    expect(await applied(plan)).toMatchObject({ state: 'confirmed' });
    expect(writes()).toBe(1);
  });

  it('for its reading: it is not sent, and says so after unlocking', async () => {
    const plan = await planned();
    const reading = Promise.withResolvers<void>();
    held = reading.promise;
    const applying = ask('change.apply', { plan, press: 'told-soon' });
    await vi.waitFor(async () => expect(await sealedStore.plan(plan)).toBeUndefined());
    value(await ask('change.press', { plan, trusted: true }));
    await lock();
    reading.resolve();
    const refused = { state: 'refused', failure: { kind: 'locked', effect: 'none' } };
    expect(value(await applying)).toMatchObject(refused);
    expect(writes()).toBe(0);
    await unlock();
    const { changes } = value(await ask('change.list', { limit: 1 }, 'own-page'));
    expect(changes).toMatchObject([refused]);
    expect(await applied(await planned())).toMatchObject({ state: 'confirmed' });
  });

  it('for another change of its user: neither is sent', async () => {
    const [first, second] = [await planned(), await planned()];
    const reading = Promise.withResolvers<void>();
    held = reading.promise;
    const applying = [first, second].map((plan) =>
      ask('change.apply', { plan, press: 'told-soon' }),
    );
    await vi.waitFor(async () => expect(await journal.open()).toHaveLength(1));
    for (const plan of [first, second]) value(await ask('change.press', { plan, trusted: true }));
    await lock();
    reading.resolve();
    const answers = await Promise.all(applying);
    expect(answers).toMatchObject([
      { value: { state: 'refused', failure: { kind: 'locked' } } },
      { value: { state: 'refused', failure: { kind: 'locked' } } },
    ]);
    expect([writes(), await journal.open()]).toEqual([0, []]);
  });
});
