import { computed, signal } from '@preact/signals';
import type { ConnectionView } from '../../../lib/changes/view.ts';
import { ask } from '../../../lib/messages/ask.ts';

/** Leadway's own, which is always served. */
const LEADWAY = 'https://app.leadwaycrm.com';

type Edited = { readonly label: string; readonly addresses: string[]; readonly remind: boolean };

/** What can be changed of a connection without testing its token: its name, the portal addresses it is used on, and the reminder. */
export class Editing {
  readonly label = signal('');
  /** Whether the person is reminded of an old token. */
  readonly remind = signal(true);
  /** Used on every address, also on those that are added later. */
  readonly everywhere = signal(true);
  readonly #offered = signal<readonly string[]>([]);
  readonly #ticked = signal<ReadonlySet<string>>(new Set());
  readonly #noneTicked = signal(false);
  #turn = 0;

  /** Origins to choose from: those the extension serves, and those the connection names already. */
  readonly offered = computed(() => this.#offered.value);
  readonly ticked = computed(() => this.#ticked.value);
  /** Saving was tried with no address at all, which would mean every one. */
  readonly noneTicked = computed(() => this.#noneTicked.value && this.#ticked.value.size === 0);

  async begin({ label, addresses, remind }: ConnectionView): Promise<void> {
    const turn = (this.#turn += 1);
    this.label.value = label;
    this.remind.value = remind;
    this.everywhere.value = addresses.length === 0;
    this.#ticked.value = new Set(addresses);
    this.#noneTicked.value = false;
    this.#offered.value = distinct([LEADWAY, ...addresses]);
    const answer = await ask('addresses.list', {});
    // Without it those that are known can still be chosen from; the section of addresses reports the failure.
    if (!answer.ok || turn !== this.#turn) return;
    const added = answer.value.addresses.map(({ host }) => `https://${host}`);
    this.#offered.value = distinct([LEADWAY, ...added, ...addresses]);
  }

  tick(origin: string, isOn: boolean): void {
    const others = [...this.#ticked.value].filter((each) => each !== origin);
    this.#ticked.value = new Set(isOn ? [...others, origin] : others);
  }

  /** `undefined` where only some addresses are wanted and none is named. */
  edited(): Edited | undefined {
    const label = this.label.value.trim();
    const remind = this.remind.value;
    if (this.everywhere.value) return { label, remind, addresses: [] };
    this.#noneTicked.value = this.#ticked.value.size === 0;
    if (this.#noneTicked.value) return undefined;
    return { label, remind, addresses: [...this.#ticked.value] };
  }
}

function distinct(origins: readonly string[]): string[] {
  return [...new Set(origins)];
}

/** What people know an address of the portal by. */
export function hostOf(origin: string): string {
  return new URL(origin).host;
}
