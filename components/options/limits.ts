import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Answer, HistorySettings } from '../../lib/messages/contract.ts';

/** What may be typed; the background checks it again. */
export const RANGES = {
  changes: { from: 100, to: 50_000 },
  days: { from: 1, to: 3_650 },
} as const satisfies Record<keyof HistorySettings, { from: number; to: number }>;

/** How much history is kept, as a form. */
export class LimitsModel {
  readonly changes = signal('');
  readonly days = signal('');
  readonly #kept = signal<HistorySettings | undefined>(undefined);
  readonly #failure = signal<Failure | undefined>(undefined);
  readonly #busy = signal(false);

  readonly failure = computed(() => this.#failure.value);
  readonly busy = computed(() => this.#busy.value);
  /** What is in the form was saved from here; gone as soon as something else is typed. */
  readonly saved = computed(() => {
    const kept = this.#kept.value;
    return kept !== undefined && sameLimits(kept, this.#typed());
  });

  /** Fills the form, unless somebody has begun to type. */
  async load(): Promise<void> {
    const answer = await ask('history.settings.get', {});
    this.#failure.value = answer.ok ? undefined : answer.failure;
    if (!answer.ok) return;
    if (!this.changes.value && !this.days.value) this.#show(answer.value);
  }

  /** Only called with what the form let through. */
  async save(): Promise<void> {
    if (this.#busy.value) return;
    this.#busy.value = true;
    this.#kept.value = undefined;
    this.#failure.value = undefined;
    this.#end(await ask('history.settings.set', this.#typed()));
  }

  #end(answer: Answer<'history.settings.set'>): void {
    this.#busy.value = false;
    if (answer.ok) this.#kept.value = answer.value;
    else this.#failure.value = answer.failure;
  }

  #show({ changes, days }: HistorySettings): void {
    this.changes.value = String(changes);
    this.days.value = String(days);
  }

  #typed(): HistorySettings {
    return { changes: Number(this.changes.value), days: Number(this.days.value) };
  }
}

function sameLimits(one: HistorySettings, other: HistorySettings): boolean {
  return one.changes === other.changes && one.days === other.days;
}
