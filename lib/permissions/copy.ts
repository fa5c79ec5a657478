import type { Place } from './change.ts';
import { equalJson, ownValue } from './json.ts';
import { assignedPlace, canonical, scopePlace, valueAt } from './places.ts';
import { presetContent, type Covers } from './preset-content.ts';
import { CATALOGUE } from './presets.ts';
import type { Json, UserState } from './state.ts';

/** What of one user is given to another, beside the scopes. */
export type CopyCovers = Covers & {
  /** Scopes that only the other has, and that we cannot name, stay. */
  readonly keepsUnknown: boolean;
};

/** What is wanted at a place; `undefined` wants it as it was read. */
export type Decision = readonly [Place, Json | undefined];

/** Something the copy covers and does not take over, to be said beside the difference. */
export type LeftAlone =
  /** The source's role is not one that can be given; without a name where it was not read of one of the two. */
  | { readonly what: 'role'; readonly role?: string | undefined }
  /** An agency's user is not made of an account's, nor the other way round. */
  | { readonly what: 'type'; readonly type: string }
  /** Which scopes are limited to assigned data was not read of one of the two. */
  | { readonly what: 'marks' }
  /** The older switches were not read of one of the two. */
  | { readonly what: 'flags' }
  /** Older switches that hold something else than on or off, or that the source's answer left out. */
  | { readonly what: 'these-flags'; readonly flags: readonly string[] };

/** A copy of what one user has, for another. */
export type Copy = {
  /** For every place the copy decides about, also where the two are alike already. */
  readonly decisions: readonly Decision[];
  /** What only the other has and the catalogue does not know. */
  readonly unknown: readonly string[];
  readonly left: readonly LeftAlone[];
};

/** The copy that makes one user like another; none where the scopes of one of them were not read. */
export function copyOf(from: UserState, onto: UserState, covers: CopyCovers): Copy | undefined {
  if (!from.scopes || !onto.scopes) return undefined;
  const content = presetContent(from, covers);
  const own = new Set(content.scopes);
  const unknown = canonical(onto.scopes).filter(
    (scope) => !CATALOGUE.has(scope) && !own.has(scope),
  );
  const scopes = new Set([...CATALOGUE, ...own, ...(covers.keepsUnknown ? [] : unknown)]);
  return {
    decisions: [
      ...[...scopes].map((scope): Decision => [scopePlace(scope), own.has(scope)]),
      ...markDecisions(content, onto),
      ...flagDecisions(content.flags ?? {}, onto),
      ...roleDecision(content.role, onto),
    ],
    unknown,
    left: [
      ...roleLeft(from, onto, covers, content.role !== undefined),
      ...typeLeft(from, onto),
      ...marksLeft(from, onto, covers),
      ...flagsLeft(from, onto, covers),
    ],
  };
}

type Content = ReturnType<typeof presetContent>;

function markDecisions({ scopes, assignedOnly }: Content, onto: UserState): Decision[] {
  if (!assignedOnly || !onto.assignedOnly) return [];
  const marked = new Set(assignedOnly);
  return scopes.map((scope) => [assignedPlace(scope), marked.has(scope)]);
}

function flagDecisions(flags: Readonly<Record<string, boolean>>, onto: UserState): Decision[] {
  return Object.entries(flags).flatMap(([flag, on]): Decision[] => {
    const at: Place = `flag:${flag}`;
    const now = valueAt(onto, at);
    if (!onto.flags || !(now === undefined || typeof now === 'boolean')) return [];
    // One that the answer left out is off.
    return [[at, now === undefined && !on ? undefined : on]];
  });
}

function roleDecision(role: string | undefined, onto: UserState): Decision[] {
  return role !== undefined && onto.fields.role !== undefined ? [['field:role', role]] : [];
}

function roleLeft(
  from: UserState,
  onto: UserState,
  { role }: CopyCovers,
  isKnown: boolean,
): LeftAlone[] {
  if (!role || from.fields.role === onto.fields.role) return [];
  if (!isKnown) return [{ what: 'role', role: from.fields.role }];
  return onto.fields.role === undefined ? [{ what: 'role' }] : [];
}

function typeLeft(from: UserState, onto: UserState): LeftAlone[] {
  const { type } = from.fields;
  return type === undefined || type === onto.fields.type ? [] : [{ what: 'type', type }];
}

function marksLeft(from: UserState, onto: UserState, { marks }: CopyCovers): LeftAlone[] {
  return marks && !(from.assignedOnly && onto.assignedOnly) ? [{ what: 'marks' }] : [];
}

function flagsLeft(from: UserState, onto: UserState, { flags }: CopyCovers): LeftAlone[] {
  if (!flags) return [];
  const [theirs, ours] = [from.flags, onto.flags];
  if (!theirs || !ours) return [{ what: 'flags' }];
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  const left = [...names].filter((flag) => isLeft(theirs, ours, flag));
  return left.length > 0 ? [{ what: 'these-flags', flags: left.toSorted() }] : [];
}

type Flags = Readonly<Record<string, Json>>;

/** Whether a switch is not taken over although it differs, or may. */
function isLeft(from: Flags, onto: Flags, flag: string): boolean {
  const [theirs, ours] = [ownValue<Json>(from, flag), ownValue<Json>(onto, flag)];
  // Then it is one of ours.
  if (theirs === undefined) return ours !== false;
  const areSwitches = typeof theirs === 'boolean' && ['boolean', 'undefined'].includes(typeof ours);
  return !areSwitches && !equalJson(theirs, ours);
}
