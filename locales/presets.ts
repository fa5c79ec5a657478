import { textsOf } from './pack.ts';

/** Texts about presets, which panel and options share. */
export const presetsText = textsOf('presets');
