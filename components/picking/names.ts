import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import type { FoundUser } from '../../lib/changes/view.ts';
import { ask, onNews } from '../../lib/messages/ask.ts';

/** Names and e-mails of users whose ids are known. Ids are shown at once, names when they come. */
export type Names = {
  /** `undefined` while it is not known, `null` where this connection does not see the user. */
  readonly of: (id: string) => FoundUser | null | undefined;
  /** Asks for those that are not known yet, all in one request. */
  readonly want: (ids: readonly string[]) => void;
  /** Why the last request brought no names. */
  readonly failure: ReadonlySignal<Failure | undefined>;
  readonly retry: () => void;
  readonly dispose: () => void;
};

/** What the contract takes in one message. */
const MOST = 50;

export function createNames(): Names {
  const known = signal<ReadonlyMap<string, FoundUser | null>>(new Map());
  const failure = signal<Failure | undefined>();
  let wanted: readonly string[] = [];
  let turn = 0;

  async function name(): Promise<void> {
    const own = (turn += 1);
    const users = wanted.filter((id) => !known.peek().has(id)).slice(0, MOST);
    if (users.length === 0) return;
    const answer = await ask('user.names', { users });
    if (answer.ok) {
      const found = new Map(answer.value.users.map((user) => [user.id, user]));
      known.value = new Map([
        ...known.peek(),
        ...users.map((id) => [id, found.get(id) ?? null] as const),
      ]);
    }
    if (own === turn) failure.value = answer.ok ? undefined : answer.failure;
  }

  const stopNews = onNews(({ news }) => {
    // Another connection sees other users.
    if (news !== 'connection') return;
    known.value = new Map();
    void name();
  });

  return {
    of: (id) => known.value.get(id),
    want(ids) {
      wanted = ids;
      void name();
    },
    failure: computed(() => failure.value),
    retry: () => void name(),
    dispose: stopNews,
  };
}
