import * as z from 'zod/mini';
import { late } from '../late.ts';
import type { Json } from '../permissions/state.ts';

// A strict CSP reports a violation for every `new Function`, which zod tries once to see if it may compile.
z.config({ jitless: true });

// Each shape is made when the first such answer comes: by then a request is on its way, or was.

const Text = late(() => z.nullish(z.string()));

/** Described as a string, an array in every public sample, and sometimes left out: all three are accepted. */
const ScopeList = late(() => z.nullish(z.union([z.array(z.string()), z.string()])));

/** Account id to phone number. */
const Numbers = late(() => z.nullish(z.record(z.string(), z.nullish(z.string()))));

/** Checked, but not copied: a copy would lose a flag with an odd name such as `__proto__`. */
const Flags = late(() =>
  z.custom<Readonly<Record<string, Json>>>(
    (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  ),
);

const Identity = late(() => ({
  id: z.string().check(z.minLength(1)),
  name: Text(),
  firstName: Text(),
  lastName: Text(),
  email: Text(),
  roles: z.nullish(
    z.looseObject({
      type: Text(),
      role: Text(),
      locationIds: z.nullish(z.array(z.string())),
      restrictSubAccount: z.nullish(z.boolean()),
    }),
  ),
  /** Described for items of lists; only a plain yes counts. */
  deleted: z.catch(z.nullish(z.boolean()), undefined),
}));

/**
 * `GET /users/{id}`. What decides about rights must have a shape that we understand; `lcPhone` and `traceId` are only
 * shown, so a surprise in them counts as not read. Unknown properties are kept.
 */
export const UserAnswer = late(() =>
  z.looseObject({
    ...Identity(),
    phone: Text(),
    profilePhoto: Text(),
    platformLanguage: Text(),
    companyId: Text(),
    scopes: ScopeList(),
    scopesAssignedToOnly: ScopeList(),
    permissions: z.nullish(Flags()),
    twilioPhone: Numbers(),
    lcPhone: z.catch(Numbers(), undefined),
    traceId: z.catch(Text(), undefined),
  }),
);

/** An item of a list. Searches leave out scopes, the list by account leaves out `permissions`: neither is read. */
export const UserItem = late(() => z.looseObject(Identity()));

/** `GET /users/search` and `GET /users/`; the latter has no `count`. */
export const UsersAnswer = late(() =>
  z.looseObject({
    users: z.array(UserItem()),
    count: z.catch(z.nullish(z.number()), undefined),
    traceId: z.catch(Text(), undefined),
  }),
);

/**
 * `PUT /users/{id}`: described as the user object, but no real sample is public. Any object is taken for a yes,
 * because what was written is read again anyway.
 */
export const UpdateAnswer = late(() =>
  z.looseObject({
    id: z.catch(Text(), undefined),
    traceId: z.catch(Text(), undefined),
  }),
);

export type ParsedUser = z.output<ReturnType<typeof UserAnswer>>;
export type ParsedItem = z.output<ReturnType<typeof UserItem>>;
