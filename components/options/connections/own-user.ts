import { batch, computed, signal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import type { ConnectionView, FoundUser, FoundUsers } from '../../../lib/changes/view.ts';
import { ask } from '../../../lib/messages/ask.ts';

/** The search for the person themselves among the users that a connection sees. */
export class OwnUserSearch {
  readonly query = signal('');
  readonly #found = signal<FoundUsers | undefined>(undefined);
  readonly #failure = signal<Failure | undefined>(undefined);
  readonly #busy = signal(false);
  // An answer that comes after the form was left, or was opened for another connection, is for nobody.
  #turn = 0;

  /** `undefined` while nothing was searched for. */
  readonly found = computed(() => this.#found.value);
  readonly failure = computed(() => this.#failure.value);
  readonly busy = computed(() => this.#busy.value);

  clear(): void {
    this.#turn += 1;
    batch(() => {
      this.query.value = '';
      this.#found.value = undefined;
      this.#failure.value = undefined;
      this.#busy.value = false;
    });
  }

  async search(connection: string): Promise<void> {
    const query = this.query.value.trim();
    if (query === '' || this.#busy.value) return;
    const turn = (this.#turn += 1);
    this.#busy.value = true;
    const answer = await ask('connection.users', { connection, query });
    if (turn !== this.#turn) return;
    batch(() => {
      this.#busy.value = false;
      this.#found.value = answer.ok ? answer.value : undefined;
      this.#failure.value = answer.ok ? undefined : answer.failure;
    });
  }
}

/** Whom the person has said to be on other connections: most are the same user everywhere. */
export function saidElsewhere(
  all: readonly ConnectionView[],
  { id, ownUser }: ConnectionView,
): readonly Pick<FoundUser, 'id' | 'name'>[] {
  const said = new Map<string, Pick<FoundUser, 'id' | 'name'>>();
  for (const each of all) {
    if (each.id !== id && each.ownUser) said.set(each.ownUser.id, each.ownUser);
  }
  return [...said.values()].filter((user) => user.id !== ownUser?.id);
}
