import { textsOf } from './pack.ts';

/** Texts of the copy from another user. */
export const copyingText = textsOf('copying');
