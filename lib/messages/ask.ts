// The native promise API: both browsers answer `sendMessage` with a promise, and the polyfill is heavier than the rest.
import { browser } from 'wxt/browser';
import { fail } from '../result.ts';
import type { Answer, Input, Verb } from './contract.ts';
import { isWrite } from './writes.ts';

/** What only reads is asked for once more where the background was killed over it: the question starts its next life. */
const ASKED_AGAIN: ReadonlySet<Verb> = new Set<Verb>(['user.load', 'change.list']);

export { onNews } from './news.ts';

/**
 * Asks the background, from one of our pages. Never throws: a background that is gone or does not answer is the
 * failure `no-background`, and for a write nobody knows then what became of it.
 */
export async function ask<V extends Verb>(verb: V, input: Input<V>): Promise<Answer<V>> {
  const answer =
    (await askOnce(verb, input)) ?? (ASKED_AGAIN.has(verb) && (await askOnce(verb, input)));
  return answer || fail({ kind: 'no-background', effect: isWrite(verb) ? 'unknown' : 'none' });
}

async function askOnce<V extends Verb>(verb: V, input: Input<V>): Promise<Answer<V> | undefined> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ verb, input });
    return isAnswer<V>(answer) ? answer : undefined;
  } catch {
    // The worker was killed, or the extension was updated under this page: both look the same from here.
    return undefined;
  }
}

function isAnswer<V extends Verb>(answer: unknown): answer is Answer<V> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
