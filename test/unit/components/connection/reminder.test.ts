import { describe, expect, it } from 'vitest';
import { overdueDays } from '../../../../components/connection/reminder.ts';

const DAY = 86_400_000;
const NOW = 1_800_000_000_000;

describe('when a token is old', () => {
  it.each([
    ['just added', 0, undefined],
    ['a moment before 90 days', 90 * DAY - 1, undefined],
    ['90 days', 90 * DAY, 90],
    ['more', 120.5 * DAY, 120],
    ['added by a clock that ran ahead', -DAY, undefined],
  ])('%s', (_name, age, days) => {
    expect(overdueDays({ addedAt: NOW - age, remind: true }, NOW)).toBe(days);
  });

  it('is not said to whoever does not want to hear of it', () => {
    expect(overdueDays({ addedAt: NOW - 365 * DAY, remind: false }, NOW)).toBeUndefined();
  });
});
