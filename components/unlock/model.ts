import { batch, computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { ask, onNews } from '../../lib/messages/ask.ts';
import type { VaultStatus } from '../../lib/messages/contract.ts';

const SECOND = 1_000;

/** The vault as a surface sees it: whether it is locked, and the form that unlocks it. */
export class VaultModel {
  readonly passphrase = signal('');
  readonly #status = signal<VaultStatus | undefined>(undefined);
  readonly #locked = signal(false);
  readonly #failure = signal<Failure | undefined>(undefined);
  readonly #busy = signal(false);
  readonly #now = signal(Date.now());
  #ticking: ReturnType<typeof setInterval> | undefined;
  #opened: () => void = () => undefined;

  /** `undefined` until it was read once. */
  readonly status = computed(() => this.#status.value);
  /** While it is, a surface shows the unlock form and nothing else. */
  readonly locked = computed(() => this.#locked.value);
  readonly busy = computed(() => this.#busy.value);
  /** Why it was not unlocked the last time. */
  readonly failure = computed(() => this.#failure.value);
  /** Whole seconds until another passphrase is tried; 0 where one is tried now. */
  readonly wait = computed(() => {
    const until = this.#status.value?.retryAt ?? 0;
    return Math.max(0, Math.ceil((until - this.#now.value) / SECOND));
  });

  /** Follows the vault; `opened` is called each time it was locked and no longer is. The answer stops following. */
  start(opened: () => void): () => void {
    this.#opened = opened;
    const stopNews = onNews((news) => {
      if (news.news === 'vault') void this.#heard(news.locked);
    });
    return () => {
      stopNews();
      clearInterval(this.#ticking);
    };
  }

  /** Asks how things stand. */
  async read(): Promise<void> {
    const answer = await ask('vault.status', {});
    if (!answer.ok) return;
    batch(() => {
      this.#now.value = Date.now();
      this.#status.value = answer.value;
    });
    this.#tick();
    this.#turn(answer.value.state === 'locked');
  }

  /** Tries what was typed. It leaves this page in one message to the background, and the form with the answer. */
  async unlock(): Promise<void> {
    if (this.#busy.peek() || this.wait.peek() > 0 || this.passphrase.peek() === '') return;
    this.#busy.value = true;
    this.#failure.value = undefined;
    const answer = await ask('vault.unlock', { passphrase: this.passphrase.peek() });
    batch(() => {
      this.passphrase.value = '';
      this.#busy.value = false;
      this.#failure.value = answer.ok ? undefined : answer.failure;
    });
    await this.read();
  }

  /** Something was refused because it is locked; `opened` is called once it no longer is. */
  refused(): Promise<void> {
    return this.#heard(true);
  }

  async lock(): Promise<void> {
    const answer = await ask('vault.lock', {});
    if (answer.ok) await this.read();
  }

  /** Gives up the connections with the passphrase that nobody knows any more. */
  async forget(): Promise<void> {
    if (this.#busy.peek()) return;
    this.#busy.value = true;
    const answer = await ask('vault.forget', {});
    this.#busy.value = false;
    this.#failure.value = answer.ok ? undefined : answer.failure;
    await this.read();
  }

  #heard(locked: boolean): Promise<void> {
    // At once: names may not stay in sight until an answer comes.
    if (locked) this.#turn(true);
    return this.read();
  }

  #turn(locked: boolean): void {
    const was = this.#locked.peek();
    if (was === locked) return;
    batch(() => {
      this.#locked.value = locked;
      this.#failure.value = undefined;
      this.passphrase.value = '';
    });
    if (was) this.#opened();
  }

  #tick(): void {
    clearInterval(this.#ticking);
    if (this.wait.peek() === 0) return;
    this.#ticking = setInterval(() => {
      this.#now.value = Date.now();
      if (this.wait.peek() === 0) clearInterval(this.#ticking);
    }, SECOND / 4);
  }
}
