import { textsOf } from './pack.ts';

/** Texts of the whole history in the options page. */
export const historyPageText = textsOf('historyPage');
