import { applyChange } from './apply.ts';
import type { Change, Edit } from './change.ts';
import { equalJson } from './json.ts';
import { assignedPlace, scopePlace, splitPlace, valueAt } from './places.ts';
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
  const why = new Map(planned.refusals.map((refusal) => [refusal.at, refusal.why]));
  // Only what was asked for can be refused: a mark that goes with its scope is there to go.
  const refused = lines.filter(({ at }) => why.has(at));
  return { ok: false, conflicts: refused.map((edit) => cause(edit, why.get(edit.at), found)) };
}

function rivalMark(line: Edit, base: UserState, found: UserState): Edit[] {
  const { kind, key } = splitPlace(line.at);
  if (kind !== 'scope' || key === undefined || line.to !== false) return [];
  const mark = assignedPlace(key);
  return valueAt(found, mark) === true ? [{ at: mark, from: valueAt(base, mark), to: false }] : [];
}

// A mark lost its scope to a rival: the scope is what was moved, so the scope is named.
function cause(edit: Edit, why: Refusal['why'] | undefined, found: UserState): Conflict {
  const { key } = splitPlace(edit.at);
  if (why !== 'mark-without-scope' || key === undefined)
    return { ...edit, found: valueAt(found, edit.at) };
  const scope = scopePlace(key);
  return { at: scope, from: true, to: true, found: valueAt(found, scope) };
}
