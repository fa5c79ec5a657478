import { database } from '../store/database.ts';
import { STORES } from '../store/names.ts';
import { makeKey } from './cipher.ts';

const KEY_NAME = 'tokens';

// The key cannot be exported, so a handle to it is no secret; reading it anew for each call would cost a transaction.
let key: Promise<CryptoKey> | undefined;

/** The key of this browser, made once; it is what all that is sealed is sealed with last. */
export function browserKey(): Promise<CryptoKey> {
  key ??= readKey().catch((error: unknown) => {
    key = undefined;
    throw error;
  });
  return key;
}

async function readKey(): Promise<CryptoKey> {
  const db = await database();
  const known = await db.get(STORES.keys, KEY_NAME);
  if (known) return known;
  const made = await makeKey();
  // Two first calls at once may both make a key: the one that is stored first is the one both use.
  const tx = db.transaction(STORES.keys, 'readwrite');
  const kept = (await tx.store.get(KEY_NAME)) ?? made;
  await Promise.all([tx.store.put(kept, KEY_NAME), tx.done]);
  return kept;
}
