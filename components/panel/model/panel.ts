import { batch, computed, signal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import { ask, onNews } from '../../../lib/messages/ask.ts';
import type { News, Subject } from '../../../lib/messages/contract.ts';
import { createPerson, type Person } from './person.ts';
import { Writing } from './writing.ts';

export const SECTIONS = ['scopes', 'switches', 'access', 'profile'] as const;
export type Section = (typeof SECTIONS)[number];

/** The user on show, with everything that is staged for and written about them. */
export type Showing = { readonly person: Person; readonly writing: Writing };

/** What the panel has to show. */
export type View =
  | { readonly kind: 'asking' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'several'; readonly users: readonly string[] }
  /** The person wants another user than the one that was on show. */
  | { readonly kind: 'choosing'; readonly from: string }
  | { readonly kind: 'loading'; readonly user: string }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly user?: string | undefined }
  | { readonly kind: 'showing'; readonly showing: Showing };

/** The state and the decisions of the panel; components only show it and call. */
export class PanelModel {
  readonly section = signal<Section>('scopes');
  readonly #view = signal<View>({ kind: 'asking' });
  readonly #page = signal<readonly string[]>([]);
  readonly #declined = signal<string | undefined>();
  readonly #refreshing = signal<'reading' | Failure | undefined>();
  readonly #leaving = signal(false);
  readonly #stopNews = onNews((news) => void this.#hear(news));
  #tab: number | undefined;
  // Every load takes a number: an answer that comes after the next load was begun is for nobody.
  #turn = 0;

  readonly view = computed(() => this.#view.value);
  /** The users the page showed when it was last heard of, newest first. */
  readonly page = computed(() => this.#page.value);
  /** A reading that should replace the one on show: under way, or why it could not be had. */
  readonly refreshing = computed(() => this.#refreshing.value);
  /** Whether the person is asked before a draft is lost by closing. */
  readonly leaving = computed(() => this.#leaving.value);
  /** Another user the page has moved to while the one on show has a draft. */
  readonly offered = computed(() => {
    const [only, ...others] = this.#page.value;
    const here = showingOf(this.#view.value)?.person.id;
    if (here === undefined || only === undefined || others.length > 0) return undefined;
    return only === here || only === this.#declined.value ? undefined : only;
  });

  /** Asks the page whom it shows, and loads that user. */
  async start(): Promise<void> {
    const own = (this.#turn += 1);
    this.#show({ kind: 'asking' });
    const answer = await ask('page.subject', {});
    if (own !== this.#turn) return;
    if (answer.ok) await this.#meet(answer.value);
    else this.#show({ kind: 'failed', failure: answer.failure });
  }

  /** Loads whom the person chose, whatever the page shows at this time. */
  pick(user: string): Promise<void> {
    const [only, ...others] = this.#page.peek();
    return this.load(user, others.length === 0 ? only : undefined);
  }

  /** @param declined a user of the page that is not offered. */
  async load(user: string, declined?: string): Promise<void> {
    const own = (this.#turn += 1);
    this.#show({ kind: 'loading', user });
    const answer = await ask('user.load', { user });
    if (own !== this.#turn) return;
    if (!answer.ok) return this.#show({ kind: 'failed', failure: answer.failure, user });
    const person = createPerson(answer.value);
    const writing = new Writing(person, () => this.#refresh(person));
    this.#show({ kind: 'showing', showing: { person, writing } }, declined);
  }

  /** Reads the user on show again, under what is staged. */
  async refresh(): Promise<void> {
    const showing = this.#showing();
    if (showing) await this.#refresh(showing.person);
  }

  /** Loads again what could not be loaded. */
  async retry(): Promise<void> {
    const now = this.#view.peek();
    if (now.kind === 'failed' && now.user !== undefined) return this.load(now.user);
    return this.start();
  }

  /** Stays with the user on show although the page has moved on. */
  stay(): void {
    this.#declined.value = this.offered.peek();
  }

  /** Lets the person choose another user than the one on show, unless something would be lost by that. */
  choose(): void {
    const showing = this.#showing();
    if (!showing || isKept(showing)) return;
    this.#turn += 1;
    this.#show({ kind: 'choosing', from: showing.person.id });
  }

  /** Closes the panel, or asks first when a draft would be lost. */
  close(): void {
    if (isKept(this.#showing())) this.#leaving.value = true;
    else this.leave();
  }

  keepEditing(): void {
    this.#leaving.value = false;
  }

  leave(): void {
    void ask('panel.close', {});
  }

  openSettings(): void {
    void ask('settings.open', {});
  }

  /** Loads the portal's page anew; the panel goes with it. */
  reloadPage(): void {
    void ask('page.reload', {});
  }

  dispose(): void {
    this.#stopNews();
    this.#showing()?.writing.dispose();
  }

  #showing(): Showing | undefined {
    return showingOf(this.#view.peek());
  }

  #show(next: View, declined?: string): void {
    this.#showing()?.writing.dispose();
    batch(() => {
      this.#view.value = next;
      this.#declined.value = declined;
      this.#refreshing.value = undefined;
      this.#leaving.value = false;
    });
  }

  async #refresh(person: Person): Promise<void> {
    if (this.#showing()?.person !== person) return;
    const own = (this.#turn += 1);
    this.#refreshing.value = 'reading';
    const answer = await ask('user.load', { user: person.id });
    if (own !== this.#turn) return;
    batch(() => {
      if (answer.ok) person.refresh(answer.value);
      this.#refreshing.value = answer.ok ? undefined : answer.failure;
    });
  }

  async #meet(subject: Subject): Promise<void> {
    this.#tab = subject.tab;
    this.#page.value = subject.users;
    const [only, ...others] = subject.users;
    if (only === undefined) this.#show({ kind: 'nobody' });
    else if (others.length > 0) this.#show({ kind: 'several', users: subject.users });
    else await this.load(only);
  }

  async #hear(news: News): Promise<void> {
    const showing = this.#showing();
    if (news.news === 'subject') await this.#heardSubject(news.tab, news.users);
    else if (news.news === 'connection' && this.#view.peek().kind === 'failed') await this.retry();
    else if (news.news === 'changes' && news.user === showing?.person.id) {
      await showing.writing.heard();
    }
  }

  // Without knowing our own tab, news about some tab is only a reason to ask.
  async #heardSubject(tab: number, users: readonly string[]): Promise<void> {
    if (this.#tab !== undefined) return tab === this.#tab ? this.#moved(users) : undefined;
    const answer = await ask('page.subject', {});
    if (!answer.ok) return;
    this.#tab = answer.value.tab;
    await this.#moved(answer.value.users);
  }

  /** The page has moved. What is staged is never taken from under the person: then the other user is offered. */
  async #moved(users: readonly string[]): Promise<void> {
    this.#page.value = users;
    const view = this.#view.peek();
    if (view.kind === 'nobody' || view.kind === 'several') {
      return this.#meet({ users, tab: this.#tab });
    }
    const next = users.length === 1 ? users[0] : undefined;
    if (next === undefined || next === subjectOf(view) || isKept(showingOf(view))) return;
    await this.load(next);
  }
}

function showingOf(view: View): Showing | undefined {
  return view.kind === 'showing' ? view.showing : undefined;
}

function subjectOf(view: View): string | undefined {
  if (view.kind === 'loading' || view.kind === 'failed') return view.user;
  if (view.kind === 'choosing') return view.from;
  return showingOf(view)?.person.id;
}

/** Whether something of the person's would be lost by going elsewhere. */
function isKept(showing: Showing | undefined): boolean {
  if (!showing) return false;
  const { person, writing } = showing;
  return person.draft.edits.peek().size > 0 || writing.busy.peek() !== undefined;
}
