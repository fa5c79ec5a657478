import type { Place } from './change.ts';
import { ownValue } from './json.ts';
import { toWire } from './spelling.ts';
import type { FieldName, Json, UserState } from './state.ts';

export type PlaceKind = 'scope' | 'assigned' | 'flag' | 'field' | 'account' | 'twilio';

export function scopePlace(scope: string): Place {
  return `scope:${toWire(scope)}`;
}

export function assignedPlace(scope: string): Place {
  return `assigned:${toWire(scope)}`;
}

/** What a place is about: its kind, and the scope, flag, field or account it names; no key for a whole list. */
export function splitPlace(at: Place): { kind: PlaceKind; key: string | undefined } {
  const colon = at.indexOf(':');
  if (colon < 0) return { kind: at as 'assigned' | 'twilio', key: undefined };
  return { kind: at.slice(0, colon) as PlaceKind, key: at.slice(colon + 1) };
}

/** The value at a place; `undefined` where the reading said nothing about it. See `Edit` for the kinds of value. */
export function valueAt(state: UserState, at: Place): Json | undefined {
  const { kind, key } = splitPlace(at);
  if (key === undefined) return wholeValue(state, kind);
  switch (kind) {
    case 'scope':
      return state.scopes && holds(state.scopes, key);
    case 'assigned':
      return state.assignedOnly && holds(state.assignedOnly, key);
    case 'flag':
      return state.flags && ownValue<Json>(state.flags, key);
    case 'field':
      return ownValue<string>(state.fields, key as FieldName);
    case 'account':
      return state.accounts && state.accounts.includes(key);
    case 'twilio':
      return state.twilio && (ownValue<string>(state.twilio, key) || null);
  }
}

function wholeValue(state: UserState, kind: PlaceKind): Json | undefined {
  if (kind === 'assigned') return state.assignedOnly && canonical(state.assignedOnly);
  return state.twilio && withoutEmpty(state.twilio);
}

function holds(list: readonly string[], wire: string): boolean {
  return list.some((scope) => toWire(scope) === wire);
}

/** A list of scopes as a sorted set in wire spelling: two readings mean the same when these are equal. */
export function canonical(list: readonly string[]): string[] {
  return [...new Set(list.map(toWire))].toSorted();
}

/** A number that is set to the empty string is a number that is not set. */
export function withoutEmpty(numbers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(numbers).filter(([, number]) => number !== ''));
}

/** Every place a reading knows something about that is not simply *off*. */
export function placesOf(state: UserState): Set<Place> {
  return new Set<Place>([
    ...(state.scopes ?? []).map(scopePlace),
    ...(state.assignedOnly ?? []).map(assignedPlace),
    ...Object.keys(state.flags ?? {}).map((flag): Place => `flag:${flag}`),
    ...(Object.keys(state.fields) as FieldName[]).map((field): Place => `field:${field}`),
    ...(state.accounts ?? []).map((account): Place => `account:${account}`),
    ...Object.keys(state.twilio ?? {}).map((account): Place => `twilio:${account}`),
  ]);
}
