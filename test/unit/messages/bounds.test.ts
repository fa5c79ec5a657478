import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNDS, fits } from '../../../lib/messages/bounds.ts';

const SMALL = { depth: 3, values: 10, characters: 20 };

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let left = depth; left > 0; left -= 1) value = left % 2 ? [value] : { a: value };
  return value;
}

describe('what a message may hold in all', () => {
  it.each([
    ['a text as long as may be', 'x'.repeat(20), true],
    ['one unit more', 'x'.repeat(21), false],
    ['keys count like texts', { ['x'.repeat(21)]: 1 }, false],
    ['many short texts', Array.from({ length: 7 }, () => 'xxx'), false],
    ['as many values as may be, the list among them', Array.from({ length: 9 }, () => 1), true],
    ['one value more', Array.from({ length: 10 }, () => 1), false],
    ['keys count as values', Object.fromEntries(Array.from('abcde', (key) => [key, 1])), false],
    ['as deep as may be', nested(3), true],
    ['one deeper', nested(4), false],
    ['nothing', undefined, true],
  ])('%s', (_name, message, expected) => {
    expect(fits(message, SMALL)).toBe(expected);
  });

  it('is seen of a message that never ends', () => {
    const round: unknown[] = [];
    round.push(round, round);
    for (const bounds of Object.values(BOUNDS)) expect(fits(round, bounds)).toBe(false);
  });

  it('is never more than the bounds, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (message) => {
        if (!fits(message, SMALL)) return;
        const text = JSON.stringify(message);
        // Each value adds at most its text with escapes, a comma or colon, quotes and brackets.
        expect(text.length).toBeLessThanOrEqual(6 * SMALL.characters + 24 * SMALL.values);
      }),
    );
  });

  it('leaves honest room: every scope and mark of a user in one plan', () => {
    const edits = Array.from({ length: 400 }, (_, at) => ({
      at: `scope:payments/transactions.somewhat-longer-${at}`,
      to: true,
    }));
    expect(fits({ verb: 'change.preview', input: { edits } }, BOUNDS.panel)).toBe(true);
    const users = Array.from({ length: 50 }, () => 'x'.repeat(64));
    expect(fits({ verb: 'page.report', input: { users } }, BOUNDS['portal-script'])).toBe(true);
  });
});
