import { browser } from 'wxt/browser';
import type { Handlers } from '../messages/serve.ts';
import type { VaultStatus } from '../messages/contract.ts';
import { ok, type Result } from '../result.ts';
import { journal } from '../store/journal.ts';
import { ALARMS } from '../store/names.ts';
import { idleAt } from '../vault/idle.ts';
import {
  changePassphrase,
  forgetConnections,
  lock,
  lockAfter,
  removePassphrase,
  setPassphrase,
  unlock,
} from '../vault/lock.ts';
import { noteUse } from '../vault/session.ts';
import { lockState, type LockState, type Unlocked } from '../vault/state.ts';
import { nextTry } from '../vault/tries.ts';
import type { AskLock } from './behind-lock.ts';
import { settleNow, tell } from './world.ts';

const now = () => Date.now();

/** Uses closer to each other are one: a storage write for every message would be for nothing. */
const NOTED_EVERY_MS = 5_000;

/** For the guard of messages. */
export const isLockedFor: AskLock = async (isUse) => {
  const found = await current();
  if (isUse && found.state === 'unlocked') await used(found);
  return found.state === 'locked';
};

async function used({ lock: { idleMinutes }, session }: Unlocked): Promise<void> {
  const at = now();
  // Also where the last use is a moment into the future: the clock went back a little.
  if (Math.abs(at - (session.used ?? 0)) < NOTED_EVERY_MS) return;
  await noteUse(at);
  await wakeToLock(idleMinutes, at);
}

/** Locks a vault that nobody used for too long. By alarm and at the worker's start, beside the check at each use. */
export async function lockIfIdle(): Promise<void> {
  const found = await current();
  if (found.state === 'unlocked') {
    await wakeToLock(found.lock.idleMinutes, found.session.used ?? now());
  }
}

type VaultVerb = Extract<keyof Handlers, `vault.${string}`>;

export const vaultHandlers: Pick<Handlers, VaultVerb> = {
  'vault.status': async () => ok(await status()),

  'vault.unlock': async ({ passphrase }) => opened(await unlock(passphrase, now)),

  'vault.lock': async () => {
    await lock();
    await locked();
    return ok(null);
  },

  'vault.set': async ({ passphrase }) => opened(await setPassphrase(passphrase, now)),

  'vault.change': async ({ present, next }) => opened(await changePassphrase(present, next, now)),

  'vault.remove': async ({ present }) => opened(await removePassphrase(present, now)),

  'vault.idle': async ({ minutes }) => {
    const done = await lockAfter(minutes);
    await noteUse(now());
    return opened(done);
  },

  'vault.forget': async () => {
    await forgetConnections();
    tell({ news: 'connection' });
    return opened(ok(null));
  },
};

async function status(): Promise<VaultStatus> {
  const [found, open, retryAt] = await Promise.all([
    lockState(now()),
    journal.open(),
    nextTry(now()),
  ]);
  const { state } = found;
  const idleMinutes = state === 'none' ? undefined : found.lock.idleMinutes;
  return { state, unsettled: open.length, retryAt, idleMinutes };
}

/** How things stand, after what is due was done: a vault that counts as locked holds no key any more. */
async function current(): Promise<LockState> {
  const found = await lockState(now());
  if (found.state === 'locked' && found.session.entry) {
    await lock();
    await locked();
  }
  return found;
}

/** After whatever a passphrase did: surfaces look anew, and what waited to be settled goes on. */
async function opened<F>(done: Result<null, F>): Promise<Result<null, F>> {
  if (!done.ok) return done;
  tell({ news: 'vault', locked: false });
  await lockIfIdle();
  void settleNow();
  return done;
}

async function locked(): Promise<void> {
  await browser.alarms.clear(ALARMS.lock);
  const { state } = await lockState(now());
  tell({ news: 'vault', locked: state === 'locked' });
}

async function wakeToLock(idleMinutes: number | null, since: number): Promise<void> {
  const when = idleAt(idleMinutes, since);
  if (when === undefined) await browser.alarms.clear(ALARMS.lock);
  else await browser.alarms.create(ALARMS.lock, { when });
}
