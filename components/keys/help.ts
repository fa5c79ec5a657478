import { signal } from '@preact/signals';

/** Whether the list of shortcuts is open on this page. */
export const helpIsOpen = signal(false);
