import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import type { ConnectionView } from '../../lib/changes/view.ts';
import { ask, onNews } from '../../lib/messages/ask.ts';
import type { SaveOutcome } from '../../lib/messages/contract.ts';

/** The form of the one connection. The token is write-only: it leaves this page once and never comes back. */
export class ConnectionModel {
  readonly token = signal('');
  readonly companyId = signal('');
  readonly accountId = signal('');
  readonly #stored = signal<ConnectionView | null | undefined>(undefined);
  readonly #saved = signal<SaveOutcome | undefined>(undefined);
  readonly #failure = signal<Failure | undefined>(undefined);
  readonly #tokenMissing = signal(false);
  readonly #removed = signal(false);
  readonly #busy = signal(false);

  /** `undefined` until it is known, `null` where there is none. */
  readonly stored = computed(() => this.#stored.value);
  /** What the last test found; gone as soon as another begins. */
  readonly saved = computed(() => this.#saved.value);
  readonly failure = computed(() => this.#failure.value);
  /** There is neither a token in the form nor a stored one to keep. */
  readonly tokenMissing = computed(() => this.#tokenMissing.value);
  readonly removed = computed(() => this.#removed.value);
  readonly busy = computed(() => this.#busy.value);

  start(): () => void {
    void this.load();
    return onNews((news) => {
      if (news.news === 'connection') void this.#readStored();
    });
  }

  /** Stores what was typed if Leadway accepts it; what was typed stays in the form if not. */
  async save(): Promise<void> {
    if (this.#busy.value || !this.#begin()) return;
    const stored = this.#stored.value;
    const isStored = stored && this.token.value.trim() === '';
    const answer = isStored
      ? await ask('connection.test', { connection: stored.id })
      : await ask('connection.save', {
          token: this.token.value,
          companyId: this.companyId.value,
          accountId: this.accountId.value,
        });
    this.#busy.value = false;
    if (!answer.ok) this.#failure.value = answer.failure;
    else this.#keep(answer.value);
  }

  async remove(): Promise<void> {
    const stored = this.#stored.value;
    if (this.#busy.value || !stored) return;
    this.#forgetLast();
    this.#busy.value = true;
    const answer = await ask('connection.remove', { connection: stored.id });
    this.#busy.value = false;
    if (!answer.ok) this.#failure.value = answer.failure;
    else this.#show(null);
    this.#removed.value = answer.ok;
  }

  /** False where it is plain without asking anybody that nothing can be saved. */
  #begin(): boolean {
    this.#forgetLast();
    this.#tokenMissing.value = this.token.value.trim() === '' && !this.#stored.value;
    this.#busy.value = !this.#tokenMissing.value;
    return this.#busy.value;
  }

  #forgetLast(): void {
    this.#saved.value = undefined;
    this.#failure.value = undefined;
    this.#tokenMissing.value = false;
    this.#removed.value = false;
  }

  #keep(saved: SaveOutcome): void {
    this.#saved.value = saved;
    this.#show(saved.connection);
  }

  #show(connection: ConnectionView | null): void {
    this.#stored.value = connection;
    this.token.value = '';
    this.companyId.value = connection?.companyId ?? '';
    this.accountId.value = connection?.accountId ?? '';
  }

  /** Reads what is stored, and fills the form with it unless somebody has begun to type. */
  async load(): Promise<void> {
    this.#failure.value = undefined;
    await this.#readStored();
    const untouched = !this.token.value && !this.companyId.value && !this.accountId.value;
    if (this.#stored.value && untouched) this.#show(this.#stored.value);
  }

  /** Leaves the form alone: somebody may be typing in it. */
  async #readStored(): Promise<void> {
    const answer = await ask('connection.list', {});
    if (answer.ok) this.#stored.value = answer.value.connections[0] ?? null;
    else this.#failure.value = answer.failure;
  }
}
