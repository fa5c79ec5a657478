import type { ConnectionView } from '../changes/view.ts';
import type { Spelling } from '../permissions/spelling.ts';

/** A connection at rest: the token only as ciphertext under a key that cannot be exported. */
export type ConnectionRecord = ConnectionView & {
  /** Learned from the server; the wire's spelling until then. */
  readonly spelling?: Spelling | undefined;
  readonly token: { readonly iv: Uint8Array<ArrayBuffer>; readonly sealed: ArrayBuffer };
};
