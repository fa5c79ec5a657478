import type { Bilingual } from './catalogue/groups.ts';
import { SCOPES } from './catalogue/scopes.ts';
import type { Place } from './change.ts';
import { assignedPlace, scopePlace, splitPlace, valueAt } from './places.ts';
import { toWire } from './spelling.ts';
import type { Json, UserState } from './state.ts';

/** What a preset does to a user's scopes: makes them *exactly* its own, *adds* its own, or *removes* them. */
export const PRESET_MODES = ['exactly', 'adds', 'removes'] as const;
export type PresetMode = (typeof PRESET_MODES)[number];

/** A named set of wishes. What is absent is not covered: the preset leaves it alone. */
export type Preset = {
  readonly id: string;
  /** In both languages for those that are shipped; the same text twice for a person's own. */
  readonly name: Bilingual;
  readonly mode: PresetMode;
  readonly scopes: readonly string[];
  /** Which of its scopes are limited to assigned data; the others of its scopes are then not. */
  readonly assignedOnly?: readonly string[] | undefined;
  /** Older switches and what they are set to. */
  readonly flags?: Readonly<Record<string, boolean>> | undefined;
  readonly role?: PresetRole | undefined;
  /** Shipped with the extension and not touched since: nobody's policy yet. */
  readonly suggestion?: true | undefined;
};

export const PRESET_ROLES = ['admin', 'user'] as const;
export type PresetRole = (typeof PRESET_ROLES)[number];

/** What is at a place now, as far as anybody knows: a reading, or a reading with a draft on top. */
export type Look = (at: Place) => Json | undefined;

/** A value wanted at a place. */
export type Wish = readonly [Place, Json];

/** The wishes a preset has for a reading: only for places it would change. Empty where nothing was read. */
export function presetWishes(preset: Preset, state: UserState): Wish[] {
  return presetWishesOn(preset, (at) => seen(state, at));
}

/** What a preset sees at a place: an older switch that the answer left out is off, if any were read at all. */
function seen(state: UserState, at: Place): Json | undefined {
  const value = valueAt(state, at);
  const isSwitch = splitPlace(at).kind === 'flag' && state.flags !== undefined;
  return value === undefined && isSwitch ? false : value;
}

/**
 * The same for whatever is at each place. *Exactly* decides about the scopes of the catalogue; scopes we do not know
 * are never touched by it. Marks, switches and the role are set wherever the preset covers them, whatever its mode,
 * except that one which *removes* scopes has none to mark.
 */
export function presetWishesOn(preset: Preset, look: Look): Wish[] {
  const own = new Set(preset.scopes.map(toWire).filter((scope) => decides(preset, scope)));
  const wishes = [
    ...scopeWishes(preset, own),
    ...markWishes(preset, own, look),
    ...switchWishes(preset, look),
    ...roleWish(preset),
  ];
  return wishes.filter(([at, want]) => differs(look(at), want));
}

function decides({ mode }: Preset, scope: string): boolean {
  return mode !== 'exactly' || CATALOGUE.has(scope);
}

function scopeWishes({ mode }: Preset, own: ReadonlySet<string>): Wish[] {
  const decided = mode === 'exactly' ? CATALOGUE : own;
  return [...decided].map((scope) => [scopePlace(scope), mode !== 'removes' && own.has(scope)]);
}

// Without knowing the scopes nobody knows which of them could bear a mark.
function markWishes({ mode, assignedOnly }: Preset, own: ReadonlySet<string>, look: Look): Wish[] {
  if (!assignedOnly || mode === 'removes') return [];
  const marked = new Set(assignedOnly.map(toWire));
  return [...own]
    .filter((scope) => look(scopePlace(scope)) !== undefined)
    .map((scope) => [assignedPlace(scope), marked.has(scope)]);
}

// A switch that holds something else than on or off is kept as it is.
function switchWishes({ flags = {} }: Preset, look: Look): Wish[] {
  return Object.entries(flags)
    .map(([flag, on]): Wish => [`flag:${flag}`, on])
    .filter(([at]) => typeof look(at) === 'boolean');
}

function roleWish({ role }: Preset): Wish[] {
  return role ? [['field:role', role]] : [];
}

function differs(now: Json | undefined, want: Json): boolean {
  return now !== undefined && now !== want;
}

/** Scopes of a state that *exactly* leaves alone because the catalogue does not know them. */
export function keptByExactly(state: UserState): string[] {
  return (state.scopes ?? []).filter((scope) => !CATALOGUE.has(toWire(scope)));
}

/** Every scope of the catalogue, in wire spelling. */
export const CATALOGUE: ReadonlySet<string> = new Set(SCOPES.map((fact) => fact.scope));
