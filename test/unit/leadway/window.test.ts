import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pace } from '../../../lib/leadway/pace.ts';
import { ended, heard, opensAt, UNTOLD, type PaceState } from '../../../lib/leadway/window.ts';
import { NOW } from './samples.ts';

const STATE: PaceState = { ...UNTOLD, max: 16, every: 1_000, left: 16 };
const HOUR = 3_600_000;
const times = (count: number, at = NOW) => Array.from({ length: count }, (_, index) => at + index);
const limited = (retryAt?: number) => ({ kind: 'rate-limited', effect: 'none', retryAt }) as const;

describe('opensAt', () => {
  it('is one interval after the oldest that has to make room', () => {
    const state = { ...STATE, ended: times(16) };
    expect(opensAt(state, false)).toBe(NOW + 1_000);
    expect(opensAt({ ...state, flying: 3 }, false)).toBe(NOW + 3 + 1_000);
    expect(opensAt({ ...state, ended: times(15) }, false)).toBeLessThan(NOW);
  });

  it('leaves an eighth to people', () => {
    expect(opensAt({ ...STATE, ended: times(13) }, true)).toBeLessThan(NOW);
    expect(opensAt({ ...STATE, ended: times(14) }, true)).toBe(NOW + 1_000);
    expect(opensAt({ ...STATE, ended: times(14) }, false)).toBeLessThan(NOW);
  });

  it.each([
    ['all are under way', { flying: 16, ended: times(1) }, false],
    ['five are, in the background', { flying: 5, ended: times(1) }, true],
    ['five are, and nothing is known', { flying: 5 }, false],
    ['one is, after a 429', { flying: 1, strikes: 1, ended: times(1) }, false],
    ['those under way may be all that was left', { flying: 2, left: 2, ended: times(1) }, false],
  ])('is told by an answer only, where %s', (_, more, isBackground) => {
    expect(opensAt({ ...STATE, ...more }, isBackground)).toBe(Infinity);
  });

  it('can always be waited for while nothing is under way', () => {
    // Without -0, which JSON does not have.
    const number = fc.double({ min: -1e13, max: 1e13, noNaN: true }).map((value) => value + 0);
    const pace = fc.record(
      {
        at: fc.integer({ min: NOW, max: NOW + HOUR }),
        max: number,
        remaining: number,
        intervalMs: number,
        dailyRemaining: number,
        dailyResetAt: number,
      },
      { requiredKeys: ['at'] },
    );
    fc.assert(
      fc.property(fc.array(pace, { maxLength: 5 }), fc.boolean(), (paces, isBackground) => {
        let state: PaceState = UNTOLD;
        for (const each of paces) {
          const underWay = { ...state, flying: 1 };
          state = ended(heard(underWay, each as Pace), undefined, each.at, 0.5);
        }
        expect(opensAt(state, isBackground)).toBeLessThan(Infinity);
        expect(state.day).toBeLessThanOrEqual(NOW + 25 * HOUR);
        expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });
});

describe('heard', () => {
  const state: PaceState = { ...STATE, ended: times(3, NOW - 100), flying: 2 };

  it('takes limit and interval from the server, and keeps them where it does not say', () => {
    const told = heard(UNTOLD, { at: NOW, max: 25, intervalMs: 5_000 });
    expect(told).toMatchObject({ max: 25, every: 5_000 });
    expect(heard(told, { at: NOW })).toMatchObject({ max: 25, every: 5_000 });
    expect(heard(told, { at: NOW, max: 0, intervalMs: -1 })).toMatchObject({
      max: 25,
      every: 5_000,
    });
  });

  it('counts what others spend, once', () => {
    const once = heard(state, { at: NOW, max: 16, remaining: 4 });
    expect(once.ended).toEqual([...state.ended, ...times(7, NOW).map(() => NOW)]);
    expect(heard(once, { at: NOW, max: 16, remaining: 4 }).ended).toEqual(once.ended);
    expect(heard(state, { at: NOW, max: 16, remaining: 11 }).ended).toEqual(state.ended);
  });

  it('does not take our requests of long ago for those the server counts', () => {
    const told = heard(state, { at: NOW + 5_000, max: 16, remaining: 4 });
    expect(told.ended).toEqual(times(10).map(() => NOW + 5_000));
  });

  it.each([
    ['until the reset', { dailyResetAt: NOW + HOUR }, NOW + HOUR],
    ['until Retry-After', { retryAfterAt: NOW + 60_000 }, NOW + 60_000],
    ['for an hour, where nothing is said', {}, NOW + HOUR],
    ['for a day at most', { dailyResetAt: NOW + 99 * HOUR }, NOW + 24 * HOUR],
  ])('stops when the day is spent: %s', (_, more, day) => {
    expect(heard(state, { at: NOW, dailyRemaining: 0, ...more }).day).toBe(day);
    expect(heard(state, { at: NOW, dailyRemaining: 1, ...more }).day).toBe(0);
  });
});

describe('ended', () => {
  const one: PaceState = { ...STATE, flying: 1 };

  it('keeps what ended within the interval, also where the clock was set back', () => {
    const before = { ...one, ended: [NOW - 1_000, NOW - 999, NOW + 1_000_000] };
    expect(ended(before, undefined, NOW, 0).ended).toEqual([NOW - 999, NOW]);
  });

  it('cools down as the server says, else for the interval', () => {
    expect(ended(one, limited(NOW + 7_000), NOW, 0)).toMatchObject({
      strikes: 1,
      cool: NOW + 7_000,
    });
    expect(ended(one, limited(), NOW, 0)).toMatchObject({ strikes: 1, cool: NOW + 1_000 });
    expect(ended(one, limited(NOW + 99 * HOUR), NOW, 0).cool).toBe(NOW + 24 * HOUR);
  });

  it('cools down for at least the interval when that was not enough, then longer and longer', () => {
    const cools = [1, 2, 3, 4, 9].map(
      (strikes) => ended({ ...one, strikes }, limited(NOW + 5), NOW, 0.5).cool - NOW,
    );
    expect(cools).toEqual([1_250, 2_500, 5_000, 10_000, 60_000]);
  });

  it('takes those that were refused together for one', () => {
    const first = ended({ ...one, flying: 3 }, limited(NOW + 500), NOW, 0);
    const second = ended(first, limited(NOW + 600), NOW + 100, 0);
    expect(second).toMatchObject({ strikes: 1, cool: NOW + 600, flying: 1 });
    expect(ended(second, limited(NOW + 300), NOW + 100, 0).cool).toBe(NOW + 600);
  });

  it('forgets it after an interval in which it went well, and silence is not well', () => {
    const before = { ...one, strikes: 2, cool: NOW };
    expect(ended(before, undefined, NOW + 999, 0).strikes).toBe(2);
    expect(ended(before, undefined, NOW + 1_000, 0).strikes).toBe(0);
    expect(ended(before, { kind: 'timeout', effect: 'none' }, NOW + 1_000, 0).strikes).toBe(2);
  });
});
