import type { Change, Edit } from './change.ts';
import { splitPlace, type PlaceKind } from './places.ts';
import { toWire } from './spelling.ts';
import type { FieldName, Json, UserState } from './state.ts';

/**
 * The state after a change. What the change does not touch keeps its order, spelling and duplicates. Edits to a list
 * that was not read are ignored, because a list cannot be replaced by one that is not known; whole lists can.
 */
export function applyChange(state: UserState, change: Change): UserState {
  return {
    scopes: withMembers(state.scopes, membersOf(change, 'scope'), toWire),
    assignedOnly: withMembers(
      wholeList(change) ?? state.assignedOnly,
      membersOf(change, 'assigned'),
      toWire,
    ),
    flags: state.flags && { ...state.flags, ...valuesOf(change, 'flag') },
    fields: { ...state.fields, ...(valuesOf(change, 'field') as Record<FieldName, string>) },
    accounts: withMembers(state.accounts, membersOf(change, 'account'), (account) => account),
    twilio: withNumbers(wholeMap(change) ?? state.twilio, valuesOf(change, 'twilio')),
  };
}

function edits(change: Change, kind: PlaceKind): { key: string; edit: Edit }[] {
  return change.flatMap((edit) => {
    const place = splitPlace(edit.at);
    return place.kind === kind && place.key !== undefined ? [{ key: place.key, edit }] : [];
  });
}

function membersOf(change: Change, kind: PlaceKind): Map<string, boolean> {
  return new Map(edits(change, kind).map(({ key, edit }) => [key, edit.to === true]));
}

function valuesOf(change: Change, kind: PlaceKind): Record<string, Json> {
  return Object.fromEntries(edits(change, kind).map(({ key, edit }) => [key, edit.to]));
}

function withMembers(
  list: readonly string[] | undefined,
  members: ReadonlyMap<string, boolean>,
  canon: (member: string) => string,
): readonly string[] | undefined {
  if (!list || members.size === 0) return list;
  const kept = list.filter((member) => members.get(canon(member)) !== false);
  const present = new Set(kept.map(canon));
  const added = [...members].filter(([member, on]) => on && !present.has(member));
  return [...kept, ...added.map(([member]) => member)];
}

function withNumbers(
  numbers: Readonly<Record<string, string>> | undefined,
  changed: Readonly<Record<string, Json>>,
): Readonly<Record<string, string>> | undefined {
  if (!numbers) return numbers;
  const next = Object.entries({ ...numbers, ...changed }).filter(([, number]) => number !== null);
  return Object.fromEntries(next) as Record<string, string>;
}

function wholeList(change: Change): readonly string[] | undefined {
  return change.find((edit) => edit.at === 'assigned')?.to as readonly string[] | undefined;
}

function wholeMap(change: Change): Readonly<Record<string, string>> | undefined {
  return change.find((edit) => edit.at === 'twilio')?.to as Record<string, string> | undefined;
}
