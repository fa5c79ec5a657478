import type { Bytes } from './cipher.ts';
import type { Derivation } from './passphrase.ts';

/** What a passphrase opens. There is one such record while a passphrase is set, and none else. */
export type LockRecord = {
  readonly v: 1;
  /** Of the vault key. Tokens under that key name it, and so does the open key in the session. */
  readonly id: string;
  readonly derivation: Derivation;
  /** The vault key under the passphrase's key, and all of that under the browser's. */
  readonly key: { readonly iv: Bytes; readonly sealed: ArrayBuffer };
  /** Locks after so many minutes without use; `null` leaves it to the end of the browser. */
  readonly idleMinutes: number | null;
};

/** Wrong passphrases in a row. Kept on disk, so that neither a new worker nor a new browser begins anew. */
export type TriesRecord = {
  readonly failed: number;
  /** Epoch milliseconds from which the next one is tried. */
  readonly until: number;
};

/** A vault key that is at hand. */
export type OpenKey = { readonly id: string; readonly key: CryptoKey };
