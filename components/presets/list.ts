import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { ask, onNews } from '../../lib/messages/ask.ts';
import type { Answer } from '../../lib/messages/contract.ts';
import type { Preset } from '../../lib/permissions/presets.ts';

/** The person's presets as the background keeps them, followed until `stop`. */
export class PresetsModel {
  readonly #presets = signal<readonly Preset[] | undefined>();
  readonly #failure = signal<Failure | undefined>();
  #stopNews: (() => void) | undefined;

  /** In their order; `undefined` until they were read once. */
  readonly presets = computed(() => this.#presets.value);
  readonly failure = computed(() => this.#failure.value);

  start(): void {
    this.#stopNews ??= onNews((news) => {
      if (news.news === 'presets') void this.read();
    });
    void this.read();
  }

  stop(): void {
    this.#stopNews?.();
    this.#stopNews = undefined;
  }

  async read(): Promise<void> {
    this.take(await ask('preset.list', {}));
  }

  /** Takes over what any verb about presets answers. */
  take(answer: Answer<'preset.list'>): void {
    this.#failure.value = answer.ok ? undefined : answer.failure;
    if (answer.ok) this.#presets.value = answer.value.presets;
  }
}
