import type { Change, Edit } from '../../lib/permissions/change.ts';
import { splitPlace } from '../../lib/permissions/places.ts';
import { linesOf } from '../../lib/permissions/plan.ts';
import { planText } from '../../locales/plan.ts';
import { scopeWord } from '../ui/catalogue-words.ts';
import { placeWords } from '../ui/place-name.ts';

/** So many are all named; of more, some are, and the rest is counted. */
const ALL = 3;
const SOME = 2;

/** In characters. What the catalogue calls something is shorter; only names that nobody has described are cut. */
const LONGEST = 60;

/** As where changes are listed line by line. No line ends between a sign and its name. */
const SIGNS = { granted: '+\u00a0', removed: '−\u00a0', other: '' } as const;

type Sort = keyof typeof SIGNS;

/**
 * What a change is about, by name and short enough for a row of a list: granted scopes first, then removed ones, then
 * everything else, each in the change's own order. Where there is more than one of these sorts, signs tell them apart.
 */
export function namesOf(change: Change): string {
  const lines = Object.groupBy(linesOf(change), sortOf);
  const sorts = (Object.keys(SIGNS) as Sort[]).flatMap((sort) =>
    lines[sort] ? [{ sort, edits: lines[sort] }] : [],
  );
  const all = sorts.flatMap(({ sort, edits }) => edits.map((edit) => ({ sort, edit })));
  const shown = all.length > ALL ? firstOf(all) : all;
  const names = shown.map(({ sort, edit }) => (sorts.length > 1 ? SIGNS[sort] : '') + nameOf(edit));
  const rest = all.length - shown.length;
  return names.join(', ') + (rest > 0 ? ` ${planText.value.andMore(rest)}` : '');
}

/** Of each sort the first, so that a long list of grants hides no removal; then whatever comes. */
function firstOf<Line extends { readonly sort: Sort }>(all: readonly Line[]): readonly Line[] {
  const heads = all.filter(({ sort }, index) => sort !== all[index - 1]?.sort);
  const rest = all.filter((line) => !heads.includes(line));
  return [...heads, ...rest].slice(0, SOME);
}

function sortOf({ at, to }: Edit): Sort {
  if (splitPlace(at).kind !== 'scope') return 'other';
  return to === true ? 'granted' : 'removed';
}

function nameOf({ at }: Edit): string {
  const { kind, key } = splitPlace(at);
  const isMark = kind === 'assigned' && key !== undefined;
  return cut(isMark ? `${planText.value.assignedOnly}, ${scopeWord(key) ?? key}` : placeWords(at));
}

function cut(name: string): string {
  const characters = [...name];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : name;
}
