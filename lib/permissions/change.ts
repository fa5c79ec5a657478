import type { FieldName, Json } from './state.ts';

/**
 * One thing about a user that can be changed on its own. Scopes are always named in wire spelling here.
 * `assigned` and `twilio` without a key mean the whole list or map; they are used only where it was not read.
 */
export type Place =
  | `scope:${string}`
  | `assigned:${string}`
  | `flag:${string}`
  | `field:${FieldName}`
  | `account:${string}`
  | `twilio:${string}`
  | 'assigned'
  | 'twilio';

/**
 * One edit: the value found at a place, and the value wanted there. `from` is absent where nothing was read, and
 * such an edit cannot be taken back. Scopes, marks and accounts are booleans (held or not); a flag is its JSON
 * value; a field or a number is text; a Twilio number that is not set is `null`; a whole list is a sorted array.
 */
export type Edit = { readonly at: Place; readonly from?: Json | undefined; readonly to: Json };

/** A change to one user: at most one edit per place, none that leaves its place as it was. */
export type Change = readonly Edit[];
