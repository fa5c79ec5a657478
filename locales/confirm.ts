import { textsOf } from './pack.ts';

/** What the confirmation window says of its own. */
export const confirmText = textsOf('confirm');
