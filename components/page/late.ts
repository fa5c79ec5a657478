import { computed, signal, type ReadonlySignal } from '@preact/signals';

/** A part of a page that is fetched when the page is on show already. Signals say when it is there. */
export class Late<Part> {
  readonly #fetch: () => Promise<Part>;
  readonly #part = signal<Part | undefined>();
  readonly #hasFailed = signal(false);
  #fetching: Promise<void> | undefined;

  /** `undefined` until it is there. */
  readonly part: ReadonlySignal<Part | undefined> = computed(() => this.#part.value);
  readonly hasFailed: ReadonlySignal<boolean> = computed(() => this.#hasFailed.value);

  constructor(fetch: () => Promise<Part>) {
    this.#fetch = fetch;
  }

  /** Fetches it, once; again where that has failed. Never throws: `hasFailed` tells. */
  load(): Promise<void> {
    return (this.#fetching ??= this.#try());
  }

  async #try(): Promise<void> {
    try {
      this.#part.value = await this.#fetch();
      this.#hasFailed.value = false;
    } catch {
      // The extension was updated or removed under this page, and its files are gone.
      this.#hasFailed.value = true;
      this.#fetching = undefined;
    }
  }
}
