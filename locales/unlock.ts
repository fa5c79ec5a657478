import { textsOf } from './pack.ts';

/** What every surface says while the vault is locked. */
export const unlockText = textsOf('unlock');
