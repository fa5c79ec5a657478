import { textsOf } from './pack.ts';

/** What the section *Lock* of the options says. */
export const lockText = textsOf('lock');
