import { textsOf } from './pack.ts';

/** What the panel says at first sight. Scopes, groups and older switches have their words in the catalogue. */
export const panelText = textsOf('panel');
