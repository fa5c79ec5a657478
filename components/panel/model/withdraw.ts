import { ask } from '../../../lib/messages/ask.ts';
import type { Writing } from './writing.ts';

/** Takes back the question in the extension's window; news tells when that is done. */
export async function withdraw(writing: Writing): Promise<void> {
  const waiting = writing.outcome.peek();
  if (waiting?.kind === 'confirming') await ask('change.decline', { plan: waiting.plan });
}
