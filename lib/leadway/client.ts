import type * as z from 'zod/mini';
import { fail, ok, type Result } from '../result.ts';
import type { Answer } from './answer.ts';
import { allowedBody, type UpdateBody } from './body.ts';
import { createExchange, type Exchange, type LeadwayOptions } from './exchange.ts';
import type { ApiFailure } from './failure.ts';
import { known } from './known.ts';
import { UpdateAnswer, UserAnswer, UsersAnswer } from './schemas.ts';
import { toListing, toUser, traceIdIn, type LeadwayUser, type UserListing } from './user.ts';

export type UserSearch = {
  /** The search is always within one company. */
  readonly companyId: string;
  /** Part of a name, an e-mail address or a phone number. */
  readonly query?: string | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly locationId?: string | undefined;
  readonly skip?: number | undefined;
  /** The server's default is 25. */
  readonly limit?: number | undefined;
};

export type UserList = {
  readonly users: readonly UserListing[];
  /** Of all that match, where the answer says so. */
  readonly count?: number | undefined;
  readonly traceId?: string | undefined;
};

/** What a write answered. What it did is known only after reading the user again. */
export type Written = { readonly traceId?: string | undefined };

type Asked<T> = Promise<Result<T, ApiFailure>>;

/**
 * The users API of Leadway. Every call is one request, never repeated: whether and when to try again is for the
 * caller, who finds `retryAt` in the failure. No call rejects, except for our own mistakes (see `allowedBody`).
 */
export type Leadway = {
  /** Needs `users.readonly`. An answer about another user than the one asked for is a `bad-answer`. */
  getUser(id: string): Asked<LeadwayUser>;
  /** Needs `users.write`. Sends the allow-listed part of the body and nothing else. */
  updateUser(id: string, body: UpdateBody): Asked<Written>;
  /** For who knows the company; account tokens may not. The items carry no scopes. */
  searchUsers(search: UserSearch): Asked<UserList>;
  /** Deprecated upstream but alive: the list for account tokens that do not know their company. */
  listUsers(list: { readonly locationId: string }): Asked<UserList>;
};

/** The client for one token. Nothing that it returns or throws holds the token. */
export function createLeadway(options: LeadwayOptions): Leadway {
  const exchange = createExchange(options);
  return {
    getUser: (id) => getUser(exchange, id, options.token),
    updateUser: (id, body) => updateUser(exchange, id, body, options.token),
    searchUsers: ({ ids, ...rest }) =>
      getUsers(exchange, '/users/search', { ...rest, ids: ids?.join(',') }, options.token),
    listUsers: ({ locationId }) => getUsers(exchange, '/users/', { locationId }, options.token),
  };
}

async function getUser(exchange: Exchange, id: string, token: string): Asked<LeadwayUser> {
  const path = userPath(id);
  if (!path) return fail(NO_SUCH_PATH);
  const answer = await exchange({ path });
  if (!answer.ok) return answer;
  const user = parsed(UserAnswer(), answer.value);
  if (user?.id !== id) return fail(unreadable(answer.value, 'none', token));
  // As for an id that nobody has: that is what Leadway says where it says nothing of deletion.
  if (user.deleted) {
    const { status } = answer.value;
    return fail(known<ApiFailure>({ kind: 'user-unknown', effect: 'none', status }));
  }
  return ok(toUser({ ...user, traceId: traceIdIn(user, token) }));
}

async function updateUser(
  exchange: Exchange,
  id: string,
  body: UpdateBody,
  token: string,
): Asked<Written> {
  const path = userPath(id);
  if (!path) return fail(NO_SUCH_PATH);
  const answer = await exchange({ path, put: allowedBody(body) });
  if (!answer.ok) return answer;
  if (answer.value.status === 204) return ok({});
  const said = parsed(UpdateAnswer(), answer.value);
  const isAboutOther = typeof said?.id === 'string' && said.id !== id;
  if (!said || isAboutOther) return fail(unreadable(answer.value, 'unknown', token));
  return ok(known<Written>({ traceId: traceIdIn(said, token) }));
}

type Query = Readonly<Record<string, string | number | undefined>>;

async function getUsers(
  exchange: Exchange,
  path: string,
  query: Query,
  token: string,
): Asked<UserList> {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  const answer = await exchange({ path: `${path}?${new URLSearchParams(pairs)}` });
  if (!answer.ok) return answer;
  const list = parsed(UsersAnswer(), answer.value);
  if (!list) return fail(unreadable(answer.value, 'none', token));
  const users = list.users.filter(({ deleted }) => !deleted).map(toListing);
  const traceId = traceIdIn(list, token);
  return ok(known<UserList>({ users, count: list.count ?? undefined, traceId }));
}

/** Nothing was sent: `.` and `..` would lead to another endpoint, and half a character cannot be encoded. */
const NO_SUCH_PATH: ApiFailure = { kind: 'our-request', effect: 'none' };

function userPath(id: string): string | undefined {
  if (/^\.{0,2}$/.test(id) || !id.isWellFormed()) return undefined;
  return `/users/${encodeURIComponent(id)}`;
}

function parsed<S extends z.ZodMiniType>(schema: S, { body }: Answer): z.output<S> | undefined {
  const result = schema.safeParse(body.kind === 'json' ? body.value : undefined);
  return result.success ? result.data : undefined;
}

/** A 2xx that is JSON, but not what was asked for. */
function unreadable(
  { status, body }: Answer,
  effect: ApiFailure['effect'],
  token: string,
): ApiFailure {
  const said = body.kind === 'json' ? Object(body.value) : {};
  return known<ApiFailure>({ kind: 'bad-answer', effect, status, traceId: traceIdIn(said, token) });
}
