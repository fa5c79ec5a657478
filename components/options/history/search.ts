import { batch, computed, signal } from '@preact/signals';
import type { ChangeView, FoundUser } from '../../../lib/changes/view.ts';
import { ask, onNews } from '../../../lib/messages/ask.ts';
import type { Answer, FoundChanges, Input } from '../../../lib/messages/contract.ts';
import { HistoryModel } from '../../history/model.ts';
import { wordsOf } from '../../scopes/model/finding.ts';
import { EVERYTHING, fromHash, startOf, toHash, type Wanted } from '../../history/address.ts';
import { scopesCalled } from './called.ts';
import { DetailsModel } from './details.ts';

/** Changes on one page. */
const PAGE = 25;
/** The background looks for so many words. */
const MOST_WORDS = 8;
/** A pause in typing that is worth a search. */
const TYPING_MS = 200;

export type Filter = keyof typeof EVERYTHING & ('user' | 'preset' | 'outcome' | 'from' | 'to');

/** The page's address, as far as it is about the history. */
export type Place = {
  read(): string;
  /** Alters the address without a step that *Back* would stop at. */
  write(hash: string): void;
  /** Calls back when somebody else alters it: a link, or *Back*. */
  follow(altered: () => void): () => void;
};

const PAGE_ADDRESS: Place = {
  read: () => location.hash,
  write: (hash) => history.replaceState(history.state, '', hash),
  follow: (altered) => {
    window.addEventListener('hashchange', altered);
    return () => window.removeEventListener('hashchange', altered);
  },
};

/** The whole history: searched, filtered, a page at a time, each change with its details. */
export class HistorySearch {
  readonly list = new HistoryModel({
    list: () => this.#find(),
    one: async (id) => {
      const answer = await ask('history.change', { change: id });
      return answer.ok ? answer.value?.change : undefined;
    },
  });
  readonly details = new DetailsModel();
  readonly #place: Place;
  readonly #wanted = signal<Wanted>(EVERYTHING);
  readonly #found = signal<Omit<FoundChanges, 'changes'> | undefined>();
  readonly #users = signal<readonly FoundUser[]>([]);
  readonly #arrivals = signal(0);
  /** Where the pages before the one on show began. */
  readonly #newer = signal<readonly Wanted['after'][]>([]);
  #turn = 0;
  #typing: ReturnType<typeof setTimeout> | undefined;

  readonly wanted = computed(() => this.#wanted.value);
  /** What was found beside the changes themselves. */
  readonly found = computed(() => this.#found.value);
  /** Everybody whom a change was about. */
  readonly users = computed(() => this.#users.value);
  /** Grows each time somebody comes here by a link. */
  readonly arrivals = computed(() => this.#arrivals.value);
  readonly isFiltered = computed(() => {
    const { text, user, preset, outcome, from, to } = this.#wanted.value;
    return [text.trim(), user, preset, outcome, from, to].some(Boolean);
  });
  readonly hasOlder = computed(() => this.#found.value?.next !== undefined);
  readonly hasNewer = computed(() => this.#wanted.value.after !== undefined);
  /** The open change, where it is not on the page on show: a link may lead to any. `null`: it is not kept. */
  readonly apart = computed((): ChangeView | null | undefined => {
    const { open } = this.#wanted.value;
    const known = this.details.known.value;
    const onPage = this.list.changes.value?.some(({ id }) => id === open) ?? true;
    if (open === undefined || onPage) return undefined;
    if (known.is === 'gone') return null;
    return known.is === 'here' ? known.details.change : undefined;
  });

  constructor(place = PAGE_ADDRESS) {
    this.#place = place;
  }

  /** Shows what the address asks for, and follows it and the news until the answer is called. */
  start(): () => void {
    const stopAddress = this.#place.follow(() => {
      if (this.#arrive()) void this.refresh();
    });
    const stopNews = onNews(({ news }) => {
      if (news === 'changes') void this.#readUsers();
    });
    this.#arrive();
    const stopList = this.list.start();
    void this.#readUsers();
    return () => {
      clearTimeout(this.#typing);
      stopList();
      stopNews();
      stopAddress();
    };
  }

  /** Reads everything again. */
  async refresh(): Promise<void> {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    await this.list.refresh();
  }

  type(text: string): void {
    this.#want({ text });
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.refresh(), TYPING_MS);
  }

  /** Resolves when what is wanted is there: what is typed is looked for, and the open change read. */
  async searched(): Promise<void> {
    if (this.#typing !== undefined) void this.refresh();
    await this.list.upToDate();
    await this.details.upToDate();
  }

  async filter(by: Filter, value: string): Promise<void> {
    this.#want({ [by]: value });
    await this.refresh();
  }

  async showEverything(): Promise<void> {
    this.#want(EVERYTHING);
    await this.refresh();
  }

  async older(): Promise<void> {
    const next = this.#found.peek()?.next;
    if (!next) return;
    const { after } = this.#wanted.peek();
    this.#newer.value = [...this.#newer.peek(), after];
    await this.#turnTo(next);
  }

  /** A page back; where nobody knows it, because a link led to this one, the newest. */
  async newer(): Promise<void> {
    const before = this.#newer.peek();
    this.#newer.value = before.slice(0, -1);
    await this.#turnTo(before.at(-1));
  }

  /** Opens the details of a change, or closes them. */
  toggle(id: string): void {
    const open = this.#wanted.peek().open === id ? undefined : id;
    this.#put({ ...this.#wanted.peek(), open });
    void this.details.show(open);
  }

  async #turnTo(after: Wanted['after']): Promise<void> {
    this.#put({ ...this.#wanted.peek(), after, open: undefined });
    await this.refresh();
  }

  /** Asks for something else, from its first page on. */
  #want(part: Partial<Wanted>): void {
    this.#newer.value = [];
    this.#put({ ...this.#wanted.peek(), ...part, after: undefined, open: undefined });
  }

  #put(wanted: Wanted): void {
    this.#wanted.value = wanted;
    this.#place.write(toHash(wanted));
  }

  #arrive(): boolean {
    const wanted = fromHash(this.#place.read());
    if (!wanted) return false;
    batch(() => {
      this.#newer.value = [];
      this.#wanted.value = wanted;
      this.#arrivals.value += 1;
    });
    return true;
  }

  async #find(): Promise<Answer<'history.find'>> {
    const turn = (this.#turn += 1);
    const { after, open } = this.#wanted.peek();
    void this.details.show(open);
    const filter = await filterOf(this.#wanted.peek());
    const answer = await ask('history.find', { filter, limit: PAGE, ...(after && { after }) });
    // Two searches can overtake one another; only the one asked for last counts.
    if (answer.ok && turn === this.#turn) {
      const { changes: _changes, ...found } = answer.value;
      this.#found.value = found;
    }
    return answer;
  }

  async #readUsers(): Promise<void> {
    const answer = await ask('history.users', {});
    // Without them nobody can be chosen from the list, and the search still finds everybody.
    if (answer.ok) this.#users.value = answer.value.users;
  }
}

/** What is asked of the background for what a person wants to see. */
export async function filterOf(wanted: Wanted): Promise<Input<'history.find'>['filter']> {
  const { text, user, preset, outcome, from, to } = wanted;
  const words = await Promise.all(
    wordsOf(text)
      .slice(0, MOST_WORDS)
      .map(async (word) => ({ text: word, scopes: await scopesCalled(word) })),
  );
  return {
    ...(words.length > 0 && { words }),
    ...(user && { user }),
    ...(preset && { preset }),
    ...(outcome && { outcome }),
    ...(from && { from: startOf(from) }),
    ...(to && { to: startOf(to, 1) }),
  };
}
