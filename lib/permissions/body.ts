import { applyChange } from './apply.ts';
import type { Change } from './change.ts';
import { splitPlace, type PlaceKind } from './places.ts';
import { documentedSpelling, spelled, type Spelling } from './spelling.ts';
import type { FieldName, Json, UserState } from './state.ts';

/** What a change sends, by the names on the wire of *Update User*. */
export type ChangeBody = {
  scopes?: readonly string[];
  scopesAssignedToOnly?: readonly string[];
  permissions?: Readonly<Record<string, Json>>;
  locationIds?: readonly string[];
  twilioPhone?: Readonly<Record<string, string>>;
} & { [F in FieldName]?: string };

/**
 * The body for a change on the state found just before writing. A property is there only if the change touches it;
 * lists and maps are whole, because the server replaces them; scopes we do not know are kept in them.
 */
export function bodyOf(found: UserState, change: Change, spelling: Spelling = 'wire'): ChangeBody {
  const next = applyChange(found, change);
  const touched = new Set(change.map((edit) => splitPlace(edit.at).kind));
  const has = (kind: PlaceKind) => touched.has(kind);
  return {
    ...(has('scope') && next.scopes && { scopes: inSpelling(next.scopes, spelling) }),
    ...(has('assigned') &&
      next.assignedOnly && { scopesAssignedToOnly: inSpelling(next.assignedOnly, spelling) }),
    ...(has('flag') && next.flags && { permissions: next.flags }),
    ...(has('account') && next.accounts && { locationIds: [...next.accounts] }),
    ...(has('twilio') && next.twilio && { twilioPhone: next.twilio }),
    ...changedFields(change),
  };
}

function inSpelling(list: readonly string[], spelling: Spelling): string[] {
  return [...new Set(list.map((scope) => spelled(scope, spelling)))];
}

/** The scopes in a body that the server has been told of. */
export function scopesIn(body: ChangeBody): string[] {
  return [...new Set([...(body.scopes ?? []), ...(body.scopesAssignedToOnly ?? [])])];
}

/** Whether a body would read differently in the other spelling. */
export function hasTwoSpellings(body: ChangeBody): boolean {
  return scopesIn(body).some((scope) => documentedSpelling(scope) !== undefined);
}

function changedFields(change: Change): { [F in FieldName]?: string } {
  const fields = change.flatMap((edit) => {
    const { kind, key } = splitPlace(edit.at);
    return kind === 'field' ? [[key, edit.to]] : [];
  });
  return Object.fromEntries(fields) as { [F in FieldName]?: string };
}
