import { known } from './known.ts';

/**
 * What the headers of one answer say about how fast we may go. Times are epoch milliseconds; what a header did not
 * say, or said in a form that cannot be read, is absent.
 */
export type Pace = {
  /** When the answer came. */
  readonly at: number;
  /** Requests allowed and left in the current interval, and its length in milliseconds. */
  readonly max?: number | undefined;
  readonly remaining?: number | undefined;
  readonly intervalMs?: number | undefined;
  /** Requests allowed and left today, and when the day begins anew. */
  readonly dailyMax?: number | undefined;
  readonly dailyRemaining?: number | undefined;
  readonly dailyResetAt?: number | undefined;
  /** From `Retry-After`. */
  readonly retryAfterAt?: number | undefined;
};

/** What a 429 means, and from when another try makes sense (absent: the headers do not say). */
export type Limit = {
  readonly kind: 'rate-limited' | 'daily-limit';
  readonly retryAt?: number | undefined;
};

type HeaderSource = { get(name: string): string | null };

/** Reads the rate headers. `now` is the time of the answer in epoch milliseconds. Never throws. */
export function readPace(headers: HeaderSource, now: number): Pace {
  const number = (name: string) => numberIn(headers.get(`x-ratelimit-${name}`));
  return known({
    at: now,
    max: number('max'),
    remaining: number('remaining'),
    intervalMs: number('interval-milliseconds'),
    dailyMax: number('limit-daily'),
    dailyRemaining: number('daily-remaining'),
    dailyResetAt: dailyReset(headers.get('x-ratelimit-daily-reset'), now),
    retryAfterAt: retryAfter(headers.get('retry-after'), now),
  });
}

/** Which limit a 429 ran into. A spent day is never worth a retry before the day is over. */
export function limitOf(pace: Pace): Limit {
  const { at, intervalMs, retryAfterAt } = pace;
  if (pace.dailyRemaining !== undefined && pace.dailyRemaining <= 0) {
    return known<Limit>({ kind: 'daily-limit', retryAt: pace.dailyResetAt ?? retryAfterAt });
  }
  const intervalEnd = intervalMs === undefined ? undefined : at + intervalMs;
  return known<Limit>({ kind: 'rate-limited', retryAt: retryAfterAt ?? intervalEnd });
}

/** Seconds, or an HTTP date (RFC 9110, 10.2.3). */
function retryAfter(value: string | null, now: number): number | undefined {
  const seconds = numberIn(value);
  return seconds === undefined ? dateIn(value) : now + Math.max(0, seconds) * 1_000;
}

const A_DAY_S = 86_400;

/**
 * The unit of `x-ratelimit-daily-reset` is unpublished, so its size has to tell. A day is never further away than
 * 86,400 s: up to that it is seconds from now; what is larger but far below any present date is milliseconds from
 * now; then come epoch seconds (10 digits) and epoch milliseconds (13 digits).
 */
function dailyReset(value: string | null, now: number): number | undefined {
  const reset = numberIn(value);
  if (reset === undefined) return dateIn(value);
  if (reset <= A_DAY_S) return now + Math.max(0, reset) * 1_000;
  if (reset < 1e9) return now + reset;
  return reset < 1e11 ? reset * 1_000 : reset;
}

/** Bounded to 13 digits, which hold every epoch time in milliseconds until 2286: more is not a number we asked for. */
function numberIn(value: string | null): number | undefined {
  return value !== null && /^\s*-?\d{1,13}(\.\d{1,6})?\s*$/.test(value) ? Number(value) : undefined;
}

function dateIn(value: string | null): number | undefined {
  const at = value !== null && /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}
