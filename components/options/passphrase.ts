import { batch, computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import type { Result } from '../../lib/result.ts';

/** Characters; the background has the last word. */
const SHORTEST = 12;

export type Typed = { readonly present: string; readonly next: string };

/** A form that sets, changes or removes the passphrase. What was typed is gone from it as soon as it was sent. */
export class PassphraseForm {
  readonly present = signal('');
  readonly next = signal('');
  readonly repeat = signal('');
  readonly #send: (typed: Typed) => Promise<Result<unknown, Failure>>;
  readonly #hasNext: boolean;
  readonly #problem = signal<'short' | 'differs' | undefined>(undefined);
  readonly #failure = signal<Failure | undefined>(undefined);
  readonly #busy = signal(false);

  /** What is wrong with the new one; known without asking anybody. */
  readonly problem = computed(() => this.#problem.value);
  readonly failure = computed(() => this.#failure.value);
  readonly busy = computed(() => this.#busy.value);

  constructor(
    send: (typed: Typed) => Promise<Result<unknown, Failure>>,
    { hasNext }: { readonly hasNext: boolean },
  ) {
    this.#send = send;
    this.#hasNext = hasNext;
  }

  async submit(): Promise<void> {
    if (this.#busy.peek() || !this.#begin()) return;
    const answer = await this.#send({ present: this.present.peek(), next: this.next.peek() });
    batch(() => {
      this.#busy.value = false;
      this.present.value = '';
      if (answer.ok) this.clear();
      else this.#failure.value = answer.failure;
    });
  }

  clear(): void {
    batch(() => {
      for (const field of [this.present, this.next, this.repeat]) field.value = '';
      this.#problem.value = undefined;
      this.#failure.value = undefined;
    });
  }

  #begin(): boolean {
    this.#failure.value = undefined;
    this.#problem.value = this.#hasNext
      ? problemOf(this.next.peek(), this.repeat.peek())
      : undefined;
    this.#busy.value = this.#problem.peek() === undefined;
    return this.#busy.peek();
  }
}

function problemOf(next: string, repeat: string): 'short' | 'differs' | undefined {
  if ([...next.normalize('NFKC')].length < SHORTEST) return 'short';
  return next === repeat ? undefined : 'differs';
}
