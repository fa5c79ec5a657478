import { batch, computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { GROUPS, type GroupId } from '../../../lib/permissions/catalogue/groups.ts';
import { canonical } from '../../../lib/permissions/places.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import type { Draft } from './draft.ts';
import { holdsAll, wordsOf } from './finding.ts';
import { ENTRIES, entryFor } from './scope-entry.ts';
import { createScopeRow, type ScopeRow } from './scope-row.ts';

export const FILTERS = ['all', 'on', 'changed', 'risky'] as const;
export type Filter = (typeof FILTERS)[number];

export type ScopeGroup = {
  readonly id: GroupId;
  readonly rows: readonly ScopeRow[];
  readonly on: ReadonlySignal<number>;
  readonly added: ReadonlySignal<number>;
  readonly removed: ReadonlySignal<number>;
  /** How many of its rows pass the search and the filter. */
  readonly shown: ReadonlySignal<number>;
  readonly open: ReadonlySignal<boolean>;
  readonly toggleOpen: () => void;
  /** All on or all off; only while all of them can be seen. */
  readonly switchAll: (on: boolean) => void;
};

export type ScopesModel = {
  readonly query: Signal<string>;
  readonly filter: ReadonlySignal<Filter>;
  readonly choose: (filter: Filter) => void;
  readonly groups: ReadonlySignal<readonly ScopeGroup[]>;
  /** The rows that pass the search and the filter. One signal for all: a key moves most rows at once. */
  readonly passing: ReadonlySignal<ReadonlySet<ScopeRow>>;
  readonly counts: Readonly<Record<Filter, ReadonlySignal<number>>>;
  readonly shown: ReadonlySignal<number>;
  /** Gives those scopes of a list a row that the catalogue does not know; once it is there, it stays. */
  readonly alsoShow: (list: readonly string[]) => void;
  /** Shows everything again. */
  readonly showAll: () => void;
};

/** The *Scopes* section of one user: every scope of the catalogue, and those the user has or is to get beside it. */
export function createScopes(draft: Draft): ScopesModel {
  const query = signal('');
  const filter = signal<Filter>('all');
  const words = computed(() => wordsOf(query.value));
  // Rows that passed when the filter was chosen stay, or a toggle would take the row from under the pointer.
  const kept = signal<ReadonlySet<ScopeRow>>(new Set());
  const closed = signal<ReadonlySet<GroupId>>(new Set());

  const known = ENTRIES.map((entry) => createScopeRow(entry, draft));
  const unknown = createUnknown(draft);

  const narrowed = computed(() => words.value.length > 0 || filter.value !== 'all');
  const rows = computed(() => [...known, ...unknown.rows.value]);
  const passing = computed(
    () =>
      new Set(
        rows.value.filter(
          (row) =>
            holdsAll(row.entry.haystack, words.value) &&
            (passes(row, filter.value) || kept.value.has(row)),
        ),
      ),
  );
  const narrowing = { closed, narrowed, passing };
  const knownGroups = groupsOf(known, narrowing);
  const groups = computed(() => [...knownGroups, ...groupsOf(unknown.rows.value, narrowing)]);
  const count = (test: (row: ScopeRow) => boolean) =>
    computed(() => rows.value.filter(test).length);

  return {
    query,
    filter,
    choose(next) {
      batch(() => {
        kept.value = new Set(rows.peek().filter((row) => passes(row, next)));
        filter.value = next;
      });
    },
    groups,
    passing,
    counts: {
      all: count(() => true),
      on: count((row) => row.on.value),
      changed: count((row) => passes(row, 'changed')),
      risky: count((row) => passes(row, 'risky')),
    },
    shown: computed(() => passing.value.size),
    alsoShow: unknown.alsoShow,
    showAll() {
      batch(() => {
        query.value = '';
        filter.value = 'all';
      });
    },
  };
}

/** Rows of scopes that the catalogue does not know: those the user has, and those that were to be shown too. */
function createUnknown(draft: Draft) {
  const made = new Map<string, ScopeRow>();
  const beside = signal<readonly string[]>([]);
  // Through their names: a new reading with the same ones leaves every row where it is.
  const names = computed(() =>
    canonical([...unknownScopes(draft.state.value), ...beside.value]).join('\n'),
  );

  function rowOf(scope: string): ScopeRow {
    const row = made.get(scope) ?? createScopeRow(entryFor(scope), draft);
    made.set(scope, row);
    return row;
  }

  return {
    rows: computed(() => names.value.split('\n').filter(Boolean).map(rowOf)),
    alsoShow(list: readonly string[]) {
      beside.value = [...beside.peek(), ...unknownIn(list)];
    },
  };
}

/** *On* and *risky* are about what the user has or is about to lose, so a removal does not vanish from sight. */
function passes(row: ScopeRow, filter: Filter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'on':
      return row.on.value || row.staged.value === 'del';
    case 'changed':
      return row.staged.value !== '';
    case 'risky':
      return row.entry.risk !== 'normal' && (row.on.value || row.staged.value !== '');
  }
}

const KNOWN = new Set(ENTRIES.map((entry) => entry.scope));

/** What a user holds beside the catalogue, in wire spelling. */
export function unknownScopes(state: UserState): string[] {
  return unknownIn(state.scopes ?? []);
}

function unknownIn(list: readonly string[]): string[] {
  return canonical(list).filter((scope) => !KNOWN.has(scope));
}

type Narrowing = {
  readonly closed: Signal<ReadonlySet<GroupId>>;
  /** Whether a search or a filter leaves anything out. */
  readonly narrowed: ReadonlySignal<boolean>;
  readonly passing: ReadonlySignal<ReadonlySet<ScopeRow>>;
};

function groupsOf(rows: readonly ScopeRow[], narrowing: Narrowing): ScopeGroup[] {
  return GROUPS.flatMap(({ id }) => {
    const own = rows.filter((row) => row.entry.group === id);
    return own.length > 0 ? [createGroup(id, own, narrowing)] : [];
  });
}

function createGroup(
  id: GroupId,
  rows: readonly ScopeRow[],
  { closed, narrowed, passing }: Narrowing,
): ScopeGroup {
  const count = (test: (row: ScopeRow) => boolean) => computed(() => rows.filter(test).length);
  const shown = count((row) => passing.value.has(row));
  return {
    id,
    rows,
    shown,
    on: count((row) => row.on.value),
    added: count((row) => row.staged.value === 'add'),
    removed: count((row) => row.staged.value === 'del'),
    // What a search has found is not left behind a closed heading.
    open: computed(() => narrowed.value || !closed.value.has(id)),
    toggleOpen() {
      const next = new Set(closed.peek());
      if (!next.delete(id)) next.add(id);
      closed.value = next;
    },
    switchAll(on) {
      if (shown.peek() < rows.length) return;
      batch(() => rows.forEach((row) => row.toggle(on)));
    },
  };
}
