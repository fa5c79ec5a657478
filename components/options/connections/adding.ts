import { computed, signal } from '@preact/signals';
import type { Input } from '../../../lib/messages/contract.ts';

/** The account's id in an address of the portal, where it is shown; else what was typed. */
export function accountIn(typed: string): string {
  return /\/location\/([^/?#\s]+)/.exec(typed)?.[1] ?? typed;
}

/** What is typed of a new connection. */
export class Adding {
  readonly token = signal('');
  readonly accountId = signal('');
  readonly companyId = signal('');
  readonly label = signal('');
  /** Something is typed that would be lost. */
  readonly isBegun = computed(() => Object.values(this.typed()).some((typed) => typed !== ''));

  typed(): Input<'connection.save'> {
    return {
      token: this.token.value,
      accountId: this.accountId.value,
      companyId: this.companyId.value,
      label: this.label.value,
    };
  }

  /** Without one there is nothing that the token could be tested for. */
  hasId(): boolean {
    return `${this.accountId.value}${this.companyId.value}`.trim() !== '';
  }

  clear(): void {
    this.token.value = '';
    this.accountId.value = '';
    this.companyId.value = '';
    this.label.value = '';
  }
}
