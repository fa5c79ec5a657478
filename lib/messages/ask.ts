// The native promise API: both browsers answer `sendMessage` with a promise, and the polyfill is heavier than the rest.
import { browser } from 'wxt/browser';
import { fail } from '../result.ts';
import type { Answer, Input, News, Verb } from './contract.ts';
import { takeEarly } from './early.ts';
import { onNews as onToldNews } from './news.ts';
import { isWrite } from './writes.ts';

/** What only reads is asked for once more where the background was killed over it: the question starts its next life. */
const ASKED_AGAIN: ReadonlySet<Verb> = new Set<Verb>(['user.load', 'change.list']);

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
    const early = takeEarly(verb, input);
    const answer: unknown = await (early ?? browser.runtime.sendMessage({ verb, input }));
    return isAnswer<V>(answer) ? noticed(answer) : undefined;
  } catch {
    // The worker was killed, or the extension was updated under this page: both look the same from here.
    return undefined;
  }
}

// Those who listen to news on this page. Every surface has to switch to the unlock form at once, and the answer that
// says so may come before the news does, or instead of it.
const listeners = new Set<(news: News) => void>();

function noticed<V extends Verb>(answer: Answer<V>): Answer<V> {
  if (!answer.ok && answer.failure.kind === 'locked')
    for (const listener of listeners) listener({ news: 'vault', locked: true });
  return answer;
}

function isAnswer<V extends Verb>(answer: unknown): answer is Answer<V> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

/** Calls back for every piece of news from the background until the returned function is called. */
export function onNews(listener: (news: News) => void): () => void {
  listeners.add(listener);
  const stop = onToldNews(listener);
  return () => {
    listeners.delete(listener);
    stop();
  };
}
