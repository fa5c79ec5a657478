import { bytesOf, importKey, randomBytes, type Bytes } from './cipher.ts';

/**
 * Rounds of PBKDF2-SHA-256 for a new passphrase (OWASP's figure since 2023). May be raised at any time: each record
 * keeps its own, and is renewed with the present one when it is next opened.
 */
export const ROUNDS = 600_000;

/** Characters. Guessing happens on the attacker's machine if the profile is stolen, so length is what protects. */
export const SHORTEST = 12;

/** How a key was derived from a passphrase: stored with what the key opens. */
export type Derivation = {
  readonly hash: 'SHA-256';
  readonly rounds: number;
  readonly salt: Bytes;
};

export function newDerivation(): Derivation {
  return { hash: 'SHA-256', rounds: ROUNDS, salt: randomBytes(16) };
}

export function isLongEnough(passphrase: string): boolean {
  return [...composed(passphrase)].length >= SHORTEST;
}

/** The key that a passphrase stands for. Takes some hundred milliseconds, on purpose. */
export async function passphraseKey(
  passphrase: string,
  { hash, rounds, salt }: Derivation,
): Promise<CryptoKey> {
  const typed = bytesOf(composed(passphrase));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', hash, salt, iterations: rounds };
  return importKey(new Uint8Array(await crypto.subtle.deriveBits(parameters, base, 256)));
}

/** Two keyboards may write the same ñ in one character or in two. */
function composed(passphrase: string): string {
  return passphrase.normalize('NFKC');
}
