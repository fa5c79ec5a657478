import { applyChange } from './apply.ts';
import type { Change } from './change.ts';
import { splitPlace, type PlaceKind } from './places.ts';
import { toWire } from './spelling.ts';
import type { FieldName, Json, UserState } from './state.ts';

/** What a change sends, by the names on the wire of *Update User*. */
export type ChangeBody = {
  scopes?: readonly string[];
  scopesAssignedToOnly?: readonly string[];
  permissions?: Readonly<Record<string, Json>>;
  locationIds?: readonly string[];
  twilioPhone?: Readonly<Record<string, string>>;
} & { [F in FieldName]?: string };

/** How to spell a scope for this server; the wire's spelling unless a connection learned otherwise. */
export type Speller = (scope: string) => string;

/**
 * The body for a change on the state found just before writing. A property is there only if the change touches it;
 * lists and maps are whole, because the server replaces them; scopes we do not know are kept in them.
 */
export function bodyOf(found: UserState, change: Change, spell: Speller = toWire): ChangeBody {
  const next = applyChange(found, change);
  const touched = new Set(change.map((edit) => splitPlace(edit.at).kind));
  const has = (kind: PlaceKind) => touched.has(kind);
  return {
    ...(has('scope') && next.scopes && { scopes: spelled(next.scopes, spell) }),
    ...(has('assigned') &&
      next.assignedOnly && { scopesAssignedToOnly: spelled(next.assignedOnly, spell) }),
    ...(has('flag') && next.flags && { permissions: next.flags }),
    ...(has('account') && next.accounts && { locationIds: [...next.accounts] }),
    ...(has('twilio') && next.twilio && { twilioPhone: next.twilio }),
    ...changedFields(change),
  };
}

function spelled(list: readonly string[], spell: Speller): string[] {
  return [...new Set(list.map((scope) => spell(toWire(scope))))];
}

function changedFields(change: Change): { [F in FieldName]?: string } {
  const fields = change.flatMap((edit) => {
    const { kind, key } = splitPlace(edit.at);
    return kind === 'field' ? [[key, edit.to]] : [];
  });
  return Object.fromEntries(fields) as { [F in FieldName]?: string };
}
