import type { Json } from '../permissions/state.ts';

type Texts = readonly string[];

/**
 * What we ever send to *Update User*. `email` (no longer updated by the API) and `password` (cannot be previewed,
 * verified or undone) are not in it. Lists and `twilioPhone` replace what is there; what is absent is left alone.
 */
export type UpdateBody = {
  readonly scopes?: Texts | undefined;
  readonly scopesAssignedToOnly?: Texts | undefined;
  /** Send every flag that was read: a partial object may reset the others. */
  readonly permissions?: Readonly<Record<string, Json>> | undefined;
  readonly role?: string | undefined;
  readonly type?: string | undefined;
  readonly locationIds?: Texts | undefined;
  /** Needed by agency tokens. */
  readonly companyId?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly phone?: string | undefined;
  readonly profilePhoto?: string | undefined;
  readonly platformLanguage?: string | undefined;
  /** Account id to number in E.164; `""` clears one, an account left out is removed. */
  readonly twilioPhone?: Readonly<Record<string, string>> | undefined;
};

type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const isTextList: Shape = (value) => Array.isArray(value) && value.every(isText);
const isObject: Shape = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTextMap: Shape = (value) => isObject(value) && Object.values(value as object).every(isText);

/** The allow-list: every property of the body, and the shape it must have. */
const SHAPES: Readonly<Record<keyof UpdateBody, Shape>> = {
  scopes: isTextList,
  scopesAssignedToOnly: isTextList,
  permissions: isObject,
  role: isText,
  type: isText,
  locationIds: isTextList,
  companyId: isText,
  firstName: isText,
  lastName: isText,
  phone: isText,
  profilePhoto: isText,
  platformLanguage: isText,
  twilioPhone: isTextMap,
};

/**
 * The allowed part of what somebody wants to send: answers hold fields that a PUT rejects with 422. Throws a
 * TypeError (our mistake, before anything is sent) for an allowed property of a wrong shape, because lists are
 * replaced by whatever arrives.
 */
export function allowedBody(wanted: Readonly<Record<string, unknown>>): UpdateBody {
  const picked = Object.entries(SHAPES).flatMap(([field, fits]) => {
    const value = Object.hasOwn(wanted, field) ? wanted[field] : undefined;
    if (value === undefined) return [];
    if (!fits(value)) throw new TypeError(`Update User: ${field} has a wrong shape`);
    return [[field, value]];
  });
  return Object.fromEntries(picked) as UpdateBody;
}
