import { batch, computed, signal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import type { ConnectionView } from '../../../lib/changes/view.ts';
import { ask, onNews } from '../../../lib/messages/ask.ts';
import type { SaveOutcome } from '../../../lib/messages/contract.ts';
import type { Result } from '../../../lib/result.ts';
import { Adding } from './adding.ts';
import { Editing } from './editing.ts';
import { OwnUserSearch } from './own-user.ts';

/** What stands open: at most one form at a time, so that no two fields have the same name. */
export type Opened =
  | { readonly what: 'add' }
  | { readonly what: 'edit' | 'replace' | 'remove' | 'own-user'; readonly id: string };

/** What the last act came to, and of which connection; the section itself says it of one that is new or gone. */
export type Outcome =
  | { readonly done: 'tested' | 'replaced'; readonly of: string; readonly saved: SaveOutcome }
  | { readonly done: 'added'; readonly of: 'section'; readonly saved: SaveOutcome }
  | { readonly done: 'edited' | 'own-said' | 'own-forgotten' | 'reminder-off'; readonly of: string }
  | { readonly done: 'removed'; readonly of: 'section' };

type Refusal = { readonly of: string; readonly failure: Failure };

/** Every connection, and what can be done with each. Tokens are write-only: they leave this page and never come back. */
export class ConnectionsModel {
  readonly adding = new Adding();
  readonly editing = new Editing();
  readonly ownUser = new OwnUserSearch();
  /** The token that is to take the place of the one of the connection whose form is open. */
  readonly replacement = signal('');
  readonly #list = signal<readonly ConnectionView[] | undefined>(undefined);
  readonly #beganWithNone = signal<boolean | undefined>(undefined);
  readonly #readAt = signal(0);
  readonly #opened = signal<Opened | undefined>(undefined);
  readonly #outcome = signal<Outcome | undefined>(undefined);
  readonly #refusal = signal<Refusal | undefined>(undefined);
  /** Why the list could not be read the last time. */
  readonly #unread = signal<Refusal | undefined>(undefined);
  readonly #tokenMissing = signal(false);
  readonly #idMissing = signal(false);
  readonly #busyWith = signal<string | undefined>(undefined);
  readonly #isTesting = signal(false);
  #reads = 0;

  /** `undefined` until it is known. */
  readonly list = computed(() => this.#list.value);
  /** Whether there was none when the page was opened: the first steps then stay beside what comes of them. */
  readonly beganWithNone = computed(() => this.#beganWithNone.value === true);
  /** When the list was read, epoch milliseconds: the ages of its tokens are as of then. */
  readonly readAt = computed(() => this.#readAt.value);
  /** With no connection there is nothing to do but to add one. */
  readonly opened = computed<Opened | undefined>(() => {
    const opened = this.#opened.value;
    const list = this.#list.value;
    if (!list) return undefined;
    if (opened && (opened.what === 'add' || list.some(({ id }) => id === opened.id))) return opened;
    // What was begun while there was none stays open when one comes from elsewhere.
    return list.length === 0 || this.adding.isBegun.value ? { what: 'add' } : undefined;
  });
  readonly outcome = computed(() => this.#outcome.value);
  /** Why the last act failed, and of which connection; `section` where it is of none that is there. */
  readonly refusal = computed(() => this.#refusal.value ?? this.#unread.value);
  /** The open form needs a token and has none. */
  readonly tokenMissing = computed(() => this.#tokenMissing.value);
  /** The open form needs one of two ids and has none. */
  readonly idMissing = computed(() => this.#idMissing.value);
  /** The connection that is worked at, or `section`. */
  readonly busyWith = computed(() => this.#busyWith.value);
  /** Leadway is asked whether a token works: that takes its time, and is said. */
  readonly isTesting = computed(() => this.#isTesting.value);

  start(): () => void {
    void this.#read();
    return onNews(({ news }) => {
      if (news === 'connection') void this.#read();
    });
  }

  /** Reads the list again, which cannot be had while the vault is locked. */
  load(): Promise<void> {
    return this.#read();
  }

  /** Opens a form, or closes it where it is the one that is open. */
  toggle(opened: Opened): void {
    const same = isSame(this.#opened.value, opened);
    this.close();
    this.#forgetLast();
    if (same) return;
    this.#opened.value = opened;
    const of = opened.what === 'edit' ? this.find(opened.id) : undefined;
    if (of) void this.editing.begin(of);
  }

  /** Closes what is open; a token that was typed goes with it. */
  close(): void {
    this.#opened.value = undefined;
    this.#tokenMissing.value = false;
    this.#idMissing.value = false;
    this.replacement.value = '';
    this.adding.clear();
    this.ownUser.clear();
  }

  find(id: string): ConnectionView | undefined {
    return this.#list.value?.find((each) => each.id === id);
  }

  /** Another connection of the same account or company: through it, changes of this one can be taken back. */
  twinOf(connection: ConnectionView): ConnectionView | undefined {
    return this.#list.value?.find((each) => {
      if (each.id === connection.id || each.level !== connection.level) return false;
      const key = each.level === 'account' ? 'accountId' : 'companyId';
      return each[key] !== undefined && each[key] === connection[key];
    });
  }

  /** Keeps what was typed if Leadway accepts it; what was typed stays in the form if not. */
  async add(): Promise<void> {
    if (!this.#beginTest('section', this.adding.token.value, this.adding.hasId())) return;
    const answer = await ask('connection.save', this.adding.typed());
    await this.#end('section', answer, (saved) => ({ done: 'added', of: 'section', saved }));
  }

  async test(id: string): Promise<void> {
    if (!this.#beginTest(id)) return;
    const answer = await ask('connection.test', { connection: id });
    await this.#end(id, answer, (saved) => ({ done: 'tested', of: id, saved }));
  }

  /** Rotation: the stored token stays until the new one has worked. */
  async replace(id: string): Promise<void> {
    const token = this.replacement.value;
    if (!this.#beginTest(id, token)) return;
    const answer = await ask('connection.replace', { connection: id, token });
    await this.#end(id, answer, (saved) => ({ done: 'replaced', of: id, saved }));
  }

  async edit(id: string): Promise<void> {
    const edited = this.editing.edited();
    if (!edited || !this.#begin(id)) return;
    const answer = await ask('connection.edit', { connection: id, ...edited });
    await this.#end(id, answer, () => ({ done: 'edited', of: id }));
  }

  /** Which of Leadway's users the person is on this connection; `null` forgets it. */
  async sayOwnUser(id: string, ownUser: ConnectionView['ownUser'] | null): Promise<void> {
    if (!this.#begin(id)) return;
    const answer = await ask('connection.edit', { connection: id, ownUser });
    const done = ownUser ? 'own-said' : 'own-forgotten';
    await this.#end(id, answer, () => ({ done, of: id }));
  }

  /** Until the person wants to be reminded again, of this connection alone. */
  async stopReminding(id: string): Promise<void> {
    if (!this.#begin(id)) return;
    const answer = await ask('connection.edit', { connection: id, remind: false });
    await this.#end(id, answer, () => ({ done: 'reminder-off', of: id }));
  }

  async remove(id: string): Promise<void> {
    if (!this.#begin(id)) return;
    const answer = await ask('connection.remove', { connection: id });
    await this.#end(id, answer, () => ({ done: 'removed', of: 'section' }));
  }

  /** False where something is under way already. */
  #begin(of: string): boolean {
    if (this.#busyWith.value !== undefined) return false;
    this.#forgetLast();
    this.#busyWith.value = of;
    return true;
  }

  /** False also where it is plain without asking anybody that something is missing. */
  #beginTest(of: string, token = 'the stored one', hasId = true): boolean {
    if (!this.#begin(of)) return false;
    this.#tokenMissing.value = token.trim() === '';
    this.#idMissing.value = !this.#tokenMissing.value && !hasId;
    this.#isTesting.value = !this.#tokenMissing.value && hasId;
    if (!this.#isTesting.value) this.#busyWith.value = undefined;
    return this.#isTesting.value;
  }

  /** The list is read before anything is said, so that what is said and what is shown are of one moment. */
  async #end<T>(
    of: string,
    answer: Result<T, Failure>,
    outcome: (value: T) => Outcome,
  ): Promise<void> {
    if (answer.ok) await this.#read();
    batch(() => {
      this.#busyWith.value = undefined;
      this.#isTesting.value = false;
      if (answer.ok) this.#tell(outcome(answer.value));
      else this.#refusal.value = { of, failure: answer.failure };
    });
  }

  /** A form that has done its work is closed; a test has none. Who is new is asked who they are. */
  #tell(outcome: Outcome): void {
    if (outcome.done !== 'tested') this.close();
    this.#outcome.value = outcome;
    if (outcome.done !== 'added') return;
    const { id, ownUser } = outcome.saved.connection;
    if (!ownUser) this.#opened.value = { what: 'own-user', id };
  }

  #forgetLast(): void {
    this.#outcome.value = undefined;
    this.#refusal.value = undefined;
    this.#tokenMissing.value = false;
    this.#idMissing.value = false;
  }

  /** Leaves forms alone: somebody may be typing in one. */
  async #read(): Promise<void> {
    const turn = (this.#reads += 1);
    const answer = await ask('connection.list', {});
    if (turn !== this.#reads) return;
    this.#unread.value = answer.ok ? undefined : { of: 'section', failure: answer.failure };
    if (!answer.ok) return;
    batch(() => {
      this.#readAt.value = Date.now();
      this.#list.value = answer.value.connections;
      this.#beganWithNone.value ??= answer.value.connections.length === 0;
    });
  }
}

function isSame(one: Opened | undefined, other: Opened): boolean {
  if (one?.what !== other.what) return false;
  return !('id' in one) || !('id' in other) || one.id === other.id;
}
