import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVERYTHING,
  fromHash,
  startOf,
  toHash,
  type Wanted,
} from '../../../../components/history/address.ts';
import { OUTCOMES } from '../../../../lib/changes/view.ts';

const id = fc.stringMatching(/^[A-Za-z0-9-]{8,64}$/);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const wanted: fc.Arbitrary<Wanted> = fc.record({
  text: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text.length <= 200),
  user: fc.constantFrom('', 'FakeUserMaria0000001'),
  preset: fc.string({ maxLength: 120 }),
  outcome: fc.constantFrom('', ...OUTCOMES),
  from: fc.oneof(fc.constant(''), day),
  to: fc.oneof(fc.constant(''), day),
  after: fc.option(fc.record({ at: fc.nat(), id }), { nil: undefined }),
  open: fc.option(id, { nil: undefined }),
});

describe('the address of the history', () => {
  it('holds everything that is wanted', () => {
    fc.assert(
      fc.property(wanted, (one) => {
        expect(fromHash(toHash(one))).toEqual(one);
      }),
    );
  });

  it('is short where nothing is wanted', () => {
    expect(toHash(EVERYTHING)).toBe('#history');
    expect(toHash({ open: 'change-0001' })).toBe('#history?change=change-0001');
    expect(fromHash('#history')).toEqual(EVERYTHING);
  });

  it.each(['', '#', '#presets', '#history-of-art', '#presets?q=history'])('is none: %s', (hash) =>
    expect(fromHash(hash)).toBeUndefined(),
  );

  it.each([
    '#history?user=../../x',
    '#history?outcome=lost',
    '#history?from=2026-13-01&to=yesterday',
    '#history?from=2026-1-1&to=1969-01-01',
    '#history?after=12&change=x',
    '#history?after=-1.change-0001',
    '#history?unheard=of',
  ])('leaves out what makes no sense: %s', (hash) => {
    expect(fromHash(hash)).toEqual(EVERYTHING);
  });

  it('never breaks, whatever is in it', () => {
    fc.assert(fc.property(fc.string(), (text) => fromHash(`#history?${text}`) !== undefined));
  });
});

describe('a day', () => {
  it('begins and ends at midnight where the person is, also when it has 23 or 25 hours', () => {
    for (const one of ['2026-03-29', '2026-10-25', '2026-12-31']) {
      const [begin, end] = [new Date(startOf(one)), new Date(startOf(one, 1))];
      expect([begin.getHours(), begin.getMinutes(), end.getHours()]).toEqual([0, 0, 0]);
      expect(begin.getDate()).toBe(Number(one.slice(8)));
      expect(end.getDate()).not.toBe(begin.getDate());
    }
  });
});
