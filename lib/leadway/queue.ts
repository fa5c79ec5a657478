import type { ApiFailure } from './failure.ts';
import { opensAt, type PaceState } from './window.ts';

/** Which way a call goes, and until when it waits for that (epoch milliseconds). */
export type Going = {
  /** Lower goes first: 0 a person's write, 1 a person's reading, 2 and 3 the same in the background. */
  readonly rank: number;
  readonly until: number;
};

/** A call that waits for its turn, and since when. */
export type Waiting = Going & {
  readonly from: number;
  /** With a failure: it is not to be sent. */
  readonly go: (refused?: ApiFailure) => void;
};

export function isBackground({ rank }: Going): boolean {
  return rank > 1;
}

/** With one more, behind those of its rank. */
export function joined(queue: readonly Waiting[], one: Waiting): readonly Waiting[] {
  return [...queue, one].sort((a, b) => a.rank - b.rank);
}

/**
 * Who goes next, and from when. People go first, but background work goes at least once in two intervals, and then by
 * the measure of people; `lastBackground`: when it did last.
 */
export function nextOf(
  queue: readonly Waiting[],
  state: PaceState,
  lastBackground: number,
  now: number,
): readonly [next: Waiting | undefined, opens: number] {
  const [first] = queue;
  const other = queue.find(isBackground);
  const waited = other ? now - Math.max(other.from, lastBackground, state.cool) : 0;
  const isLate = waited > 2 * state.every;
  return [isLate ? other : first, opensAt(state, !isLate && first === other)];
}

/** Tells those who will not get a turn in time, as far as that can be known now; answers with the others. */
export function patient(
  queue: readonly Waiting[],
  state: PaceState,
  now: number,
): readonly Waiting[] {
  const { day, flying } = state;
  return queue.filter((one) => {
    const opens = opensAt(state, isBackground(one));
    const isSpent = day > now;
    // While answers are to come, they may open the way earlier.
    if (!isSpent && one.until > now && (opens <= one.until || flying)) return true;
    const retryAt = isSpent ? day : opens < Infinity ? opens : now;
    one.go({ kind: isSpent ? 'daily-limit' : 'rate-limited', effect: 'none', retryAt });
    return false;
  });
}
