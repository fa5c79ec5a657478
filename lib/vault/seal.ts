import { database } from '../store/database.ts';
import { STORES } from '../store/names.ts';
import type { ConnectionRecord } from './record.ts';

const KEY_NAME = 'tokens';
const AES = 'AES-GCM';

type Sealed = ConnectionRecord['token'];

/** Encrypts a token under the vault's key; `about` is authenticated with it, so records cannot be swapped. */
export async function sealToken(token: string, about: string): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(parameters(iv, about), await vaultKey(), bytes(token));
  return { iv, sealed };
}

/** Decrypts a token; throws when the record is not the one it was made for. */
export async function openToken({ iv, sealed }: Sealed, about: string): Promise<string> {
  const plain = await crypto.subtle.decrypt(parameters(iv, about), await vaultKey(), sealed);
  return new TextDecoder().decode(plain);
}

function parameters(iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams {
  return { name: AES, iv, additionalData: bytes(about) };
}

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

// The key cannot be exported, so a handle to it is no secret; reading it anew for each call would cost a transaction.
let key: Promise<CryptoKey> | undefined;

function vaultKey(): Promise<CryptoKey> {
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
  const made = await crypto.subtle.generateKey({ name: AES, length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
  // Two first calls at once may both make a key: the one that is stored first is the one both use.
  const tx = db.transaction(STORES.keys, 'readwrite');
  const kept = (await tx.store.get(KEY_NAME)) ?? made;
  await Promise.all([tx.store.put(kept, KEY_NAME), tx.done]);
  return kept;
}
