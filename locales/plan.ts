import { textsOf } from './pack.ts';

/** What every surface says of a plan: its places by name, and what to look at before it is applied. */
export const planText = textsOf('plan');
