import { textsOf } from './pack.ts';

/** What the options page says before there is a connection. */
export const firstStepsText = textsOf('firstSteps');
