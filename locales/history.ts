import { textsOf } from './pack.ts';

/** Texts of the history of changes, which popup and options share. */
export const historyText = textsOf('history');
