import type { Change } from './change.ts';
import { linesOf } from './plan.ts';
import { splitPlace } from './places.ts';

export type Summary = {
  readonly granted: number;
  readonly removed: number;
  readonly other: number;
};

/** Counts the lines of a change: scopes granted, scopes removed, everything else. */
export function summarise(change: Change): Summary {
  const lines = linesOf(change);
  const scopes = lines.filter((edit) => splitPlace(edit.at).kind === 'scope');
  const granted = scopes.filter((edit) => edit.to === true).length;
  return { granted, removed: scopes.length - granted, other: lines.length - scopes.length };
}
