import { canonical } from './places.ts';
import { PRESET_ROLES, type Preset } from './presets.ts';
import type { Json, UserState } from './state.ts';

/** What of a user a preset is made from, or copied to another, beside the scopes. */
export type Covers = { readonly marks: boolean; readonly flags: boolean; readonly role: boolean };

/** What a state would be as a preset; what was not read is not covered. Unknown scopes are among its scopes. */
export function presetContent(
  state: UserState,
  covers: Covers,
): Pick<Preset, 'scopes' | 'assignedOnly' | 'flags' | 'role'> {
  const scopes = canonical(state.scopes ?? []);
  const held = new Set(scopes);
  const role = PRESET_ROLES.find((known) => known === state.fields.role);
  return {
    scopes,
    ...(covers.marks &&
      state.assignedOnly && {
        assignedOnly: canonical(state.assignedOnly).filter((scope) => held.has(scope)),
      }),
    ...(covers.flags && state.flags && { flags: switchesOf(state.flags) }),
    ...(covers.role && role && { role }),
  };
}

function switchesOf(flags: Readonly<Record<string, Json>>): Record<string, boolean> {
  return Object.fromEntries(
    Object.entries(flags).filter(
      (entry): entry is [string, boolean] => entry[1] === true || entry[1] === false,
    ),
  );
}
