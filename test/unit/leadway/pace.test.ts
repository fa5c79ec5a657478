import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limitOf, readPace } from '../../../lib/leadway/pace.ts';
import { NOW } from './samples.ts';

function paceOf(headers: Record<string, string>) {
  return readPace(new Headers(headers), NOW);
}

describe('readPace', () => {
  it('reads every documented header', () => {
    const pace = paceOf({
      'X-RateLimit-Max': '100',
      'X-RateLimit-Remaining': '98',
      'X-RateLimit-Interval-Milliseconds': '10000',
      'X-RateLimit-Limit-Daily': '200000',
      'X-RateLimit-Daily-Remaining': '199990',
      'X-RateLimit-Daily-Reset': '3600',
      'Retry-After': '7',
    });
    expect(pace).toEqual({
      at: NOW,
      max: 100,
      remaining: 98,
      intervalMs: 10_000,
      dailyMax: 200_000,
      dailyRemaining: 199_990,
      dailyResetAt: NOW + 3_600_000,
      retryAfterAt: NOW + 7_000,
    });
  });

  it('says nothing where nothing is said, or nothing readable', () => {
    expect(paceOf({})).toEqual({ at: NOW });
    expect(
      paceOf({
        'x-ratelimit-max': 'many',
        'retry-after': 'soon',
        'x-ratelimit-daily-reset': '1e99',
      }),
    ).toEqual({ at: NOW });
  });

  it.each([
    ['seconds', '30', NOW + 30_000],
    ['a fraction of seconds', '0.5', NOW + 500],
    ['less than nothing', '-5', NOW],
    ['an HTTP date', 'Tue, 03 Nov 2026 12:01:00 GMT', NOW + 60_000],
  ])('Retry-After: %s', (_, value, at) => {
    expect(paceOf({ 'Retry-After': value }).retryAfterAt).toBe(at);
  });

  it.each([
    ['seconds from now', '43200', NOW + 43_200_000],
    ['a whole day in seconds', '86400', NOW + 86_400_000],
    ['milliseconds from now', '43200000', NOW + 43_200_000],
    ['epoch seconds', String(NOW / 1_000 + 60), NOW + 60_000],
    ['epoch milliseconds', String(NOW + 60_000), NOW + 60_000],
    ['an ISO date', '2026-11-04T00:00:00Z', Date.UTC(2026, 10, 4)],
  ])('daily reset: %s', (_, value, at) => {
    expect(paceOf({ 'x-ratelimit-daily-reset': value }).dailyResetAt).toBe(at);
  });

  it('never throws, and never says what is not a finite number', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const pace = readPace({ get: () => value }, NOW);
        expect(Object.values(pace).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('limitOf', () => {
  const day = {
    at: NOW,
    dailyRemaining: 0,
    dailyResetAt: NOW + 9_000_000,
    retryAfterAt: NOW + 1_000,
  };
  it.each([
    [
      'Retry-After first',
      { at: NOW, retryAfterAt: NOW + 5, intervalMs: 10_000 },
      'rate-limited',
      NOW + 5,
    ],
    [
      'then the interval',
      { at: NOW, intervalMs: 10_000, dailyRemaining: 5 },
      'rate-limited',
      NOW + 10_000,
    ],
    ['then nobody knows', { at: NOW }, 'rate-limited', undefined],
    ['a spent day lasts until its reset', day, 'daily-limit', NOW + 9_000_000],
    [
      'or Retry-After',
      { at: NOW, dailyRemaining: 0, retryAfterAt: NOW + 5 },
      'daily-limit',
      NOW + 5,
    ],
    [
      'but not only the interval',
      { at: NOW, dailyRemaining: -1, intervalMs: 10_000 },
      'daily-limit',
      undefined,
    ],
  ])('%s', (_, pace, kind, retryAt) => {
    expect(limitOf(pace)).toEqual({ kind, ...(retryAt && { retryAt }) });
  });
});
