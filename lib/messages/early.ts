import { browser } from 'wxt/browser';
import type { Input, Verb } from './contract.ts';
import { onNews } from './news.ts';

/** As many changes as are shown where all of them are not. */
export const RECENT_CHANGES = 20;

type Early = { take(key: string): Promise<unknown> | undefined };

/**
 * A page can ask for what it opens with before its own scripts are there: a script of its own that weighs nothing does,
 * and leaves here what it asked. Whoever asks the same then has that answer, once.
 */
type Place = { earlyAnswers?: Early };

type Question = { readonly [V in Verb]: readonly [verb: V, input: Input<V>] }[Verb];

/** Asks at once, in this order. */
export function askEarly(questions: readonly Question[]): void {
  const asked = new Map<string, Promise<unknown>>();
  for (const [verb, input] of questions) {
    const answer: Promise<unknown> = browser.runtime.sendMessage({ verb, input });
    // Where it fails, whoever takes it hears of that.
    answer.catch(() => undefined);
    asked.set(keyOf(verb, input), answer);
  }
  // An answer may be older than news that nobody on this page could hear yet.
  const stop = onNews(() => asked.clear());
  (globalThis as Place).earlyAnswers = {
    take: (key) => {
      const answer = asked.get(key);
      asked.delete(key);
      if (asked.size === 0) stop();
      return answer;
    },
  };
}

/** The answer to what was asked early, unless there is news since. */
export function takeEarly<V extends Verb>(verb: V, input: Input<V>): Promise<unknown> | undefined {
  return (globalThis as Place).earlyAnswers?.take(keyOf(verb, input));
}

function keyOf(verb: Verb, input: unknown): string {
  return verb + JSON.stringify(input);
}
