import { computed, type ReadonlySignal } from '@preact/signals';
import { assignedPlace, scopePlace } from '../../../lib/permissions/places.ts';
import { shownIn, type Draft } from './draft.ts';
import type { ScopeEntry } from './scope-entry.ts';

/** How a row differs from what was read. */
export type Staged = 'add' | 'del' | 'other' | '';

/** One scope of one user. Every part that moves is a signal of its own. */
export type ScopeRow = {
  readonly entry: ScopeEntry;
  readonly on: ReadonlySignal<boolean>;
  /** *Assigned data only*, as staged; false where it is not known. */
  readonly own: ReadonlySignal<boolean>;
  readonly staged: ReadonlySignal<Staged>;
  readonly toggle: (on: boolean) => void;
  readonly mark: (own: boolean) => void;
};

export function createScopeRow(entry: ScopeEntry, draft: Draft): ScopeRow {
  const place = scopePlace(entry.scope);
  const scope = draft.cell(place);
  const on = computed(() => shownIn(scope) === true);
  const own = computed(() => on.value && isMarked(draft, entry.scope));
  const staged = computed((): Staged => {
    if (on.value !== (scope.base.value === true)) return on.value ? 'add' : 'del';
    return on.value && own.value !== wasMarked(draft, entry.scope) ? 'other' : '';
  });
  return {
    entry,
    on,
    own,
    staged,
    toggle: (wanted) => draft.want(place, wanted),
    mark: (wanted) => setMark(draft, entry.scope, wanted),
  };
}

function wasMarked(draft: Draft, scope: string): boolean {
  return draft.cell(assignedPlace(scope)).base.value === true;
}

function isMarked(draft: Draft, scope: string): boolean {
  const whole = draft.cell('assigned').wanted.value;
  if (whole !== undefined) return (whole as readonly string[]).includes(scope);
  return shownIn(draft.cell(assignedPlace(scope))) === true;
}

function setMark(draft: Draft, scope: string, wanted: boolean): void {
  const whole = draft.cell('assigned').wanted.peek() as readonly string[] | undefined;
  if (whole === undefined) return draft.want(assignedPlace(scope), wanted);
  const rest = whole.filter((other) => other !== scope);
  draft.want('assigned', (wanted ? [...rest, scope] : rest).toSorted());
}

/** What is known of the user's marks: the list was read, it was not, or it is being replaced as a whole. */
export type Marks = 'read' | 'not-known' | 'replaced';

export function marksOf(draft: Draft): Marks {
  if (draft.state.value.assignedOnly) return 'read';
  return draft.cell('assigned').wanted.value === undefined ? 'not-known' : 'replaced';
}

/** Begins (with no mark at all) or gives up replacing the list of marks that was not read. */
export function replaceMarks(draft: Draft, wanted: boolean): void {
  draft.want('assigned', wanted ? [] : undefined);
}
