import type { Change, Edit } from '../../lib/permissions/change.ts';
import { splitPlace, type PlaceKind } from '../../lib/permissions/places.ts';
import { linesOf } from '../../lib/permissions/plan.ts';
import { entryFor, type ScopeEntry } from '../scopes/model/scope-entry.ts';

/** One line of a list of changes: an edit, with what is known of the scope it is about. */
export type Line = Edit & {
  readonly kind: PlaceKind;
  readonly key: string | undefined;
  readonly entry?: ScopeEntry | undefined;
};

/** The lines of a change, granted and removed scopes apart from everything else. */
export type Lines = {
  readonly granted: readonly Line[];
  readonly removed: readonly Line[];
  readonly other: readonly Line[];
};

export function countOf({ granted, removed, other }: Lines): number {
  return granted.length + removed.length + other.length;
}

/** The lines of a change that is planned or made. */
export function changeLines(change: Change): Lines {
  return sorted(linesOf(change));
}

/** Edits as lines, each for itself: a mark that goes because its scope goes is one too. */
export function sorted(edits: readonly Edit[]): Lines {
  const lines = edits.map(lineOf);
  const scopes = lines.filter((line) => line.kind === 'scope');
  return {
    granted: scopes.filter((line) => line.to === true),
    removed: scopes.filter((line) => line.to !== true),
    other: lines.filter((line) => line.kind !== 'scope'),
  };
}

function lineOf(edit: Edit): Line {
  const { kind, key } = splitPlace(edit.at);
  const isAboutScope = (kind === 'scope' || kind === 'assigned') && key !== undefined;
  return { ...edit, kind, key, entry: isAboutScope ? entryFor(key) : undefined };
}
