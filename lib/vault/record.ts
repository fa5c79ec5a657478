import type { ConnectionView } from '../changes/view.ts';
import type { Spelling } from '../permissions/spelling.ts';
import type { Sealed } from './seal.ts';

/** A connection at rest: the token only as ciphertext, see docs/vault.md. */
export type ConnectionRecord = ConnectionView & {
  /** Learned from the server; the wire's spelling until then. */
  readonly spelling?: Spelling | undefined;
  readonly token: Sealed;
};
