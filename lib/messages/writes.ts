import type { Verb } from './contract.ts';

/** Whether a message may have changed something at Leadway when its answer is lost. */
export function isWrite(verb: Verb): boolean {
  return verb === 'change.apply' || verb === 'change.confirm';
}
