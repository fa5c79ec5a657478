import type { ChangeView, Outcome } from '../lib/changes/view.ts';
import type { Change } from '../lib/permissions/change.ts';
import { linesOf } from '../lib/permissions/plan.ts';
import { summarise as tally } from '../lib/permissions/summary.ts';
import { describe } from './errors.ts';
import { textsOf } from './pack.ts';

const text = textsOf('outcome');

/** What a change does in one line of the current language: `2 granted, 1 removed, 1 other change`. */
export function changeLine(change: Change): string {
  const { granted, removed, other } = tally(change);
  const parts = [
    ...(granted ? [text.value.granted(granted)] : []),
    ...(removed ? [text.value.removed(removed)] : []),
    ...(other ? [text.value.other(other)] : []),
  ];
  return parts.length ? parts.join(', ') : text.value.nothing;
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
 * was and how much was not; for a refused one, why.
 */
export function outcomeLine(view: ChangeView): string {
  if (view.state === 'partly') return partlyLine(view);
  return view.state === 'refused' ? whyRefused(view) : changeLine(view.change);
}

function partlyLine(view: ChangeView): string {
  const missing = new Set(view.missing);
  const lines = linesOf(view.change);
  const done = lines.filter((edit) => !missing.has(edit.at));
  // Only marks that go with their scopes may be missing, and those are no lines.
  const notDone = lines.length - done.length || missing.size;
  return `${changeLine(done)}; ${text.value.notDone(notDone)}`;
}

function whyRefused(view: ChangeView): string {
  if (view.failure) return describe(view.failure).what;
  if (view.conflicts?.length) return describe({ kind: 'conflict', effect: 'none' }).what;
  return text.value.refusedNoReason;
}
