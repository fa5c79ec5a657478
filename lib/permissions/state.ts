/** Anything JSON can say; the older `permissions` object may hold more than booleans. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** The single-valued properties of *Update User* that this extension can change, by their name on the wire. */
export const FIELD_NAMES = [
  'role',
  'type',
  'firstName',
  'lastName',
  'phone',
  'profilePhoto',
  'platformLanguage',
] as const;

export type FieldName = (typeof FIELD_NAMES)[number];

/**
 * What one reading of a user said. A property that is absent was **not read**: the answer left it out, so nothing
 * is known about it, which is not the same as empty. Lists are as the server sent them: any order, any spelling,
 * duplicates and unknown scopes included.
 */
export type UserState = {
  readonly scopes?: readonly string[] | undefined;
  /** `scopesAssignedToOnly` on the wire: scopes limited to data that is assigned to the user. */
  readonly assignedOnly?: readonly string[] | undefined;
  /** `permissions` on the wire: the older switches, described or not. */
  readonly flags?: Readonly<Record<string, Json>> | undefined;
  readonly fields: Readonly<Partial<Record<FieldName, string>>>;
  /** `roles.locationIds` in answers, `locationIds` in writes. */
  readonly accounts?: readonly string[] | undefined;
  /** `twilioPhone`: account id to number in E.164. */
  readonly twilio?: Readonly<Record<string, string>> | undefined;
};
