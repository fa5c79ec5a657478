import { browserKey } from './browser-key.ts';
import { bytesOf, decrypt, encrypt, joined, parted, textOf, type Bytes } from './cipher.ts';
import type { OpenKey } from './lock-record.ts';
import { LockedError } from './locked-error.ts';
import { vaultKey } from './state.ts';

/** A token at rest. `under` names the vault key that it is under too, where a passphrase is set. */
export type Sealed = {
  readonly iv: Bytes;
  readonly sealed: ArrayBuffer;
  readonly under?: string | undefined;
};

/**
 * Encrypts a token under the keys there are; `about` is authenticated with it, so records cannot be swapped. Throws
 * `LockedError` while the vault is locked.
 */
export async function sealToken(token: string, about: string): Promise<Sealed> {
  return sealWith(await vaultKey(), token, about);
}

/** Decrypts a token; throws when the record is not the one it was made for, and `LockedError` while locked. */
export async function openToken(sealed: Sealed, about: string): Promise<string> {
  return openWith(await vaultKey(), sealed, about);
}

/** Encrypts a token under a vault key, if there is one, and that under the browser's. */
export async function sealWith(
  vault: OpenKey | undefined,
  token: string,
  about: string,
): Promise<Sealed> {
  const plain = bytesOf(token);
  if (!vault) return encrypt(await browserKey(), plain, about);
  const inner = joined(await encrypt(vault.key, plain, about));
  return { ...(await encrypt(await browserKey(), inner, about)), under: vault.id };
}

export async function openWith(
  vault: OpenKey | undefined,
  sealed: Sealed,
  about: string,
): Promise<string> {
  if (sealed.under !== undefined && sealed.under !== vault?.id) throw new LockedError();
  const outer = await decrypt(await browserKey(), sealed, about);
  if (!vault || sealed.under === undefined) return textOf(outer);
  return textOf(await decrypt(vault.key, parted(outer), about));
}
