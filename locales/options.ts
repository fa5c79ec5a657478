import { textsOf } from './pack.ts';

/** What the options page says. */
export const optionsText = textsOf('options');
