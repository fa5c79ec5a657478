import type { RateSettings } from '../state.ts';

const DAY = 86_400_000;

type Window = { startedAt: number; used: number };

export type Admission = { admitted: boolean; headers: Record<string, string> };

export type RateLimit = {
  admit(token: string, rate: RateSettings, now?: number): Admission;
  /** As if the token had already sent that many today, to come near the daily limit. */
  spendDay(token: string, used: number): void;
  reset(): void;
};

/**
 * A fixed window and a daily count per token. Documented: the limits, "per app and resource", and
 * the names of the headers. Assumed: that a token stands for app and resource, that the windows
 * are fixed ones, and that the daily reset is given in milliseconds left.
 */
export function createRateLimit(): RateLimit {
  const bursts = new Map<string, Window>();
  const days = new Map<string, Window>();
  return {
    admit: (token, rate, now = Date.now()) => {
      const burst = windowOf(bursts, token, rate.intervalMs, now);
      const day = windowOf(days, token, DAY, now);
      const admitted = burst.used < rate.max && day.used < rate.dailyMax;
      if (admitted) {
        burst.used += 1;
        day.used += 1;
      }
      const headers = rate.headers ? limitHeaders(rate, burst, day, now) : {};
      if (!admitted && rate.retryAfter !== undefined) {
        headers['retry-after'] = String(rate.retryAfter);
      }
      return { admitted, headers };
    },
    spendDay: (token, used) => {
      windowOf(days, token, DAY, Date.now()).used = used;
    },
    reset: () => {
      bursts.clear();
      days.clear();
    },
  };
}

function windowOf(windows: Map<string, Window>, token: string, length: number, now: number) {
  const current = windows.get(token);
  if (current !== undefined && now - current.startedAt < length) return current;
  const fresh: Window = { startedAt: now, used: 0 };
  windows.set(token, fresh);
  return fresh;
}

function limitHeaders(
  rate: RateSettings,
  burst: Window,
  day: Window,
  now: number,
): Record<string, string> {
  return {
    'x-ratelimit-max': String(rate.max),
    'x-ratelimit-remaining': String(Math.max(0, rate.max - burst.used)),
    'x-ratelimit-interval-milliseconds': String(rate.intervalMs),
    'x-ratelimit-limit-daily': String(rate.dailyMax),
    'x-ratelimit-daily-remaining': String(Math.max(0, rate.dailyMax - day.used)),
    'x-ratelimit-daily-reset': String(Math.max(0, day.startedAt + DAY - now)),
  };
}
