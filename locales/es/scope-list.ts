import type { Pack } from '../pack.ts';
import { details } from './details.ts';
import { panel } from './panel.ts';

/** What the list of scopes and switches says, for pages other than the panel. */
export const pack = { details, panel } satisfies Pack;
