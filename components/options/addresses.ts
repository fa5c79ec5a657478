import { computed, signal } from '@preact/signals';
import { patternOf, typedAddress } from '../../lib/addresses/typed-address.ts';
import type { Failure } from '../../lib/changes/failure.ts';
import { ask, onNews } from '../../lib/messages/ask.ts';
import type { PortalAddress } from '../../lib/messages/contract.ts';
import { requestSite } from '../../lib/messages/grant.ts';

/** What the last act came to: for the status. */
export type AddressOutcome = { readonly done: 'added' | 'removed'; readonly host: string };

/** Agencies' own portals: added with the browser's permission, and taken back whole. */
export class AddressesModel {
  readonly typed = signal('');
  readonly #addresses = signal<readonly PortalAddress[] | undefined>(undefined);
  readonly #failure = signal<Failure | undefined>(undefined);
  readonly #outcome = signal<AddressOutcome | undefined>(undefined);
  readonly #busy = signal(false);

  /** `undefined` until they are known. */
  readonly addresses = computed(() => this.#addresses.value);
  readonly failure = computed(() => this.#failure.value);
  readonly outcome = computed(() => this.#outcome.value);
  readonly busy = computed(() => this.#busy.value);

  start(): () => void {
    void this.#read();
    return onNews(({ news }) => {
      if (news === 'addresses') void this.#read();
    });
  }

  /** In answer to a click: nothing is awaited before the browser is asked, or it would not ask the person. */
  async add(typed = this.typed.value): Promise<void> {
    if (this.#busy.value) return;
    this.#forgetLast();
    const host = typedAddress(typed);
    if (!host.ok) return this.#refuse(host.failure);
    this.#busy.value = true;
    const granted = await requestSite(patternOf(host.value));
    const answer = granted ? await ask('addresses.add', { host: host.value }) : undefined;
    this.#busy.value = false;
    if (!answer) return this.#refuse('address-not-granted');
    if (!answer.ok) this.#failure.value = answer.failure;
    else await this.#done({ done: 'added', host: host.value });
  }

  async remove(host: string): Promise<void> {
    if (this.#busy.value) return;
    this.#forgetLast();
    this.#busy.value = true;
    const answer = await ask('addresses.remove', { host });
    this.#busy.value = false;
    if (!answer.ok) this.#failure.value = answer.failure;
    else await this.#done({ done: 'removed', host });
  }

  #forgetLast(): void {
    this.#failure.value = undefined;
    this.#outcome.value = undefined;
  }

  #refuse(reason: string): void {
    this.#failure.value = { kind: 'bad-input', effect: 'none', reasons: [reason] };
  }

  async #done(outcome: AddressOutcome): Promise<void> {
    if (outcome.done === 'added') this.typed.value = '';
    this.#outcome.value = outcome;
    await this.#read();
  }

  /** Reads the list again, which cannot be had while the vault is locked. */
  async load(): Promise<void> {
    await this.#read();
  }

  async #read(): Promise<void> {
    const answer = await ask('addresses.list', {});
    // A background that does not answer is reported by the connection, above.
    if (answer.ok) this.#addresses.value = answer.value.addresses;
  }
}
