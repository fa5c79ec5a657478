import type { ApiFailure, ApiFailureKind } from './failure.ts';

// `p-retry` would do this for functions that throw and know nothing of each other; ours answer with a Result and share
// one pace, so that only these lines would be left of it, at 5.9 kB in a worker of 90.

/** A reading that failed for one of these may well succeed a moment later. The number: how often it is repeated. */
const REPEATS: Partial<Record<ApiFailureKind, number>> = {
  'rate-limited': 3,
  'server-error': 2,
  'html-answer': 2,
  unreachable: 2,
  timeout: 1,
};

/**
 * How long to wait, in milliseconds, before a reading is repeated that has been repeated so often and failed; or
 * `undefined` for not at all. For a 429 the wait is the pacer's. `random` is in [0, 1).
 */
export function repeatAfter(
  { kind, status }: ApiFailure,
  repeats: number,
  random: number,
): number | undefined {
  if (repeats >= (REPEATS[kind] ?? 0)) return undefined;
  if (kind !== 'rate-limited') return 300 * 3 ** repeats * (0.75 + random / 2);
  // Without a status it was not the server but our own patience that ended.
  return status ? 0 : undefined;
}
