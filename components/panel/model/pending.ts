import type { Change, Edit } from '../../../lib/permissions/change.ts';
import { equalJson } from '../../../lib/permissions/json.ts';
import type { Wanted } from '../../../lib/permissions/plan.ts';
import { linesOf } from '../../../lib/permissions/plan.ts';
import { sorted, type Lines } from '../../lines/lines.ts';
import type { Draft } from '../../scopes/model/draft.ts';

/** The lines of what is staged. */
export function pendingLines(draft: Draft): Lines {
  const edits = [...draft.edits.value].map(([at, to]): Edit => {
    return { at, from: draft.cell(at).base.value, to };
  });
  return sorted(edits);
}

/** Whether a plan does what was shown: the same places with the same values, no line more and none less. */
export function isAsShown(plan: Change, shown: Wanted): boolean {
  const lines = linesOf(plan);
  return (
    lines.length === shown.size &&
    lines.every(({ at, to }) => shown.has(at) && equalJson(shown.get(at), to))
  );
}
