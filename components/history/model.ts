import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { asksOnSurface, type ChangeView, type PlanView } from '../../lib/changes/view.ts';
import { ask, onNews } from '../../lib/messages/ask.ts';
import type { News } from '../../lib/messages/contract.ts';
import { RECENT_CHANGES } from '../../lib/messages/early.ts';
import type { Result } from '../../lib/result.ts';
import { isUndoable } from '../../locales/outcome.ts';
import { loadCatalogueWords } from '../ui/catalogue-words.ts';

/** An undo that says more than that it takes something back, and so asks before it does. */
export type Question = { readonly view: Pick<ChangeView, 'id'>; readonly plan: PlanView };

/** An undo that is confirmed in the extension's window. What comes of it then is in the list, as of any other change. */
type Waiting = {
  readonly plan: string;
  readonly stands: 'open' | Extract<News, { news: 'confirmation' }>['end'];
};

/** Some changes, newest first, and how many could not be read. */
export type Listed = {
  readonly changes: readonly ChangeView[];
  readonly damaged?: number | undefined;
};

/** Where a list comes from, and one change of it by its id. */
export type Source = {
  readonly list: () => Promise<Result<Listed, Failure>>;
  /** For lists that need not hold what was just made. */
  readonly one?: ((id: string) => Promise<ChangeView | undefined>) | undefined;
};

const MINUTE = 60_000;

const RECENT: Source = { list: () => ask('change.list', { limit: RECENT_CHANGES }) };

/** Changes of any users, newest first, and the way back from each. */
export class HistoryModel {
  readonly #source: Source;
  readonly #changes = signal<readonly ChangeView[] | undefined>(undefined);
  readonly #damaged = signal(0);
  readonly #listFailure = signal<Failure | undefined>(undefined);
  readonly #undoFailure = signal<Failure | undefined>(undefined);
  readonly #undoing = signal<string | undefined>(undefined);
  readonly #question = signal<Question | undefined>(undefined);
  readonly #applied = signal<ChangeView | undefined>(undefined);
  readonly #waiting = signal<Waiting | undefined>(undefined);
  readonly #now = signal(Date.now());
  #asked = 0;
  #reading: Promise<void> | undefined;

  /** `undefined` until they were read once. */
  readonly changes = computed(() => this.#changes.value);
  /** How many could not be read and were set aside. */
  readonly damaged = computed(() => this.#damaged.value);
  /** Why they could not be read. */
  readonly listFailure = computed(() => this.#listFailure.value);
  /** Why the last undo was not made, or may not have been. */
  readonly undoFailure = computed(() => this.#undoFailure.value);
  /** The id of the change whose undo is under way. */
  readonly undoing = computed(() => this.#undoing.value);
  readonly question = computed(() => this.#question.value);
  /** How the last undo stands that has to be confirmed in the extension's window. */
  readonly waiting = computed(() => this.#waiting.value?.stands);
  /** Epoch milliseconds, moving on by the minute: what ages are counted from. */
  readonly now = computed(() => this.#now.value);
  /** The newest change that can be undone. */
  readonly newest = computed(() => this.#changes.value?.find(isUndoable));
  /** What became of the last undo of this page, as the journal tells it by now. */
  readonly outcome = computed(() => {
    const applied = this.#applied.value;
    return this.#changes.value?.find((view) => view.id === applied?.id) ?? applied;
  });

  /** The recent changes of everybody, if nothing else is said. */
  constructor(source = RECENT) {
    this.#source = source;
  }

  /** Reads the changes and follows them until the answer is called. */
  start(): () => void {
    const stopNews = onNews((news) => {
      if (news.news === 'changes') void this.refresh();
      if (news.news === 'confirmation') this.#heardOfWindow(news);
    });
    const clock = setInterval(() => (this.#now.value = Date.now()), MINUTE);
    void this.refresh();
    return () => {
      clearInterval(clock);
      stopNews();
    };
  }

  refresh(): Promise<void> {
    return (this.#reading = this.#read());
  }

  /** Resolves when what was asked for last is there. */
  async upToDate(): Promise<void> {
    for (let seen; seen !== this.#reading;) await (seen = this.#reading);
  }

  async #read(): Promise<void> {
    const turn = (this.#asked += 1);
    const answer = await this.#source.list();
    // Two readings can overtake one another; only the one asked for last counts.
    if (turn !== this.#asked) return;
    this.#now.value = Date.now();
    this.#listFailure.value = answer.ok ? undefined : answer.failure;
    if (!answer.ok) return;
    this.#changes.value = answer.value.changes;
    this.#damaged.value = answer.value.damaged ?? 0;
    // Not before: the list is there sooner than the words for it, and would wait for them.
    void loadCatalogueWords();
    await this.#followApplied(turn);
  }

  /** What was just made may not be in the list, and is followed all the same. */
  async #followApplied(turn: number): Promise<void> {
    const id = this.#applied.peek()?.id;
    if (!id || !this.#source.one || this.#changes.peek()?.some((view) => view.id === id)) return;
    const now = await this.#source.one(id);
    if (now && turn === this.#asked && this.#applied.peek()?.id === id) this.#applied.value = now;
  }

  /** Plans an undo, and makes it unless there is something to ask first. */
  async undo(view: Pick<ChangeView, 'id'>, without?: string[]): Promise<void> {
    if (this.#undoing.value !== undefined) return;
    this.#begin(view.id);
    const planned = await ask(
      'change.undo',
      without ? { change: view.id, without } : { change: view.id },
    );
    if (!planned.ok) return this.#fail(planned.failure);
    if (!asksOnSurface(planned.value.warnings)) {
      return this.#apply(planned.value);
    }
    await loadCatalogueWords();
    this.#question.value = { view, plan: planned.value };
    this.#undoing.value = undefined;
  }

  /** *Undo anyway*: applies what the question is about. */
  async confirm(): Promise<void> {
    const question = this.#question.value;
    if (!question || this.#undoing.value !== undefined) return;
    this.#begin(question.view.id);
    await this.#apply(question.plan);
  }

  cancel(): void {
    this.#question.value = undefined;
  }

  #begin(id: string): void {
    this.#undoing.value = id;
    this.#question.value = undefined;
    this.#undoFailure.value = undefined;
    this.#applied.value = undefined;
    this.#waiting.value = undefined;
  }

  #heardOfWindow({ plan, end, failure }: Extract<News, { news: 'confirmation' }>): void {
    if (this.#waiting.value?.plan !== plan) return;
    this.#waiting.value = { plan, stands: end };
    if (end === 'failed') this.#undoFailure.value = failure;
  }

  async #apply(plan: PlanView): Promise<void> {
    const answer = await ask('change.apply', { plan: plan.plan });
    if (!answer.ok) return this.#fail(answer.failure);
    if (answer.value.state === 'confirming') {
      this.#waiting.value = { plan: plan.plan, stands: 'open' };
    } else this.#applied.value = answer.value;
    await this.#settleDown();
  }

  async #fail(failure: Failure): Promise<void> {
    this.#undoFailure.value = failure;
    await this.#settleDown();
  }

  /** The list is read again before the buttons come back, so that none offers what has just been done. */
  async #settleDown(): Promise<void> {
    await this.refresh();
    this.#undoing.value = undefined;
  }
}
