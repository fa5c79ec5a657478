import { batch, computed, signal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import { ask, onNews } from '../../../lib/messages/ask.ts';
import type { News, Subject } from '../../../lib/messages/contract.ts';
import { doubtOf, wayFound } from './doubt.ts';
import type { Press } from '../gate.ts';
import { lateParts } from '../late.ts';
import { PresetsModel } from '../../presets/list.ts';
import { createPerson, type Person } from './person.ts';
import { hasDraft, isBusy, isKept, showingOf, subjectOf, type Showing, type View } from './view.ts';
import { Writing } from './writing.ts';

export const SECTIONS = ['scopes', 'switches', 'access', 'profile'] as const;
export type Section = (typeof SECTIONS)[number];

/** What takes the panel away. */
export type Leaving = 'close' | 'reload';

/** How long a page has to show nobody, or others, before the user it showed is taken as left. */
const GONE_MS = 1_000;

/** The state and the decisions of the panel; components only show it and call. */
export class PanelModel {
  readonly section = signal<Section>('scopes');
  readonly presets = new PresetsModel();
  readonly #view = signal<View>({ kind: 'asking' });
  readonly #page = signal<Subject>({ users: [] });
  readonly #kept = signal<readonly Person[]>([]);
  readonly #trusted = signal<string | undefined>();
  readonly #declined = signal<string | undefined>();
  readonly #refreshing = signal<'reading' | Failure | undefined>();
  readonly #leaving = signal<Leaving | undefined>();
  readonly #isReloading = signal(false);
  readonly #locked = signal(false);
  readonly #stopNews = onNews((news) => void this.#hear(news));
  #tab: number | undefined;
  // Every load takes a number: an answer that comes after the next load was begun is for nobody.
  #turn = 0;
  // Every question to the page too.
  #asked = 0;
  // Every news of a connection: what failed while there was some may have failed through one that is no more.
  #connections = 0;
  #gone: ReturnType<typeof setTimeout> | undefined;

  readonly view = computed(() => this.#view.value);
  /** Whether the passphrase is asked for, instead of anything else. */
  readonly locked = computed(() => this.#locked.value);
  /** The users the page showed when it was last heard of, newest first. */
  readonly page = computed(() => this.#page.value.users);
  /** The one address that the page shows, where nobody was found for it. */
  readonly unfound = computed(() => {
    const { users, emails = [] } = this.#page.value;
    return users.length === 0 && emails.length === 1 ? emails[0] : undefined;
  });
  /** How the user on show was found on the page; nothing where the person chose them. */
  readonly how = computed(() => {
    const here = showingOf(this.#view.value)?.person.id;
    return here === undefined ? undefined : wayFound(here, this.#page.value);
  });
  /** The page shows another e-mail than Leadway gives: nothing is written until the person has said that it is right. */
  readonly doubt = computed(() => {
    const user = showingOf(this.#view.value)?.person.user.value;
    const doubt = user && doubtOf(user, this.#page.value);
    return doubt?.key === this.#trusted.value ? undefined : doubt;
  });
  /** Users whom the page has left while something was staged for them; it is kept until somebody comes back to it. */
  readonly kept = computed(() => this.#kept.value);
  /** How many changes are staged and not applied, for whomever. */
  readonly unapplied = computed(() => {
    const here = showingOf(this.#view.value)?.person;
    const all = here ? [...this.#kept.value, here] : this.#kept.value;
    return all.reduce((sum, { draft }) => sum + draft.edits.value.size, 0);
  });
  /** Whether what is staged would go with the page, and nobody was asked about that yet. */
  readonly isAtStake = computed(() => this.unapplied.value > 0 && !this.#isReloading.value);
  /** A reading that should replace the one on show: under way, or why it could not be had. */
  readonly refreshing = computed(() => this.#refreshing.value);
  /** Before what the person is asked, because a draft would be lost by it. */
  readonly leaving = computed(() => this.#leaving.value);
  /** Another user the page has moved to while the one on show has a draft. */
  readonly offered = computed(() => {
    const [only, ...others] = this.#page.value.users;
    const here = showingOf(this.#view.value)?.person.id;
    if (here === undefined || only === undefined || others.length > 0) return undefined;
    return only === here || only === this.#declined.value ? undefined : only;
  });

  /** Asks the page whom it shows, and loads that user. */
  async start(): Promise<void> {
    const own = (this.#turn += 1);
    const asked = (this.#asked += 1);
    this.#show({ kind: 'asking' });
    this.presets.start();
    const connections = this.#connections;
    const answer = await ask('page.subject', {});
    if (own !== this.#turn || asked !== this.#asked) return;
    if (answer.ok) await this.#meet(answer.value);
    else if (connections !== this.#connections) await this.start();
    else this.#show({ kind: 'failed', failure: answer.failure });
  }

  /** Loads whom the person chose, whatever the page shows at this time. */
  pick(user: string): Promise<void> {
    const [only, ...others] = this.#page.peek().users;
    return this.load(user, others.length === 0 ? only : undefined);
  }

  /** @param declined a user of the page that is not offered. */
  async load(user: string, declined?: string): Promise<void> {
    const own = (this.#turn += 1);
    const connections = this.#connections;
    clearTimeout(this.#gone);
    this.#show({ kind: 'loading', user });
    const kept = this.#kept.peek().find(({ id }) => id === user);
    if (kept) return this.#resume(kept, declined);
    const answer = await ask('user.load', { user });
    if (own !== this.#turn) return;
    if (!answer.ok && connections !== this.#connections) return this.load(user, declined);
    if (!answer.ok) return this.#show({ kind: 'failed', failure: answer.failure, user });
    this.#showPerson(createPerson(answer.value), declined);
  }

  /** Forgets what was staged for a user whom the page has left. */
  drop(person: Person): void {
    this.#kept.value = this.#kept.peek().filter((one) => one !== person);
  }

  /** The person has seen that the page shows another e-mail, and says that this is whom they mean. */
  trust(): void {
    this.#trusted.value = this.doubt.peek()?.key;
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

  /** The vault was locked and no longer is: goes on where that stopped the panel. */
  unlocked(): void {
    if (!this.#locked.peek()) return;
    this.#locked.value = false;
    void this.#goOn();
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
    this.#unlessLost('close');
  }

  /** Tells a person's press on a button of the panel from one that the page around it arranged. */
  judge(event: Event): Press {
    return lateParts.part.peek()?.gate.judge(event) ?? false;
  }

  keepEditing(): void {
    this.#leaving.value = undefined;
    // The portal may have asked on its own, and been told to stay.
    this.#isReloading.value = false;
  }

  /** Closes or loads anew, whatever is lost by it. */
  leave(how: Leaving): void {
    if (how === 'close') void ask('panel.close', {});
    else void this.#reload();
  }

  /** Uses one of several connections that fit this page, and loads what could not be loaded without it. */
  async chooseConnection(connection: string): Promise<void> {
    const answer = await ask('connection.choose', { connection });
    if (answer.ok && this.#view.peek().kind === 'failed') await this.retry();
  }

  /** Goes to the other side of the window. */
  dock(): void {
    void ask('panel.dock', {});
  }

  openSettings(): void {
    void ask('settings.open', {});
  }

  /** Loads the portal's page anew, or asks first when a draft would be lost: the panel goes with the page. */
  reloadPage(): void {
    this.#unlessLost('reload');
  }

  dispose(): void {
    clearTimeout(this.#gone);
    this.#stopNews();
    this.presets.stop();
    this.#showing()?.writing.dispose();
  }

  /** The person has been asked, and the browser need not ask again. */
  async #reload(): Promise<void> {
    this.#isReloading.value = true;
    const answer = await ask('page.reload', {});
    if (!answer.ok) this.#isReloading.value = false;
  }

  #unlessLost(how: Leaving): void {
    const isAsked = isKept(this.#showing()) || this.#kept.peek().length > 0;
    // A question about a draft that is not in sight could not be answered.
    if (isAsked && !this.#locked.peek()) this.#leaving.value = how;
    else this.leave(how);
  }

  async #goOn(): Promise<void> {
    const showing = this.#showing();
    if (!showing) return this.retry();
    await showing.writing.heard();
    await this.refresh();
    await this.#heardSubject(this.#tab ?? 0, [showing.person.id]);
  }

  #showing(): Showing | undefined {
    return showingOf(this.#view.peek());
  }

  #show(next: View, declined?: string): void {
    const left = this.#showing();
    left?.writing.dispose();
    batch(() => {
      // What is staged for one user stays with that user, whoever comes next.
      if (left && hasDraft(left.person)) this.#kept.value = [...this.#kept.peek(), left.person];
      this.#view.value = next;
      this.#declined.value = declined;
      this.#refreshing.value = undefined;
      this.#leaving.value = undefined;
    });
  }

  #showPerson(person: Person, declined: string | undefined): void {
    const isSure = () => this.doubt.peek() === undefined;
    const writing = new Writing(person, () => this.#refresh(person), isSure);
    this.#show({ kind: 'showing', showing: { person, writing } }, declined);
  }

  /** Comes back to what was staged, and puts a fresh reading under it. */
  async #resume(person: Person, declined: string | undefined): Promise<void> {
    batch(() => {
      this.drop(person);
      this.#showPerson(person, declined);
    });
    await this.#refresh(person);
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
    this.#page.value = subject;
    const [only, ...others] = subject.users;
    if (only === undefined) this.#show({ kind: 'nobody' });
    else if (others.length > 0) this.#show({ kind: 'several', users: subject.users });
    else await this.load(only);
  }

  async #hear(news: News): Promise<void> {
    const showing = this.#showing();
    if (news.news === 'launcher') return this.#heardLauncher(news.tab);
    if (news.news === 'vault') this.#heardVault(news.locked);
    // Whom the page shows is asked after unlocking.
    else if (this.#locked.peek()) return;
    else if (news.news === 'subject') await this.#heardSubject(news.tab, news.users);
    else if (news.news === 'connection') await this.#heardConnection();
    else if (news.news === 'confirmation') showing?.writing.heardOfWindow(news);
    else if (news.news === 'changes' && news.user === showing?.person.id) {
      await showing?.writing.heard();
    }
  }

  async #heardConnection(): Promise<void> {
    this.#connections += 1;
    if (this.#view.peek().kind === 'failed') await this.retry();
  }

  /** It was pressed beside the open panel. Before we know our own tab there is nothing to lose. */
  #heardLauncher(tab: number): void {
    if (this.#tab === undefined || this.#tab === tab) this.close();
  }

  #heardVault(locked: boolean): void {
    if (locked) this.#locked.value = true;
    else this.unlocked();
  }

  // News says when to ask, no more: how the user was found is not for everybody to hear. While we do not know our own
  // tab, news about any tab is a reason.
  async #heardSubject(tab: number, users: readonly string[]): Promise<void> {
    if (this.#tab !== undefined && tab !== this.#tab) return;
    const asked = (this.#asked += 1);
    const answer = await ask('page.subject', {});
    if (asked !== this.#asked) return;
    if (answer.ok) return this.#moved(answer.value);
    // The page shows an address that could not be looked up: then at least not the user it has left.
    if (users.length > 0 || isBusy(this.#showing())) return;
    this.#turn += 1;
    this.#show({ kind: 'failed', failure: answer.failure });
  }

  /** Follows the page. Only a write under way holds the panel back: then the other user is offered. */
  async #moved(subject: Subject): Promise<void> {
    const before = this.#page.peek().users;
    const { users } = subject;
    const here = subjectOf(this.#view.peek());
    if (here === undefined) return this.#meet(subject);
    this.#tab = subject.tab;
    this.#page.value = subject;
    const next = users.length === 1 ? users[0] : undefined;
    const stays = users.includes(here) || isBusy(this.#showing());
    // How long it lasts that the page shows nobody is counted from the first time that it says so.
    if (stays || next !== undefined) clearTimeout(this.#gone);
    if (stays) return;
    if (next === undefined) return before.includes(here) ? this.#leftBehind(here) : undefined;
    // Where the page stays with somebody, the person has chosen to be elsewhere.
    if (next !== before[0] || before.length > 1) await this.load(next);
  }

  /** The page shows nobody, or others. Forms are drawn anew all the time, so that has to last. */
  #leftBehind(user: string): void {
    this.#gone = setTimeout(() => {
      const view = this.#view.peek();
      if (subjectOf(view) !== user || view.kind === 'choosing') return;
      if (isBusy(this.#showing())) return this.#leftBehind(user);
      this.#turn += 1;
      void this.#meet(this.#page.peek());
    }, GONE_MS);
  }
}
