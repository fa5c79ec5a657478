import { computed, signal } from '@preact/signals';
import type { Input } from '../../../lib/messages/contract.ts';

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

  clear(): void {
    this.token.value = '';
    this.accountId.value = '';
    this.companyId.value = '';
    this.label.value = '';
  }
}
