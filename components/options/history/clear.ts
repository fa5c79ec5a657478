import { batch, computed, signal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import { ask } from '../../../lib/messages/ask.ts';
import type { Answer } from '../../../lib/messages/contract.ts';

type Cleared = Extract<Answer<'history.clear'>, { ok: true }>['value'];

/** Clearing the history, which is asked about first. */
export class ClearModel {
  readonly #asking = signal(false);
  readonly #busy = signal(false);
  readonly #cleared = signal<Cleared | undefined>();
  readonly #failure = signal<Failure | undefined>();
  readonly #done: () => Promise<void>;

  /** Whether it is being asked about. */
  readonly asking = computed(() => this.#asking.value);
  readonly busy = computed(() => this.#busy.value);
  /** What went and what stayed, the last time. */
  readonly cleared = computed(() => this.#cleared.value);
  readonly failure = computed(() => this.#failure.value);

  /** `done` shows the history as it is then. */
  constructor(done: () => Promise<void>) {
    this.#done = done;
  }

  ask(): void {
    this.#asking.value = true;
    this.#cleared.value = undefined;
    this.#failure.value = undefined;
  }

  cancel(): void {
    this.#asking.value = false;
  }

  /** Only once it was asked about. */
  async confirm(): Promise<void> {
    if (!this.#asking.peek() || this.#busy.peek()) return;
    this.#busy.value = true;
    const answer = await ask('history.clear', {});
    if (answer.ok) await this.#done();
    batch(() => {
      if (answer.ok) this.#cleared.value = answer.value;
      else this.#failure.value = answer.failure;
      this.#busy.value = false;
      this.#asking.value = false;
    });
  }
}
