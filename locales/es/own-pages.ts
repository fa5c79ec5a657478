import type { Pack } from '../pack.ts';
import { errors } from './errors.ts';
import { history } from './history.ts';
import { options } from './options.ts';
import { outcome } from './outcome.ts';
import { plan } from './plan.ts';
import { popup } from './popup.ts';
import { presets } from './presets.ts';

/** What popup and options need. */
export const pack = { errors, history, options, outcome, plan, popup, presets } satisfies Pack;
