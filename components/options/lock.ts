import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Result } from '../../lib/result.ts';
import type { VaultModel } from '../unlock/model.ts';
import { PassphraseForm } from './passphrase.ts';

/** Minutes without use after which it may lock itself; `null` for only with the browser. */
export const IDLE_CHOICES = [5, 15, 60, 480, null] as const;

export type LockDone = 'set' | 'changed' | 'removed';

/** The section *Lock* of the options: the passphrase, and when it is asked for again. */
export class LockModel {
  readonly vault: VaultModel;
  readonly setting: PassphraseForm;
  readonly changing: PassphraseForm;
  readonly removing: PassphraseForm;
  readonly #done = signal<LockDone | undefined>(undefined);
  readonly #idleFailure = signal<Failure | undefined>(undefined);

  /** What was done last, from here. */
  readonly done = computed(() => this.#done.value);
  readonly idleFailure = computed(() => this.#idleFailure.value);

  constructor(vault: VaultModel) {
    this.vault = vault;
    this.setting = new PassphraseForm(
      ({ next }) => this.#do('set', ask('vault.set', { passphrase: next })),
      { hasNext: true },
    );
    this.changing = new PassphraseForm(
      ({ present, next }) => this.#do('changed', ask('vault.change', { present, next })),
      { hasNext: true },
    );
    this.removing = new PassphraseForm(
      ({ present }) => this.#do('removed', ask('vault.remove', { present })),
      { hasNext: false },
    );
  }

  async lockAfter(minutes: number | null): Promise<void> {
    const answer = await ask('vault.idle', { minutes });
    this.#idleFailure.value = answer.ok ? undefined : answer.failure;
    await this.vault.read();
  }

  /** Nothing typed or said outlives a lock. */
  clear(): void {
    for (const form of [this.setting, this.changing, this.removing]) form.clear();
    this.#done.value = undefined;
  }

  async #do(
    what: LockDone,
    asked: Promise<Result<unknown, Failure>>,
  ): Promise<Result<unknown, Failure>> {
    this.#done.value = undefined;
    const answer = await asked;
    if (answer.ok) this.#done.value = what;
    await this.vault.read();
    return answer;
  }
}
