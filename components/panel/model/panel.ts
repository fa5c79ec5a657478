import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import { ask, onNews } from '../../../lib/messages/ask.ts';
import type { News, Subject } from '../../../lib/messages/contract.ts';
import { createPerson, type Person } from './person.ts';
import { createWriting, type Writing } from './writing.ts';

export const SECTIONS = ['scopes', 'switches', 'access', 'profile'] as const;
export type Section = (typeof SECTIONS)[number];

/** The user on show, with everything that is staged for and written about them. */
export type Showing = { readonly person: Person; readonly writing: Writing };

/** What the panel has to show. */
export type View =
  | { readonly kind: 'asking' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'several'; readonly users: readonly string[] }
  | { readonly kind: 'loading'; readonly user: string }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly user?: string | undefined }
  | { readonly kind: 'showing'; readonly showing: Showing };

export type PanelModel = {
  readonly view: ReadonlySignal<View>;
  readonly section: Signal<Section>;
  /** The users the page showed when it was last heard of, newest first. */
  readonly page: ReadonlySignal<readonly string[]>;
  /** Another user the page has moved to while this one has a draft. */
  readonly offered: ReadonlySignal<string | undefined>;
  /** A reading that should replace the one on show: under way, or why it could not be had. */
  readonly refreshing: ReadonlySignal<'reading' | Failure | undefined>;
  /** Whether closing would lose a draft, so that it is asked first. */
  readonly leaving: ReadonlySignal<boolean>;
  readonly start: () => Promise<void>;
  readonly load: (user: string) => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly retry: () => Promise<void>;
  readonly stay: () => void;
  /** Lets the person choose among the users of the page again. */
  readonly choose: () => void;
  readonly close: () => void;
  readonly keepEditing: () => void;
  readonly leave: () => void;
  readonly openSettings: () => void;
  readonly dispose: () => void;
};

/** The state and the decisions of the panel; components only show it and call. */
export function createPanel(): PanelModel {
  const view = signal<View>({ kind: 'asking' });
  const section = signal<Section>('scopes');
  const page = signal<readonly string[]>([]);
  const declined = signal<string | undefined>();
  const refreshing = signal<'reading' | Failure | undefined>();
  const leaving = signal(false);
  let tab: number | undefined;
  // Every load takes a number: an answer that comes after the next load was begun is for nobody.
  let turn = 0;

  const shown = computed(() => (view.value.kind === 'showing' ? view.value.showing : undefined));
  const offered = computed(() => {
    const [only, ...others] = page.value;
    const here = shown.value?.person.id;
    if (here === undefined || only === undefined || others.length > 0) return undefined;
    return only === here || only === declined.value ? undefined : only;
  });

  function show(next: View): void {
    shown.peek()?.writing.dispose();
    batch(() => {
      view.value = next;
      declined.value = undefined;
      refreshing.value = undefined;
      leaving.value = false;
    });
  }

  async function load(user: string): Promise<void> {
    const own = ++turn;
    show({ kind: 'loading', user });
    const answer = await ask('user.load', { user });
    if (own !== turn) return;
    if (!answer.ok) return show({ kind: 'failed', failure: answer.failure, user });
    const person = createPerson(answer.value);
    show({ kind: 'showing', showing: { person, writing: createWriting(person, () => refresh(person)) } });
  }

  async function refresh(person: Person): Promise<void> {
    if (shown.peek()?.person !== person) return;
    const own = ++turn;
    refreshing.value = 'reading';
    const answer = await ask('user.load', { user: person.id });
    if (own !== turn) return;
    batch(() => {
      if (answer.ok) person.refresh(answer.value);
      refreshing.value = answer.ok ? undefined : answer.failure;
    });
  }

  async function askPage(): Promise<void> {
    const own = ++turn;
    show({ kind: 'asking' });
    const answer = await ask('page.subject', {});
    if (own !== turn) return;
    if (!answer.ok) return show({ kind: 'failed', failure: answer.failure });
    await meet(answer.value);
  }

  async function meet(subject: Subject): Promise<void> {
    tab = subject.tab;
    page.value = subject.users;
    const [only, ...others] = subject.users;
    if (only === undefined) show({ kind: 'nobody' });
    else if (others.length > 0) show({ kind: 'several', users: subject.users });
    else await load(only);
  }

  /** The page has moved. What is staged is never taken from under the person: then the other user is offered. */
  async function moved(users: readonly string[]): Promise<void> {
    page.value = users;
    const { kind } = view.peek();
    if (kind === 'nobody' || kind === 'several') return meet({ users, tab });
    const next = users.length === 1 ? users[0] : undefined;
    if (next === undefined || next === subjectOf(view.peek()) || isKept(shown.peek())) return;
    await load(next);
  }

  async function hear(news: News): Promise<void> {
    if (news.news === 'subject' && news.tab === (tab ?? news.tab)) return heardSubject(news.users);
    const showing = shown.peek();
    if (news.news === 'changes' && news.user === showing?.person.id) return showing.writing.heard();
    const now = view.peek();
    if (news.news === 'connection' && now.kind === 'failed') return retry();
  }

  // Without knowing our own tab, news about some tab is only a reason to ask.
  async function heardSubject(users: readonly string[]): Promise<void> {
    if (tab !== undefined) return moved(users);
    const answer = await ask('page.subject', {});
    if (!answer.ok) return;
    tab = answer.value.tab;
    await moved(answer.value.users);
  }

  async function retry(): Promise<void> {
    const now = view.peek();
    if (now.kind === 'failed' && now.user !== undefined) return load(now.user);
    return askPage();
  }

  const leave = (): void => void ask('panel.close', {});
  const stopNews = onNews((news) => void hear(news));

  return {
    view,
    section,
    page,
    offered,
    refreshing,
    leaving,
    start: askPage,
    load,
    async refresh() {
      const person = shown.peek()?.person;
      if (person) await refresh(person);
    },
    retry,
    stay: () => (declined.value = offered.peek()),
    choose() {
      if (isKept(shown.peek())) return;
      turn += 1;
      show({ kind: 'several', users: page.peek() });
    },
    close() {
      if (isKept(shown.peek())) leaving.value = true;
      else leave();
    },
    keepEditing: () => (leaving.value = false),
    leave,
    openSettings: () => void ask('settings.open', {}),
    dispose() {
      stopNews();
      shown.peek()?.writing.dispose();
    },
  };
}

/** Whether something of the person's would be lost by going elsewhere. */
function isKept(showing: Showing | undefined): boolean {
  if (!showing) return false;
  const { person, writing } = showing;
  return person.draft.edits.peek().size > 0 || writing.busy.peek() !== undefined;
}

function subjectOf(view: View): string | undefined {
  if (view.kind === 'loading' || view.kind === 'failed') return view.user;
  return view.kind === 'showing' ? view.showing.person.id : undefined;
}
