import type { Pack } from '../pack.ts';
import { confirm } from './confirm.ts';
import { details } from './details.ts';
import { errors } from './errors.ts';
import { outcome } from './outcome.ts';
import { panel } from './panel.ts';
import { plan } from './plan.ts';
import { unlock } from './unlock.ts';

/** What the confirmation window needs; of `details` and `panel` the words for the lines of a change. */
export const pack = { confirm, details, errors, outcome, panel, plan, unlock } satisfies Pack;
