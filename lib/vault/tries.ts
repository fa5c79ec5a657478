import { database } from '../store/database.ts';
import { STORES } from '../store/names.ts';
import type { TriesRecord } from './lock-record.ts';

const THE_ONE = 'tries';
const NONE: TriesRecord = { failed: 0, until: 0 };

const FIRST_MS = 2_000;
const LONGEST_MS = 15 * 60_000;

/** How long nothing is tried after so many wrong passphrases in a row: 2 s, doubled each time, 15 min at most. */
export function pauseAfter(failed: number): number {
  return failed === 0 ? 0 : Math.min(FIRST_MS * 2 ** (failed - 1), LONGEST_MS);
}

/** Milliseconds until the next try. A clock that was set back makes nobody wait longer than the pause itself. */
export function waitLeft({ failed, until }: TriesRecord, now: number): number {
  return Math.max(0, Math.min(until - now, pauseAfter(failed)));
}

/**
 * Takes the right to try one passphrase, or says when there is one. It counts as wrong from here on, on disk and
 * before anything is derived: neither messages at the same time nor a worker killed in between get a try for nothing.
 */
export async function claimTry(now: number): Promise<{ retryAt?: number; failedUntil: number }> {
  const tx = (await database()).transaction(STORES.tries, 'readwrite', { durability: 'strict' });
  const before = (await tx.store.get(THE_ONE)) ?? NONE;
  const wait = waitLeft(before, now);
  const failed = wait > 0 ? before.failed : before.failed + 1;
  const until = now + (wait > 0 ? wait : pauseAfter(failed));
  await Promise.all([tx.store.put({ failed, until }, THE_ONE), tx.done]);
  return wait > 0 ? { retryAt: until, failedUntil: until } : { failedUntil: until };
}

/** The passphrase was right. */
export async function forgetTries(): Promise<void> {
  await (await database()).delete(STORES.tries, THE_ONE);
}

/** Epoch milliseconds of the next try; absent where one is allowed now. */
export async function nextTry(now: number): Promise<number | undefined> {
  const tries = (await (await database()).get(STORES.tries, THE_ONE)) ?? NONE;
  const wait = waitLeft(tries, now);
  return wait > 0 ? now + wait : undefined;
}
