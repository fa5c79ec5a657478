import { applyChange } from './apply.ts';
import type { Change, Edit, Place } from './change.ts';
import { equalJson } from './json.ts';
import { assignedPlace, splitPlace, valueAt } from './places.ts';
import { linesOf, plan, type Refusal } from './plan.ts';
import type { Json, UserState } from './state.ts';

/** A place that somebody else moved after we read it and that our change moves too. */
export type Conflict = Edit & { readonly found: Json | undefined };

export type Rebased =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly conflicts: readonly Conflict[] };

/**
 * The same change, on the state found now. What rivals did elsewhere stays; where they moved a place that this
 * change moves, nothing is applied and each such place is named. A mark that a rival set on a scope this change
 * removes counts too, because it would go unseen with the scope.
 */
export function rebase(change: Change, base: UserState, found: UserState): Rebased {
  const lines = linesOf(change);
  const moved = [...lines, ...lines.flatMap((line) => rivalMark(line, base, found))].flatMap(
    (edit) => {
      const now = valueAt(found, edit.at);
      return equalJson(now, edit.from) ? [] : [{ ...edit, found: now }];
    },
  );
  if (moved.length > 0) return { ok: false, conflicts: moved };
  // What was sealed is not judged anew: an undo may give back what nobody is offered, or leave a mark alone.
  const sealed = applyChange(base, change);
  const planned = plan(found, new Map(lines.map((edit) => [edit.at, edit.to])), sealed);
  if (planned.ok) return planned;
  return { ok: false, conflicts: planned.refusals.map((refusal) => cause(refusal, change, found)) };
}

function rivalMark(line: Edit, base: UserState, found: UserState): Edit[] {
  const { kind, key } = splitPlace(line.at);
  if (kind !== 'scope' || key === undefined || line.to !== false) return [];
  const mark = assignedPlace(key);
  const setByRival = valueAt(base, mark) !== true && valueAt(found, mark) === true;
  return setByRival ? [{ at: mark, from: valueAt(base, mark), to: false }] : [];
}

// A mark lost its scope to a rival: the scope is what was moved, so the scope is named.
function cause(refusal: Refusal, change: Change, found: UserState): Conflict {
  const { key } = splitPlace(refusal.at);
  const at: Place = refusal.why === 'mark-without-scope' && key ? `scope:${key}` : refusal.at;
  const edit = change.find((candidate) => candidate.at === refusal.at);
  return {
    at,
    from: at === refusal.at ? edit?.from : true,
    to: edit?.to ?? true,
    found: valueAt(found, at),
  };
}
