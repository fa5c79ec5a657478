import type { ChangeView, Outcome } from '../lib/changes/view.ts';
import type { Change } from '../lib/permissions/change.ts';
import { linesOf } from '../lib/permissions/plan.ts';
import { summarise as tally } from '../lib/permissions/summary.ts';
import { describe } from './errors.ts';
import { textsOf } from './pack.ts';

const text = textsOf('outcome');

/** Names what some edits are about; see `components/history/names.ts`. */
export type Namer = (edits: Change) => string;

/** What a change does in one line of the current language: `2 granted, 1 removed, 1 other change`. */
export function changeLine(change: Change, namesOf?: Namer): string {
  const { granted, removed, other } = tally(change);
  const parts = [
    ...(granted ? [text.value.granted(granted)] : []),
    ...(removed ? [text.value.removed(removed)] : []),
    ...(other ? [text.value.other(other)] : []),
  ];
  return parts.length ? named(parts.join(', '), change, namesOf) : text.value.nothing;
}

/** The outcome in a word or two, to stand beside its sign. */
export function outcomeWord(outcome: Outcome): string {
  return text.value[`word-${outcome}`];
}

/** The outcome in one line, for a status: `Saved: 2 granted, 1 removed`. */
export function summarise(view: ChangeView): string {
  const undo = view.origin.kind === 'undo';
  const said = text.value;
  const line = outcomeLine(view);
  switch (view.state) {
    case 'confirmed':
      return undo ? said.undone(line) : said.saved(line);
    case 'partly':
      return undo ? said.partlyUndone(line) : said.partly(line);
    case 'refused':
      return undo ? said.notUndone(line) : said.refused(line);
    default:
      return said.checking(line);
  }
}

/** Whether *Undo* is worth offering: something of it took effect and nothing has taken it back. */
export function isUndoable(view: ChangeView): boolean {
  return (view.state === 'confirmed' || view.state === 'partly') && view.undoneBy === undefined;
}

/**
 * What became of a change, in one line to stand beside the word of its outcome: for one that was made in part, what
 * was and how much was not; for a refused one, why. With names where there is room for them.
 */
export function outcomeLine(view: ChangeView, namesOf?: Namer): string {
  if (view.state === 'partly') return partlyLine(view, namesOf);
  if (view.state !== 'refused') return changeLine(view.change, namesOf);
  const isNamed = namesOf && view.change.length > 0;
  return isNamed ? `${whyRefused(view)} ${wouldHave(view.change, namesOf)}` : whyRefused(view);
}

function partlyLine(view: ChangeView, namesOf?: Namer): string {
  const missing = new Set(view.missing);
  const lines = linesOf(view.change);
  const done = lines.filter((edit) => !missing.has(edit.at));
  const notDone = lines.filter((edit) => missing.has(edit.at));
  // Only marks that go with their scopes may be missing, and those are no lines.
  const count = text.value.notDone(notDone.length || missing.size);
  return `${changeLine(done, namesOf)}; ${named(count, notDone, namesOf)}`;
}

/** What was planned and did not happen. */
function wouldHave(change: Change, namesOf: Namer): string {
  const { granted, removed, other } = tally(change);
  const names = namesOf(change);
  if (removed === 0 && other === 0) return text.value.wouldGrant(names);
  return granted === 0 && other === 0 ? text.value.wouldRemove(names) : text.value.wouldDo(names);
}

function named(line: string, edits: Change, namesOf: Namer | undefined): string {
  return namesOf && edits.length > 0 ? `${line}: ${namesOf(edits)}` : line;
}

function whyRefused(view: ChangeView): string {
  if (view.failure) return describe(view.failure).what;
  if (view.conflicts?.length) return describe({ kind: 'conflict', effect: 'none' }).what;
  return text.value.refusedNoReason;
}
