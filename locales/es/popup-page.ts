import type { Pack } from '../pack.ts';
import { connections } from './connections.ts';
import { errors } from './errors.ts';
import { history } from './history.ts';
import { outcome } from './outcome.ts';
import { plan } from './plan.ts';
import { popup } from './popup.ts';
import { unlock } from './unlock.ts';

/** What the popup needs. */
export const pack = { connections, errors, history, outcome, plan, popup, unlock } satisfies Pack;
