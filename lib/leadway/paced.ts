import type { Result } from '../result.ts';
import type { Leadway } from './client.ts';
import type { ApiFailure } from './failure.ts';
import type { Pacer } from './pacer.ts';
import { repeatAfter } from './retry.ts';

/** Interactive: somebody waits for the answer. Background: settling, and work on many users. */
export type Lane = 'interactive' | 'background';

type Asked<T> = Promise<Result<T, ApiFailure>>;

/** A person is told after a minute that it takes longer; other work has more time. */
const PATIENCE_MS = { interactive: 60_000, background: 300_000 } as const;
/**
 * A write follows a reading that it was compared with, and was noted as sent: it may not grow old in a queue. About
 * one more round trip; then it is for the caller to read again.
 */
const WRITE_PATIENCE_MS = 250;

/**
 * The client at the pace the server allows, in a lane. `pacer.hear` must be the client's `onPace`.
 *
 * A reading is repeated while that makes sense. A write is sent once or not at all: `rate-limited` and `daily-limit`
 * had no effect, have a `retryAt`, and no status where nothing was sent.
 */
export function pacedLeadway(leadway: Leadway, pacer: Pacer, lane: Lane = 'interactive'): Leadway {
  const rank = lane === 'interactive' ? 0 : 2;

  async function read<T>(send: () => Asked<T>): Asked<T> {
    const going = { rank: rank + 1, until: pacer.now() + PATIENCE_MS[lane] };
    for (let repeats = 0; ; repeats += 1) {
      const result = await pacer.pass(going, send);
      const pause = result.ok ? undefined : repeatAfter(result.failure, repeats, pacer.random());
      if (pause === undefined) return result;
      await pacer.wait(pause);
    }
  }

  return {
    getUser: (id) => read(() => leadway.getUser(id)),
    updateUser: (id, body) =>
      pacer.pass({ rank, until: pacer.now() + WRITE_PATIENCE_MS }, () =>
        leadway.updateUser(id, body),
      ),
    searchUsers: (search) => read(() => leadway.searchUsers(search)),
    listUsers: (list) => read(() => leadway.listUsers(list)),
  };
}
