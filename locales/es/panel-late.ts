import type { Pack } from '../pack.ts';
import { copying } from './copying.ts';
import { details } from './details.ts';
import { errors } from './errors.ts';
import { keys } from './keys.ts';
import { outcome } from './outcome.ts';
import { plan } from './plan.ts';
import { presets } from './presets.ts';
import { unlock } from './unlock.ts';

/** What the panel page says beyond its first sight. */
export const pack = {
  copying,
  details,
  errors,
  keys,
  outcome,
  plan,
  presets,
  unlock,
} satisfies Pack;
