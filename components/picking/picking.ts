import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import type { FoundUser } from '../../lib/changes/view.ts';
import { ask } from '../../lib/messages/ask.ts';

/** A user to choose. Without a name where only the id is known. */
export type Choice = Pick<FoundUser, 'id'> & Partial<FoundUser>;

/** How far the search for what is typed has come. */
type Search = {
  readonly stage: 'idle' | 'searching' | 'found' | 'failed';
  /** While one is under way, what the one before has found. */
  readonly found: readonly Choice[];
  /** More users fit than are shown. */
  readonly more?: boolean;
  readonly failure?: Failure;
};

const IDLE: Search = { stage: 'idle', found: [] };
/** Nobody types slower while they know what comes next. */
const PAUSE_MS = 250;
/** What may be an id that no search knows: then it can be tried as it is. */
const MAY_BE_ID = /^[A-Za-z0-9_-]{16,64}$/;

/** The search for a user by name, e-mail or id. */
export class Picking {
  readonly #idle: ReadonlySignal<readonly Choice[]>;
  readonly #query = signal('');
  readonly #search = signal<Search>(IDLE);
  readonly #activeId = signal<string | undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  // Every search takes a number: an answer that comes after the next one was begun is for nobody.
  #turn = 0;

  readonly query = computed(() => this.#query.value);
  readonly search = computed(() => this.#search.value);
  /** What can be chosen now. */
  readonly choices = computed(() => {
    const { stage, found } = this.#search.value;
    return stage === 'idle' ? this.#idle.value : found;
  });
  /** The choice that Enter takes; none while what is shown does not belong to what is typed. */
  readonly active = computed(() => {
    if (this.#search.value.stage === 'searching') return undefined;
    return this.choices.value.find(({ id }) => id === this.#activeId.value);
  });

  /** @param idle what can be chosen while nothing is typed. */
  constructor(idle: ReadonlySignal<readonly Choice[]>) {
    this.#idle = idle;
  }

  type(text: string): void {
    this.dispose();
    const isEmpty = text.trim() === '';
    batch(() => {
      this.#query.value = text;
      this.#activeId.value = undefined;
      this.#search.value = isEmpty
        ? IDLE
        : { stage: 'searching', found: this.#search.peek().found };
    });
    if (!isEmpty) this.#timer = setTimeout(() => void this.searchNow(), PAUSE_MS);
  }

  /** Moves to the next (1) or the previous (-1) choice, round the ends. */
  move(by: 1 | -1): void {
    const all = this.choices.peek();
    if (all.length === 0 || this.#search.peek().stage === 'searching') return;
    const at = all.findIndex(({ id }) => id === this.#activeId.peek());
    const next = at < 0 && by < 0 ? all.length - 1 : (at + by + all.length) % all.length;
    this.#activeId.value = all[next]?.id;
  }

  /** Searches without waiting for the person to stop typing. */
  async searchNow(): Promise<void> {
    this.dispose();
    const own = this.#turn;
    const query = this.#query.peek().trim();
    if (query === '') return;
    const answer = await ask('user.search', { query });
    if (own !== this.#turn) return;
    batch(() => {
      if (!answer.ok) this.#search.value = { stage: 'failed', found: [], failure: answer.failure };
      else {
        const found = withTyped(answer.value.users, query);
        this.#search.value = { stage: 'found', found, more: answer.value.more };
        this.#activeId.value = found[0]?.id;
      }
    });
  }

  /** Ends what is under way. */
  dispose(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }
}

/** What looks like an id can be loaded although nobody was found: the API then says why not. */
function withTyped(users: readonly FoundUser[], typed: string): readonly Choice[] {
  const isNew = MAY_BE_ID.test(typed) && users.every(({ id }) => id !== typed);
  return isNew ? [...users, { id: typed }] : users;
}
