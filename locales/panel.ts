import { textsOf } from './pack.ts';

/** What the panel says. Scopes, groups and older switches have their words in the catalogue. */
export const panelText = textsOf('panel');
