import { textsOf } from './pack.ts';

/** What the panel says beyond its first sight: other sections, lines of a change, outcomes, nobody to show. */
export const detailsText = textsOf('details');
