import type { Spelling } from '../permissions/spelling.ts';

/** A connection at rest: the token only as ciphertext under a key that cannot be exported. */
export type ConnectionRecord = {
  readonly id: string;
  readonly level: 'agency' | 'account';
  readonly companyId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly endsIn: string;
  readonly knownShape: boolean;
  readonly addedAt: number;
  /** Learned from the server; the wire's spelling until then. */
  readonly spelling?: Spelling | undefined;
  readonly token: { readonly iv: Uint8Array<ArrayBuffer>; readonly sealed: ArrayBuffer };
};
