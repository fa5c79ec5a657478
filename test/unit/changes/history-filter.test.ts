import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/fold.ts';
import { testOf, type HistoryFilter } from '../../../lib/changes/history-filter.ts';
import type { ChangeSummary } from '../../../lib/changes/record.ts';
import { outcomeOf, OUTCOMES, type Origin } from '../../../lib/changes/view.ts';
import type { Place } from '../../../lib/permissions/change.ts';
import { lives, record } from './records.ts';

const matches = (filter: HistoryFilter, change: ChangeSummary) => testOf(filter)(change);
const madeBy = (origin: Origin) => record('change-0001', 5_000, { origin });

describe('a search for changes', () => {
  const maria = record('change-0001', 5_000, { traceIds: ['TRACE-77'] });

  it.each([
    ['the name, without its accent', 'maria'],
    ['a part of the e-mail', 'EXAMPLE.com'],
    ["the user's id", 'FakeUserMaria0000001'],
    ['a scope by its wire name', 'contacts.write'],
    ['a trace id', 'trace-77'],
    ['its own id', 'change-0001'],
  ])('finds %s', (_what, text) => {
    expect(matches({ words: [{ text }] }, maria)).toBe(true);
  });

  it('finds a preset and a person copied by their names', () => {
    const words = [{ text: 'Ventas' }];
    expect(matches({ words }, madeBy({ kind: 'preset', name: 'De ventas' }))).toBe(true);
    expect(matches({ words }, madeBy({ kind: 'copy', of: 'user-1', name: 'Ventas Uno' }))).toBe(
      true,
    );
    expect(matches({ words }, madeBy({ kind: 'panel' }))).toBe(false);
  });

  it('finds a scope by what a page calls it', () => {
    const labelled = (scopes: string[]) => ({ words: [{ text: 'contactos', scopes }] });
    expect(matches(labelled(['contacts.write', 'other.write']), maria)).toBe(true);
    expect(matches(labelled(['other.write']), maria)).toBe(false);
    const two = record('a', 1, {
      change: [...maria.change, { at: 'field:phone', from: '', to: '1234567' }],
    });
    expect(matches(labelled(['contacts.write']), two)).toBe(true);
  });

  it('finds its mark by that too, and nothing else that has its name', () => {
    const words = [{ text: 'contactos', scopes: ['contacts.write'] }];
    const moving = (at: Place) => record('a', 1, { change: [{ at, from: false, to: true }] });
    expect(matches({ words }, moving('assigned:contacts.write'))).toBe(true);
    expect(matches({ words }, moving('flag:contacts.write'))).toBe(false);
  });

  it('does not find what only two texts side by side would hold', () => {
    expect(matches({ words: [{ text: 'change-0001Fake' }] }, maria)).toBe(false);
  });

  it('wants every word', () => {
    expect(matches({ words: [{ text: 'maría' }, { text: 'contacts' }] }, maria)).toBe(true);
    expect(matches({ words: [{ text: 'maría' }, { text: 'payments' }] }, maria)).toBe(false);
  });

  it('does not find the value a thing was changed to: it may be a phone number', () => {
    const phone = record('change-0001', 1, {
      change: [{ at: 'field:phone', from: '', to: '+18325550123' }],
    });
    expect(matches({ words: [{ text: '8325550123' }] }, phone)).toBe(false);
  });
});

describe('a text as search sees it', () => {
  it('has neither case nor accents', () => {
    expect(fold('MARÍA Ñandú')).toBe('maria nandu');
    expect(fold('Ana-1')).toBe('ana-1');
    expect(fold('Ñ')).toBe('n');
  });
});

describe('a filter', () => {
  it('wants the user, and no other', () => {
    const change = record('a', 1);
    expect(matches({ user: change.user.id }, change)).toBe(true);
    expect(matches({ user: 'somebody' }, change)).toBe(false);
  });

  it('takes the first moment and leaves the last', () => {
    const at = (time: number) => matches({ from: 100, to: 200 }, record('change-0001', time));
    expect([99, 100, 199, 200].map(at)).toEqual([false, true, true, false]);
  });

  it('knows a preset by its id, and by its name where it had none', () => {
    const named = madeBy({ kind: 'preset', name: 'Sales' });
    const known = madeBy({ kind: 'preset', name: 'Sales', id: 'preset-0001' });
    expect(matches({ preset: 'Sales' }, named)).toBe(true);
    expect(matches({ preset: 'Sales' }, known)).toBe(false);
    expect(matches({ preset: 'preset-0001' }, known)).toBe(true);
    expect(matches({ preset: 'Sales' }, madeBy({ kind: 'copy', of: 'u', name: 'Sales' }))).toBe(
      false,
    );
  });
});

/** Filters that changes made by `lives` have a chance to pass. */
function filterFor(change: ChangeSummary): fc.Arbitrary<HistoryFilter> {
  const { origin, at, user } = change;
  const preset = origin.kind === 'preset' ? (origin.id ?? origin.name) : 'none';
  const word = fc.constantFrom(user.name, user.email, user.id, 'scope', 'zz');
  return fc.record(
    {
      words: fc.array(fc.record({ text: word }), { maxLength: 3 }),
      user: fc.constantFrom(user.id, 'somebody'),
      outcome: fc.constantFrom(outcomeOf(change), ...OUTCOMES),
      preset: fc.constantFrom(preset, 'another'),
      from: fc.constantFrom(at - 1, at, at + 1),
      to: fc.constantFrom(at - 1, at, at + 1),
    },
    { requiredKeys: [] },
  );
}

const changeAndFilters = lives
  .chain((life) => fc.constantFrom(...life))
  .chain((change) => fc.tuple(fc.constant(change), filterFor(change), filterFor(change)));

/** The filter's parts, each for itself: what it asks for by its names, and by each of its words. */
function partsOf({ words = [], ...rest }: HistoryFilter): readonly HistoryFilter[] {
  return [
    ...Object.entries(rest).map(([name, value]) => ({ [name]: value })),
    ...words.map((word) => ({ words: [word] })),
  ];
}

describe('laws of filters', () => {
  it('nothing asked for is everything', () => {
    fc.assert(fc.property(changeAndFilters, ([change]) => matches({}, change)));
  });

  it('a filter is the intersection of its parts, in any order', () => {
    fc.assert(
      fc.property(changeAndFilters, ([change, filter]) => {
        const parts = partsOf(filter);
        const each = parts.every((part) => matches(part, change));
        const reversed = Object.fromEntries(Object.entries(filter).toReversed());
        expect(matches(filter, change)).toBe(each);
        expect(matches(reversed, change)).toBe(each);
        const backwards = { ...filter, words: filter.words?.toReversed() };
        expect(matches(backwards, change)).toBe(each);
      }),
      { numRuns: 300 },
    );
  });

  it('one filter after another is the other after the one, and asking for more finds no more', () => {
    fc.assert(
      fc.property(changeAndFilters, fc.array(lives, { maxLength: 4 }), ([one, a, b], more) => {
        const all = [one, ...more.flat()];
        const ab = all.filter(testOf(a)).filter(testOf(b));
        expect(all.filter(testOf(b)).filter(testOf(a))).toEqual(ab);
        const both = { ...a, words: [...(a.words ?? []), ...(b.words ?? [])] };
        for (const change of all.filter(testOf(both))) expect(matches(a, change)).toBe(true);
      }),
    );
  });

  it('every change has exactly one outcome to be found by', () => {
    fc.assert(
      fc.property(
        changeAndFilters,
        ([change]) => OUTCOMES.filter((outcome) => matches({ outcome }, change)).length === 1,
      ),
    );
  });
});
