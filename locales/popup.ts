import { textsOf } from './pack.ts';

/** What the popup says. */
export const popupText = textsOf('popup');
