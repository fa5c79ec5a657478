import { browserKey } from './browser-key.ts';
import { decrypt, encrypt, joined, parted, type Bytes } from './cipher.ts';
import type { LockRecord } from './lock-record.ts';
import { newDerivation, passphraseKey } from './passphrase.ts';

/**
 * Locks a vault key with a passphrase: under the key derived from it, and that under the browser's. The outer layer
 * is there so that the record alone, without the store of keys, leaves nothing to try passphrases on.
 */
export async function wrap(
  raw: Bytes,
  passphrase: string,
  { id, idleMinutes }: Pick<LockRecord, 'id' | 'idleMinutes'>,
): Promise<LockRecord> {
  const derivation = newDerivation();
  const inner = await encrypt(await passphraseKey(passphrase, derivation), raw, id);
  const key = await encrypt(await browserKey(), joined(inner), id);
  return { v: 1, id, derivation, key, idleMinutes };
}

/** The vault key, or `undefined` where the passphrase is another. */
export async function unwrap(lock: LockRecord, passphrase: string): Promise<Bytes | undefined> {
  const inner = parted(await decrypt(await browserKey(), lock.key, lock.id));
  const key = await passphraseKey(passphrase, lock.derivation);
  // The only thing that may fail here: the bytes were just authenticated under the browser's key.
  return decrypt(key, inner, lock.id).catch(() => undefined);
}
