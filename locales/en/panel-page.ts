import type { Pack } from '../pack.ts';
import { errors } from './errors.ts';
import { outcome } from './outcome.ts';
import { panel } from './panel.ts';
import { plan } from './plan.ts';

/** What the panel page needs. */
export const pack = { errors, outcome, panel, plan } satisfies Pack;
