import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inOrder,
  mergedLists,
  presetsIn,
  untouched,
  withImported,
  withoutPreset,
  withPreset,
  type PresetList,
} from '../../../lib/permissions/preset-list.ts';
import type { Preset } from '../../../lib/permissions/presets.ts';
import { STARTER_PRESETS } from '../../../lib/permissions/starter-presets.ts';

const preset = (id: string, name = id): Preset => ({
  id,
  name: { en: name, es: name },
  mode: 'adds',
  scopes: [],
});
const ids = (list: PresetList) => presetsIn(list).map(({ id }) => id);
const ABC = ['a', 'b', 'c'].reduce(
  (list, id, index) => withPreset(list, preset(id), index + 1),
  untouched([]),
);

/** What two people did to the same list, each on their own computer. */
type Deed = (list: PresetList, now: number) => PresetList;
const id = fc.constantFrom('a', 'b', 'c', 'd');
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(id, fc.string({ maxLength: 2 })).map(
    ([one, name]): Deed =>
      (list, now) =>
        withPreset(list, preset(one, name), now),
  ),
  id.map(
    (one): Deed =>
      (list, now) =>
        withoutPreset(list, one, now),
  ),
  fc.shuffledSubarray(['a', 'b', 'c', 'd']).map(
    (order): Deed =>
      (list, now) =>
        inOrder(list, order, now),
  ),
);
const list = fc
  .array(fc.tuple(deed, fc.integer({ min: 1, max: 9 })), { maxLength: 8 })
  .map((deeds) => {
    let now = 10;
    return deeds.reduce((done, [each, pause]) => each(done, (now += pause)), ABC);
  });

describe('a list of presets', () => {
  it('begins with what is shipped, changed at no time', () => {
    expect(presetsIn(untouched(STARTER_PRESETS))).toEqual(STARTER_PRESETS);
    const theirs = withoutPreset(untouched(STARTER_PRESETS), 'marketing', 5);
    const merged = mergedLists(untouched(STARTER_PRESETS), theirs);
    expect(ids(merged)).not.toContain('marketing');
  });

  it('keeps a preset’s place when it is saved, and puts a deleted one back where it was', () => {
    expect(ids(withPreset(ABC, preset('b', 'B'), 9))).toEqual(['a', 'b', 'c']);
    const without = withoutPreset(ABC, 'b', 9);
    expect(ids(without)).toEqual(['a', 'c']);
    const back = withPreset(without, preset('b'), 10, 1);
    expect(ids(back)).toEqual(['a', 'b', 'c']);
    expect(back.gone).toEqual({});
  });

  it('is ordered by what is named, and leaves the rest behind', () => {
    expect(ids(inOrder(ABC, ['c', 'a'], 9))).toEqual(['c', 'a', 'b']);
    expect(ids(inOrder(ABC, ['nobody', 'b'], 9))).toEqual(['b', 'a', 'c']);
  });

  it('takes a file beside its own presets, or in their place', () => {
    const file = [preset('d'), preset('b', 'new')];
    expect(ids(withImported(ABC, file, 'merge', 9))).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(withImported(ABC, file, 'replace', 9))).toEqual(['d', 'b']);
    const replaced = withImported(ABC, file, 'replace', 9);
    expect(presetsIn(replaced)[1]?.name.en).toBe('new');
    expect(replaced.gone).toEqual({ a: 9, c: 9 });
    expect(replaced.orderedAt).toBe(9);
  });

  it('is what it was where a preset is deleted that is not there', () => {
    expect(withoutPreset(ABC, 'nobody', 9)).toBe(ABC);
  });

  it('remembers what was deleted for 180 days', () => {
    const days = 180 * 86_400_000;
    const [first, later] = [5, 5 + days];
    const without = withoutPreset(ABC, 'a', first);
    expect(withoutPreset(without, 'b', later - 1).gone).toEqual({ a: first, b: later - 1 });
    expect(withoutPreset(without, 'b', later).gone).toEqual({ b: later });
  });
});

describe('two computers that changed the same list', () => {
  it('agree, whichever is asked, and merging again changes nothing', () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const merged = mergedLists(one, other);
        expect(mergedLists(other, one)).toEqual(merged);
        expect(mergedLists(merged, one)).toEqual(merged);
        expect(mergedLists(other, merged)).toEqual(merged);
        expect(mergedLists(one, one)).toEqual(one);
      }),
    );
  });

  it('keep of each preset what was done to it last', () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const merged = mergedLists(one, other);
        for (const each of ['a', 'b', 'c', 'd']) {
          const said = [one, other].map(
            (from) => from.kept.find(({ preset: { id: own } }) => own === each)?.changedAt ?? -1,
          );
          const gone = Math.max(one.gone[each] ?? -1, other.gone[each] ?? -1);
          const isThere = ids(merged).includes(each);
          expect(isThere).toBe(Math.max(...said) > gone);
        }
      }),
    );
  });

  it('do not bring back what one of them deleted, and keep what the other edited after that', () => {
    const deleted = withoutPreset(ABC, 'b', 20);
    expect(ids(mergedLists(deleted, ABC))).toEqual(['a', 'c']);
    const edited = withPreset(ABC, preset('b', 'later'), 30);
    const merged = mergedLists(deleted, edited);
    expect(ids(merged).toSorted()).toEqual(['a', 'b', 'c']);
    expect(merged.gone).toEqual({});
  });

  it('do not bring back what is called as something every object has', () => {
    const named = withPreset(ABC, preset('constructor'), 10);
    const deleted = withoutPreset(named, 'constructor', 20);
    expect(ids(mergedLists(deleted, named))).toEqual(['a', 'b', 'c']);
    expect(ids(mergedLists(named, deleted))).toEqual(['a', 'b', 'c']);
    expect(ids(mergedLists(named, ABC))).toContain('constructor');
  });

  /** What both come to, whichever of the two is asked. */
  const both = (one: PresetList, other: PresetList) => {
    const merged = mergedLists(one, other);
    expect(mergedLists(other, one)).toEqual(merged);
    return presetsIn(merged).map(({ name }) => name.en);
  };

  it('have the names that were given last', () => {
    const [early, late] = [20, 30].map((at) => withPreset(ABC, preset('a', `at ${at}`), at));
    expect(early && late && both(early, late)).toEqual(['at 30', 'b', 'c']);
  });

  it('have the order that was chosen last', () => {
    const early = inOrder(ABC, ['c', 'b', 'a'], 20);
    expect(both(early, inOrder(ABC, ['b', 'a', 'c'], 30))).toEqual(['b', 'a', 'c']);
  });

  it('agree also on what was done in the same millisecond', () => {
    const [x, y] = ['x', 'y'].map((name) => withPreset(ABC, preset('a', name), 20));
    expect(x && y && both(x, y)).toHaveLength(3);
    const order = inOrder(ABC, ['c', 'b', 'a'], 20);
    expect(both(order, inOrder(ABC, ['b', 'a', 'c'], 20))).toHaveLength(3);
  });
});
