import { textsOf } from './pack.ts';

/** The list of keyboard shortcuts. */
export const keysText = textsOf('keys');
