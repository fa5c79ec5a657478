import { describe, expect, it } from 'vitest';
import { idleAt, isIdle } from '../../../lib/vault/idle.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

describe('a vault without use', () => {
  it.each<[string, number | null, number | undefined, boolean]>([
    ['just used', 5, NOW, false],
    ['a moment before its time', 5, NOW - 5 * MINUTE + 1, false],
    ['at its time', 5, NOW - 5 * MINUTE, true],
    ['long after, as when the computer slept', 480, NOW - 72 * 60 * MINUTE, true],
    ['that never locks by itself', null, NOW - 10_000 * MINUTE, false],
    ['whose last use is not known', 5, undefined, true],
    ['whose clock went back a little', 5, NOW + 30_000, false],
    ['whose clock went back', 480, NOW + 61_000, true],
  ])('%s', (_name, minutes, used, expected) => {
    expect(isIdle(minutes, used, NOW)).toBe(expected);
  });

  it('says when its time is', () => {
    expect(idleAt(5, NOW)).toBe(NOW + 5 * MINUTE);
    expect(idleAt(null, NOW)).toBeUndefined();
  });
});
