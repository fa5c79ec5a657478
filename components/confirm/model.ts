import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import type { ChangeView, ConfirmationView } from '../../lib/changes/view.ts';
import { ask, onNews } from '../../lib/messages/ask.ts';
import { VaultModel } from '../unlock/model.ts';
import { Inert } from './inert.ts';

/** Time to read how it ended. Only what went well goes by itself. */
const SHOWN_MS = 6_000;

/** What the window has to show. */
export type View =
  | { readonly kind: 'asking' }
  | { readonly kind: 'question'; readonly asked: ConfirmationView }
  | { readonly kind: 'saving'; readonly asked: ConfirmationView }
  | { readonly kind: 'ended'; readonly change: ChangeView }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** One plan that a person confirms or does not. */
export class ConfirmModel {
  readonly inert = new Inert();
  /** While it is locked, the form that unlocks it is all there is to see. */
  readonly vault = new VaultModel();
  readonly #plan: string;
  readonly #view = signal<View>({ kind: 'asking' });
  #goes: ReturnType<typeof setTimeout> | undefined;

  readonly view = computed(() => this.#view.value);

  constructor(plan: string) {
    this.#plan = plan;
  }

  /** Asks what is to be confirmed; the answer stops everything. */
  start(): () => void {
    const stopInert = this.inert.watch();
    const stopVault = this.vault.start(() => this.#goOn());
    const stopNews = onNews((news) => {
      if (news.news === 'changes') void this.#look();
    });
    document.addEventListener('keydown', ignoreRepeats, true);
    void this.load();
    return () => {
      document.removeEventListener('keydown', ignoreRepeats, true);
      stopInert();
      stopVault();
      stopNews();
      clearTimeout(this.#goes);
    };
  }

  async load(): Promise<void> {
    const answer = await ask('change.confirmation', { plan: this.#plan });
    if (!answer.ok) return this.#fail(answer.failure);
    clearTimeout(this.#goes);
    this.#view.value = { kind: 'question', asked: answer.value };
    this.inert.again();
    const left = answer.value.until - Date.now();
    this.#goes = setTimeout(() => this.#expire(), Math.max(0, left));
  }

  /** Does nothing before its time. */
  async confirm(): Promise<void> {
    const view = this.#view.peek();
    if (view.kind !== 'question' || !this.inert.armed.peek()) return;
    clearTimeout(this.#goes);
    this.#view.value = { kind: 'saving', asked: view.asked };
    const answer = await ask('change.confirm', { plan: this.#plan });
    if (answer.ok) this.#end(answer.value);
    else this.#fail(answer.failure);
    // Whatever is asked wakes a background that died over the change, and it settles what is open when it starts.
    if (!answer.ok && answer.failure.effect === 'unknown') {
      await ask('change.list', { user: view.asked.user.id, limit: 1 });
    }
  }

  cancel(): void {
    void ask('change.decline', { plan: this.#plan });
  }

  close(): void {
    void ask('confirmation.close', {});
  }

  openSettings(): void {
    void ask('settings.open', {});
  }

  /** A change without an answer is settled later; the window says how, if it is still there. */
  async #look(): Promise<void> {
    const view = this.#view.peek();
    if (view.kind !== 'ended' || isOver(view.change)) return;
    const { id, user } = view.change;
    const answer = await ask('change.list', { user: user.id, limit: 20 });
    const found = answer.ok ? answer.value.changes.find((one) => one.id === id) : undefined;
    if (found) this.#end(found);
  }

  #end(change: ChangeView): void {
    this.#view.value = { kind: 'ended', change };
    if (change.state === 'confirmed') this.#goes = setTimeout(() => this.close(), SHOWN_MS);
  }

  /** After unlocking: asks for the same change anew, which may have grown too old; how one ended is shown again. */
  #goOn(): void {
    const view = this.#view.peek();
    if (view.kind === 'asking' || view.kind === 'question') void this.load();
    if (view.kind !== 'ended') return;
    this.#end(view.change);
    void this.#look();
  }

  #fail(failure: Failure): void {
    if (failure.kind === 'locked') return this.#lockedOut();
    this.#view.value = { kind: 'failed', failure };
  }

  /** Nothing was made of it yet, so it is asked again from the start. */
  #lockedOut(): void {
    this.#view.value = { kind: 'asking' };
    void this.vault.refused();
  }

  #expire(): void {
    this.#fail({ kind: 'plan-expired', effect: 'none' });
  }
}

function isOver({ state }: ChangeView): boolean {
  return state === 'confirmed' || state === 'partly' || state === 'refused';
}

/** A key that is still held down from elsewhere answers nothing here. */
function ignoreRepeats(event: KeyboardEvent): void {
  if (event.repeat && event.key !== 'Tab') event.preventDefault();
}
