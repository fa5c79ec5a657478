import { computed, signal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import type { ChangeDetails } from '../../../lib/changes/view.ts';
import { ask } from '../../../lib/messages/ask.ts';

/** What is known of the change that is open. */
type Known =
  | { readonly is: 'being-read' }
  | { readonly is: 'gone' }
  | { readonly is: 'unreadable'; readonly failure: Failure }
  | { readonly is: 'here'; readonly details: ChangeDetails };

/** One change with all that is kept of it. */
export class DetailsModel {
  readonly #id = signal<string | undefined>();
  readonly #known = signal<Known>({ is: 'being-read' });

  #reading: Promise<void> | undefined;

  readonly known = computed(() => this.#known.value);

  /** Opens another change, or none, or reads the one that is open again. */
  show(id: string | undefined): Promise<void> {
    return (this.#reading = this.#read(id));
  }

  /** Resolves when the change that was opened last is there. */
  async upToDate(): Promise<void> {
    await this.#reading;
  }

  async #read(id: string | undefined): Promise<void> {
    if (id !== this.#id.peek()) this.#known.value = { is: 'being-read' };
    this.#id.value = id;
    if (id === undefined) return;
    const answer = await ask('history.change', { change: id });
    // Another may have been opened while this one was read.
    if (id !== this.#id.peek()) return;
    if (!answer.ok) this.#known.value = { is: 'unreadable', failure: answer.failure };
    else this.#known.value = answer.value ? { is: 'here', details: answer.value } : { is: 'gone' };
  }
}
