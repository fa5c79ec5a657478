import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { ask } from '../../lib/messages/ask.ts';
import { createNames } from './names.ts';
import type { Choice } from './picking.ts';

/** The users that panels were about lately, newest first, without the one that is on show. */
export type Recent = {
  readonly choices: ReadonlySignal<readonly Choice[]>;
  readonly load: () => Promise<void>;
  readonly dispose: () => void;
};

export function createRecent(except: string | undefined): Recent {
  const ids = signal<readonly string[]>([]);
  const names = createNames();
  return {
    // Who cannot be seen through this connection is no choice.
    choices: computed(() =>
      ids.value.filter((id) => names.of(id) !== null).map((id) => names.of(id) ?? { id }),
    ),
    async load() {
      const answer = await ask('user.recent', {});
      if (!answer.ok) return;
      ids.value = answer.value.users.filter((id) => id !== except);
      names.want(ids.peek());
    },
    dispose: names.dispose,
  };
}
