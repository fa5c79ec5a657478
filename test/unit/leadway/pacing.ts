import type { Leadway } from '../../../lib/leadway/client.ts';
import type { ApiFailure } from '../../../lib/leadway/failure.ts';
import { limitOf, type Pace } from '../../../lib/leadway/pace.ts';
import { pacedLeadway, type Lane } from '../../../lib/leadway/paced.ts';
import { createPacer, type Pacer } from '../../../lib/leadway/pacer.ts';
import type { PaceState } from '../../../lib/leadway/window.ts';
import { fail, ok, type Result } from '../../../lib/result.ts';
import { Clock } from '../changes/clock.ts';

export type ServerRate = {
  readonly max: number;
  readonly every: number;
  /** When its windows begin, in milliseconds after a multiple of the interval. */
  readonly phase?: number;
  readonly headers?: boolean;
  readonly retryAfterMs?: number;
  readonly dailyRemaining?: number;
};

export type Seen = { readonly kind: 'read' | 'write'; readonly id: string; readonly at: number };

/** A server with fixed windows, its clients and their clock. `latencyMs` gives the way there and the way back. */
export function makePacing(rate: ServerRate, latencyMs: () => number = () => 20) {
  const clock = new Clock();
  const stored: { state?: PaceState; writes: number } = { writes: 0 };
  const server = {
    rate,
    /** Everything that arrived, and when answers with 429 were received. */
    seen: [] as Seen[],
    refusedAt: [] as number[],
    /** What happens to the next requests instead of an answer. */
    troubles: [] as ApiFailure[],
  };
  let used = { from: -Infinity, count: 0 };

  /** Somebody else's request under the same token. */
  function admit(): boolean {
    const { max, every, phase = 0 } = server.rate;
    const from = Math.floor((clock.now - phase) / every) * every + phase;
    if (used.from !== from) used = { from, count: 0 };
    if (used.count >= max) return false;
    used.count += 1;
    return true;
  }

  /** The headers of a request that arrived, to be read when its answer does. */
  function headersNow(isRefusal: boolean): () => Pace {
    const { max, every, headers = true, retryAfterMs, dailyRemaining } = server.rate;
    const remaining = max - used.count;
    return () => ({
      at: clock.now,
      ...(headers && { max, remaining, intervalMs: every }),
      ...(dailyRemaining !== undefined && {
        dailyRemaining,
        dailyResetAt: clock.now + 3_600_000,
      }),
      ...(isRefusal && retryAfterMs !== undefined && { retryAfterAt: clock.now + retryAfterMs }),
    });
  }

  async function answer(
    kind: Seen['kind'],
    id: string,
    pacer: Pacer,
  ): Promise<Result<never, ApiFailure>> {
    await clock.wait(latencyMs());
    server.seen.push({ kind, id, at: clock.now });
    const isAdmitted = admit();
    const headers = headersNow(!isAdmitted);
    const trouble = isAdmitted ? server.troubles.shift() : undefined;
    await clock.wait(latencyMs());
    const pace = headers();
    if (trouble?.kind !== 'timeout' && trouble?.kind !== 'unreachable') pacer.hear(pace);
    if (trouble) return fail(trouble);
    if (isAdmitted) return ok(undefined as never);
    server.refusedAt.push(clock.now);
    return fail({ ...limitOf(pace), effect: 'none', status: 429 });
  }

  function raw(pacer: Pacer): Leadway {
    return {
      getUser: (id) => answer('read', id, pacer),
      updateUser: (id) => answer('write', id, pacer),
      searchUsers: () => answer('read', 'search', pacer),
      listUsers: () => answer('read', 'list', pacer),
    };
  }

  /** A worker: what it holds in memory is its own. */
  function worker() {
    const pacer = createPacer({
      store: {
        read: async () => stored.state && structuredClone(stored.state),
        write: async (state) => {
          stored.writes += 1;
          // As the browser stores it: no infinities, no holes.
          stored.state = JSON.parse(JSON.stringify(state)) as PaceState;
        },
      },
      now: () => clock.now,
      wait: (ms) => clock.wait(ms),
      random: Math.random,
    });
    return { pacer, in: (lane: Lane) => pacedLeadway(raw(pacer), pacer, lane) };
  }

  return { clock, server, stored, worker, admit };
}

/** The most that arrived within any interval, wherever it begins. */
export function busiest(seen: readonly Seen[], every: number): number {
  const times = seen.map(({ at }) => at).toSorted((a, b) => a - b);
  let first = 0;
  let most = 0;
  times.forEach((time, index) => {
    while ((times[first] ?? time) <= time - every) first += 1;
    most = Math.max(most, index - first + 1);
  });
  return most;
}
