import { batch, computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import type { UserView } from '../../lib/changes/view.ts';
import { ask, onNews } from '../../lib/messages/ask.ts';
import type { Answer, ConnectionStatus, News } from '../../lib/messages/contract.ts';
import { overdueDays } from '../connection/reminder.ts';
import { HistoryModel } from '../history/model.ts';
import { VaultModel } from '../unlock/model.ts';

/** Whom the current tab shows. `user` is what the API says, and only asked for where it is one. */
export type SubjectView = {
  readonly users: readonly string[];
  readonly user?: UserView | undefined;
  /** Whether the tab shows a portal at all; `undefined` while that is not known. */
  readonly portal?: boolean | undefined;
};

const NOBODY: SubjectView = { users: [] };

/** What the toolbar button opens: recent changes, the state of the connection, and ways to panel and settings. */
export class PopupModel {
  readonly history = new HistoryModel();
  readonly vault = new VaultModel();
  readonly #status = signal<ConnectionStatus | undefined>(undefined);
  readonly #readAt = signal(0);
  readonly #subject = signal<SubjectView>(NOBODY);
  readonly #failure = signal<Failure | undefined>(undefined);
  readonly #close: () => void;
  #asked = 0;

  /** What serves the page under the popup; `undefined` until it is known. */
  readonly status = computed(() => this.#status.value);
  /** How old the token in use is, in days, where the person is to be reminded of that. */
  readonly overdue = computed(() => {
    const connection = this.#status.value?.connection;
    return connection ? overdueDays(connection, this.#readAt.value) : undefined;
  });
  readonly subject = computed(() => this.#subject.value);
  /** Why the connection could not be read, or a way out of the popup did not open. */
  readonly failure = computed(() => this.#failure.value);

  /** Whether it was opened to undo the last change. */
  readonly atUndo: boolean;

  /** `close` closes the popup, once something else has opened. */
  constructor(close: () => void, atUndo = false) {
    this.#close = close;
    this.atUndo = atUndo;
  }

  start(): () => void {
    const stopNews = onNews((news) => this.#heard(news));
    const stopHistory = this.history.start();
    const stopVault = this.vault.start(() => {
      void this.history.refresh();
      void this.#readConnection();
      void this.#readSubject();
    });
    void this.vault.read();
    void this.#readConnection();
    void this.#readSubject();
    return () => {
      stopVault();
      stopHistory();
      stopNews();
    };
  }

  openPanel(): Promise<void> {
    return this.#open('panel.open');
  }

  openSettings(): Promise<void> {
    return this.#open('settings.open');
  }

  /** Shows the history at a place, in the tab of the settings if there is one. */
  async openHistory(at: string): Promise<void> {
    this.#left(await ask('history.open', { at }));
  }

  /** Uses one of several connections that fit the page. */
  async chooseConnection(connection: string): Promise<void> {
    await this.#act(await ask('connection.choose', { connection }));
  }

  async stopReminding(connection: string): Promise<void> {
    await this.#act(await ask('connection.edit', { connection, remind: false }));
  }

  /** What the popup shows is read again at once, whether the news of it comes or not. */
  async #act(answer: Answer<'connection.choose' | 'connection.edit'>): Promise<void> {
    if (answer.ok) await this.#readConnection();
    else this.#failure.value = answer.failure;
  }

  #heard({ news }: News): void {
    if (news === 'connection') void this.#readConnection();
    if (news === 'connection' || news === 'subject') void this.#readSubject();
  }

  async #open(verb: 'panel.open' | 'settings.open'): Promise<void> {
    this.#left(await ask(verb, {}));
  }

  #left(answer: Answer<'panel.open' | 'settings.open' | 'history.open'>): void {
    this.#failure.value = answer.ok ? undefined : answer.failure;
    if (answer.ok) this.#close();
  }

  async #readConnection(): Promise<void> {
    const answer = await ask('connection.status', {});
    this.#failure.value = answer.ok ? undefined : answer.failure;
    if (!answer.ok) return;
    batch(() => {
      this.#readAt.value = Date.now();
      this.#status.value = answer.value;
    });
  }

  /** Silent when it fails: whom the tab shows is an offer, not what the popup was opened for. */
  async #readSubject(): Promise<void> {
    const turn = (this.#asked += 1);
    const answer = await ask('page.subject', {});
    const users = answer.ok ? answer.value.users : [];
    const portal = answer.ok ? answer.value.portal : undefined;
    if (turn === this.#asked) this.#subject.value = { users, portal };
    const [only, ...more] = users;
    if (only === undefined || more.length > 0) return;
    const read = await ask('user.load', { user: only });
    if (read.ok && turn === this.#asked)
      this.#subject.value = { users, portal, user: read.value.user };
  }
}
