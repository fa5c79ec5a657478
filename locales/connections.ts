import { textsOf } from './pack.ts';

/** What the options page says about connections. */
export const connectionsText = textsOf('connections');
