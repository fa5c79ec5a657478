import type { Pack } from '../pack.ts';
import { panel } from './panel.ts';

/** What the panel page is drawn with. */
export const pack = { panel } satisfies Pack;
