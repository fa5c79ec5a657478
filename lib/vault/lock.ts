import type { Failure } from '../changes/failure.ts';
import { fail, ok, type Result } from '../result.ts';
import { database } from '../store/database.ts';
import { STORES } from '../store/names.ts';
import { importKey, randomBytes, type Bytes } from './cipher.ts';
import type { LockRecord } from './lock-record.ts';
import { isLongEnough, ROUNDS } from './passphrase.ts';
import { reseal } from './reseal.ts';
import { closeSession, openSession } from './session.ts';
import { lockRecord, THE_LOCK } from './state.ts';
import { claimTry, forgetTries } from './tries.ts';
import { unwrap, wrap } from './vault-key.ts';

/** An hour: until the person chooses another time. */
const IDLE_MINUTES = 60;

type Done = Result<null, Failure>;
/** Epoch milliseconds; asked again after every wait. */
type Clock = () => number;

const DONE = ok(null);
const NO_LOCK: Failure = { kind: 'bad-input', effect: 'none', reasons: ['passphrase-none'] };
const HAS_LOCK: Failure = { kind: 'bad-input', effect: 'none', reasons: ['passphrase-set'] };
const TOO_SHORT: Failure = { kind: 'bad-input', effect: 'none', reasons: ['passphrase-short'] };

/** Runs what seals a token, so that no passphrase is set or removed between the sealing and the storing. */
export function whileSealing<T>(run: () => Promise<T>): Promise<T> {
  return navigator.locks.request('vault', { mode: 'shared' }, run) as Promise<T>;
}

function alone<T>(run: () => Promise<T>): Promise<T> {
  return navigator.locks.request('vault', run) as Promise<T>;
}

/** Takes the key out of the session: nothing that is stored opens a token then. Without a passphrase it does nothing. */
export const lock = closeSession;

/** Opens the vault until it is locked again. */
export function unlock(passphrase: string, clock: Clock): Promise<Done> {
  return alone(async () => {
    const record = await lockRecord();
    if (!record) return DONE;
    const raw = await rightKey(record, passphrase, clock());
    if (!raw.ok) return raw;
    if (record.derivation.rounds < ROUNDS) await put(await wrap(raw.value, passphrase, record));
    await openSession(record.id, raw.value, clock());
    return DONE;
  });
}

/** Sets a passphrase where there is none, and seals every token under a new key that only it opens. */
export function setPassphrase(passphrase: string, clock: Clock): Promise<Done> {
  return alone(async () => {
    if (await lockRecord()) return fail(HAS_LOCK);
    if (!isLongEnough(passphrase)) return fail(TOO_SHORT);
    const raw = randomBytes(32);
    const id = crypto.randomUUID();
    const record = await wrap(raw, passphrase, { id, idleMinutes: IDLE_MINUTES });
    await closeSession();
    await forgetTries();
    await reseal(undefined, { id, key: await importKey(raw) }, record);
    await openSession(id, raw, clock());
    return DONE;
  });
}

/** Locks the vault key with another passphrase; tokens stay as they are. */
export function changePassphrase(present: string, next: string, clock: Clock): Promise<Done> {
  return alone(async () => {
    const record = await lockRecord();
    if (!record) return fail(NO_LOCK);
    if (!isLongEnough(next)) return fail(TOO_SHORT);
    const raw = await rightKey(record, present, clock());
    if (!raw.ok) return raw;
    await put(await wrap(raw.value, next, record));
    return DONE;
  });
}

/** Tokens are again under the browser's key alone. */
export function removePassphrase(present: string, clock: Clock): Promise<Done> {
  return alone(async () => {
    const record = await lockRecord();
    if (!record) return fail(NO_LOCK);
    const raw = await rightKey(record, present, clock());
    if (!raw.ok) return raw;
    await reseal({ id: record.id, key: await importKey(raw.value) }, undefined, undefined);
    await closeSession();
    return DONE;
  });
}

/** Locks after so many minutes without use from now on; `null` leaves it to the end of the browser. */
export function lockAfter(idleMinutes: number | null): Promise<Done> {
  return alone(async () => {
    const record = await lockRecord();
    if (!record) return fail(NO_LOCK);
    await put({ ...record, idleMinutes });
    return DONE;
  });
}

/** Removes every connection and the passphrase, for whoever forgot it. The history stays. */
export function forgetConnections(): Promise<void> {
  return alone(async () => {
    const stores = [STORES.connections, STORES.lock, STORES.tries] as const;
    const tx = (await database()).transaction(stores, 'readwrite', { durability: 'strict' });
    await Promise.all([...stores.map((name) => tx.objectStore(name).clear()), tx.done]);
    await closeSession();
  });
}

async function put(record: LockRecord): Promise<void> {
  const tx = (await database()).transaction(STORES.lock, 'readwrite', { durability: 'strict' });
  await Promise.all([tx.store.put(record, THE_LOCK), tx.done]);
}

async function rightKey(
  record: LockRecord,
  passphrase: string,
  now: number,
): Promise<Result<Bytes, Failure>> {
  const { retryAt, failedUntil } = await claimTry(now);
  if (retryAt !== undefined) return fail({ kind: 'too-many-tries', effect: 'none', retryAt });
  const raw = await unwrap(record, passphrase);
  if (!raw) return fail({ kind: 'wrong-passphrase', effect: 'none', retryAt: failedUntil });
  await forgetTries();
  return ok(raw);
}
