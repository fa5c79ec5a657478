import { describe, expect, it } from 'vitest';
import { API_FAILURES } from '../../../lib/leadway/failure.ts';
import { repeatAfter } from '../../../lib/leadway/retry.ts';

const REPEATED: Readonly<Record<string, number>> = {
  'rate-limited': 3,
  'server-error': 2,
  'html-answer': 2,
  unreachable: 2,
  timeout: 1,
};

describe('repeatAfter', () => {
  it.each(API_FAILURES)('repeats only what may pass by itself, and not for ever: %s', (kind) => {
    const failure = { kind, effect: 'none', status: 500 } as const;
    const pauses = Array.from({ length: 9 }, (_, repeats) => repeatAfter(failure, repeats, 0.5));
    expect(pauses.filter((pause) => pause !== undefined)).toHaveLength(REPEATED[kind] ?? 0);
    expect(pauses[8]).toBeUndefined();
  });

  it('pauses for 300 ms, then 900 ms, a quarter more or less', () => {
    const failure = { kind: 'unreachable', effect: 'none' } as const;
    expect([0, 0.5, 1].map((random) => repeatAfter(failure, 0, random))).toEqual([225, 300, 375]);
    expect([0, 0.5, 1].map((random) => repeatAfter(failure, 1, random))).toEqual([675, 900, 1_125]);
  });

  it('leaves the wait after a 429 to the pacer, and does not repeat what was never sent', () => {
    const failure = { kind: 'rate-limited', effect: 'none' } as const;
    expect(repeatAfter({ ...failure, status: 429 }, 0, 0.5)).toBe(0);
    expect(repeatAfter(failure, 0, 0.5)).toBeUndefined();
    expect(repeatAfter({ ...failure, kind: 'daily-limit', status: 429 }, 0, 0.5)).toBeUndefined();
  });
});
