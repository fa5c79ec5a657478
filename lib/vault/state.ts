import { STORES } from '../store/names.ts';
import { remembered } from '../store/remembered.ts';
import { isIdle } from './idle.ts';
import type { LockRecord, OpenKey } from './lock-record.ts';
import { LockedError } from './locked-error.ts';
import { openKeyOf, readSession, type Session } from './session.ts';

/** The place of the one lock in its store. */
export const THE_LOCK = 'lock';

/** Without a passphrase, or with one and locked or not. */
export type LockState = { readonly state: 'none' } | Locked | Unlocked;

type Found = { readonly lock: LockRecord; readonly session: Session };
export type Locked = Found & { readonly state: 'locked' };
export type Unlocked = Found & { readonly state: 'unlocked' };

/** Asked before every message and every request. Whether the vault is open is in the session, and asked there each time. */
export const lockRecord: () => Promise<LockRecord | undefined> = remembered(STORES.lock, (db) =>
  db.get(STORES.lock, THE_LOCK),
);

/** How things stand now. Unlocked for too long without use counts as locked, whether or not an alarm came. */
export async function lockState(now: number): Promise<LockState> {
  const lock = await lockRecord();
  if (!lock) return { state: 'none' };
  const session = await readSession();
  const { entry, used } = session;
  const isOpen = entry?.id === lock.id && !isIdle(lock.idleMinutes, used, now);
  return isOpen ? { state: 'unlocked', lock, session } : { state: 'locked', lock, session };
}

/** The key that tokens are sealed with besides the browser's; `undefined` without a passphrase. Throws while locked. */
export async function vaultKey(now = Date.now()): Promise<OpenKey | undefined> {
  const found = await lockState(now);
  if (found.state === 'none') return undefined;
  const { entry } = found.session;
  if (found.state === 'locked' || !entry) throw new LockedError();
  return openKeyOf(entry);
}

/** Whether nothing may be read or written with a token now. */
export async function isLocked(now = Date.now()): Promise<boolean> {
  return (await lockState(now)).state === 'locked';
}
