import type { Place } from '../permissions/change.ts';
import { assignedPlace, scopePlace } from '../permissions/places.ts';
import { fold } from '../fold.ts';
import type { ChangeSummary } from './record.ts';
import { outcomeOf, type Outcome, type Origin } from './view.ts';

/** A word of a search, and the scopes that the page's language calls by it: labels are not known here. */
export type SearchWord = { readonly text: string; readonly scopes?: readonly string[] | undefined };

/** What changes are asked for. All that is named has to hold; nothing named is every change. */
export type HistoryFilter = {
  /** Each has to be found: in the user, the preset, who was copied, a place, a trace id or the change's own id. */
  readonly words?: readonly SearchWord[] | undefined;
  /** The user's id. */
  readonly user?: string | undefined;
  readonly outcome?: Outcome | undefined;
  /** The preset's id; its name for changes that were made before presets had ids. */
  readonly preset?: string | undefined;
  /** Epoch milliseconds: sealed at this time or later. */
  readonly from?: number | undefined;
  /** Epoch milliseconds: sealed before this time. */
  readonly to?: number | undefined;
};

type Test = (change: ChangeSummary) => boolean;

/** Whether a change is one that is asked for. */
export function testOf(filter: HistoryFilter): Test {
  const { words = [], user, outcome, preset, from, to } = filter;
  const tests: Test[] = [];
  if (user !== undefined) tests.push((change) => change.user.id === user);
  if (from !== undefined) tests.push((change) => change.at >= from);
  if (to !== undefined) tests.push((change) => change.at < to);
  if (outcome !== undefined) tests.push((change) => outcomeOf(change) === outcome);
  if (preset !== undefined) tests.push(({ origin }) => isOf(origin, preset));
  const tested = words.map(wordTest);
  // Last: it looks at the most.
  if (tested.length > 0) tests.push((change) => holds(change, tested));
  return (change) => tests.every((test) => test(change));
}

function isOf(origin: Origin, preset: string): boolean {
  return origin.kind === 'preset' && (origin.id ?? origin.name) === preset;
}

type WordTest = (haystack: string, moved: readonly Place[]) => boolean;

function wordTest({ text, scopes = [] }: SearchWord): WordTest {
  const folded = fold(text);
  const called = new Set(scopes.flatMap((scope) => [scopePlace(scope), assignedPlace(scope)]));
  return (haystack, moved) => haystack.includes(folded) || moved.some((at) => called.has(at));
}

function holds(change: ChangeSummary, words: readonly WordTest[]): boolean {
  const moved = change.change.map(({ at }) => at);
  const haystack = textsOf(change).map(fold).join('\n');
  return words.every((word) => word(haystack, moved));
}

function textsOf({ id, user, origin, change, traceIds }: ChangeSummary): readonly string[] {
  const named = origin.kind === 'preset' || origin.kind === 'copy' ? [origin.name] : [];
  return [id, user.id, user.name, user.email, ...named, ...traceIds, ...change.map(({ at }) => at)];
}
