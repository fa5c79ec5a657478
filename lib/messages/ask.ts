// The native promise API: both browsers answer `sendMessage` with a promise, and the polyfill is heavier than the rest.
import { browser, type Browser } from 'wxt/browser';
import { fail } from '../result.ts';
import type { Answer, Input, News, Verb } from './contract.ts';

/** What only reads is asked for once more where the background was killed over it: the question starts its next life. */
const ASKED_AGAIN: ReadonlySet<Verb> = new Set<Verb>(['user.load', 'change.list']);

/**
 * Asks the background, from one of our pages. Never throws: a background that is gone or does not answer is the
 * failure `no-background`, and for a write nobody knows then what became of it.
 */
export async function ask<V extends Verb>(verb: V, input: Input<V>): Promise<Answer<V>> {
  const answer =
    (await askOnce(verb, input)) ?? (ASKED_AGAIN.has(verb) && (await askOnce(verb, input)));
  return (
    answer || fail({ kind: 'no-background', effect: verb === 'change.apply' ? 'unknown' : 'none' })
  );
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

/** Calls back for every piece of news from the background until the returned function is called. */
export function onNews(listener: (news: News) => void): () => void {
  const heard = (message: unknown, sender: Browser.runtime.MessageSender): undefined => {
    // Only the background speaks without a tab and from our own id; pages of ours never send news.
    if (sender.id === browser.runtime.id && !sender.tab && isNews(message)) listener(message);
  };
  browser.runtime.onMessage.addListener(heard);
  return () => browser.runtime.onMessage.removeListener(heard);
}

function isNews(message: unknown): message is News {
  return typeof message === 'object' && message !== null && 'news' in message;
}
