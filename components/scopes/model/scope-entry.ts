import { GROUPS, type Bilingual, type GroupId } from '../../../lib/permissions/catalogue/groups.ts';
import { SCOPES, type Risk, type ScopeFact } from '../../../lib/permissions/catalogue/scopes.ts';
import { SCOPE_TEXTS } from '../../../lib/permissions/catalogue/texts.ts';
import { fold } from '../../../lib/fold.ts';

/** What the panel shows about a scope, whoever has it. One the catalogue does not know is called by its wire name. */
export type ScopeEntry = {
  readonly scope: string;
  readonly documentedAs?: string | undefined;
  readonly group: GroupId;
  readonly risk: Risk;
  readonly label: Bilingual;
  readonly about?: Bilingual | undefined;
  readonly reason?: Bilingual | undefined;
  /** The catalogue does not know it. */
  readonly unknown?: true;
  /** Everything it can be found by, folded. */
  readonly haystack: string;
};

const LABELS = new Map<GroupId, Bilingual>(GROUPS.map(({ id, label }) => [id, label]));

/** Every scope of the catalogue, in its order. */
export const ENTRIES: readonly ScopeEntry[] = SCOPES.map(entryOf);

const BY_SCOPE = new Map(ENTRIES.map((entry) => [entry.scope, entry]));

/** The entry of a scope in wire spelling, known or not. */
export function entryFor(scope: string): ScopeEntry {
  return BY_SCOPE.get(scope) ?? unknownEntry(scope);
}

function entryOf(fact: ScopeFact): ScopeEntry {
  const { label, about, reason } = SCOPE_TEXTS[fact.scope];
  const { scope, documentedAs, group, risk } = fact;
  const names = [scope, documentedAs ?? ''];
  const texts = [label, about, reason, groupLabel(group)].flatMap((text) => [text?.en, text?.es]);
  return lazily({ scope, documentedAs, group, risk, label, about, reason }, [...names, ...texts]);
}

function unknownEntry(scope: string): ScopeEntry {
  const other = groupLabel('other');
  const label = { en: scope, es: scope };
  const entry = { scope, group: 'other', risk: 'normal', label, unknown: true } as const;
  return lazily(entry, [scope, other.en, other.es]);
}

/** Folds every text that is not folded yet, so that the first key of a search need not. */
export function foldEntries(): void {
  for (const entry of ENTRIES) void entry.haystack;
}

// Folding every text takes some milliseconds that the first sight of the panel does not need.
function lazily(
  entry: Omit<ScopeEntry, 'haystack'>,
  texts: readonly (string | undefined)[],
): ScopeEntry {
  let haystack: string | undefined;
  return {
    ...entry,
    get haystack() {
      return (haystack ??= fold(texts.join('\n')));
    },
  };
}

/** A group's name in both languages. */
export function groupLabel(id: GroupId): Bilingual {
  return LABELS.get(id) ?? { en: id, es: id };
}
