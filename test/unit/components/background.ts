import type { Answer, Answers, Input, News, Verb } from '../../../lib/messages/contract.ts';
import type { Failure } from '../../../lib/changes/failure.ts';
import { fail, ok } from '../../../lib/result.ts';

type Handler<V extends Verb> = (input: Input<V>) => Answer<V> | Promise<Answer<V>>;

/**
 * A background for pages under test: answers with what a test has laid ready, remembers what it was asked, and
 * spreads news. A verb nothing was laid ready for fails as a missing background does.
 */
export class StandInBackground {
  readonly asked: { verb: Verb; input: unknown }[] = [];
  readonly #handlers = new Map<Verb, (input: never) => unknown>();
  readonly #listeners = new Set<(news: News) => void>();

  answer<V extends Verb>(verb: V, handler: Handler<V>): this {
    this.#handlers.set(verb, handler);
    return this;
  }

  with<V extends Verb>(verb: V, value: Answers[V]): this {
    return this.answer(verb, () => ok(value) as Answer<V>);
  }

  without<V extends Verb>(verb: V, failure: Failure): this {
    return this.answer(verb, () => fail(failure));
  }

  count(verb: Verb): number {
    return this.asked.filter((message) => message.verb === verb).length;
  }

  inputOf(verb: Verb): unknown {
    return this.asked.findLast((message) => message.verb === verb)?.input;
  }

  tell(news: News): void {
    for (const listener of this.#listeners) listener(news);
  }

  async ask(verb: Verb, input: unknown): Promise<unknown> {
    this.asked.push({ verb, input });
    const handler = this.#handlers.get(verb);
    return handler ? handler(input as never) : fail({ kind: 'no-background', effect: 'none' });
  }

  onNews(listener: (news: News) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
