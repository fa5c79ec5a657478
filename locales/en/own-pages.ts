import type { Pack } from '../pack.ts';
import { connections } from './connections.ts';
import { errors } from './errors.ts';
import { firstSteps } from './first-steps.ts';
import { history } from './history.ts';
import { historyPage } from './history-page.ts';
import { keys } from './keys.ts';
import { lock } from './lock.ts';
import { options } from './options.ts';
import { outcome } from './outcome.ts';
import { plan } from './plan.ts';
import { presets } from './presets.ts';
import { unlock } from './unlock.ts';

/** What the options page needs. */
export const pack = {
  connections,
  errors,
  firstSteps,
  history,
  historyPage,
  keys,
  lock,
  options,
  outcome,
  plan,
  presets,
  unlock,
} satisfies Pack;
