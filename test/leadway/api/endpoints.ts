import type { TokenRight } from '../state.ts';
import { checkUser } from './authorise.ts';
import { filterByEmail, listAccountUsers, searchUsers } from './find-users.ts';
import type { ApiResult } from './refusals.ts';
import type { ApiCall } from './request.ts';
import { updateUser } from './update-user.ts';
import { wholeUser } from './user-answer.ts';
import type { StoredUser } from '../state.ts';

export type Endpoint = {
  method: string;
  path: RegExp;
  right: TokenRight;
  handle: (call: ApiCall, id: string) => ApiResult;
};

/** The endpoints the stand-in has, first match first (documented). */
export const ENDPOINTS: readonly Endpoint[] = [
  { method: 'GET', path: /^\/users\/search\/?$/, right: 'users.readonly', handle: searchUsers },
  {
    method: 'POST',
    path: /^\/users\/search\/filter-by-email\/?$/,
    right: 'users.readonly',
    handle: filterByEmail,
  },
  { method: 'GET', path: /^\/users\/?$/, right: 'users.readonly', handle: listAccountUsers },
  { method: 'GET', path: /^\/users\/([^/]+)\/?$/, right: 'users.readonly', handle: getUser },
  { method: 'PUT', path: /^\/users\/([^/]+)\/?$/, right: 'users.write', handle: updateUser },
];

/** `GET /users/{id}`. */
function getUser({ state, settings, token }: ApiCall, id: string): ApiResult {
  const user = state.users.get(id);
  const refusal = checkUser(user, token, settings);
  // `checkUser` has refused an undefined user.
  return refusal ?? { status: 200, body: wholeUser(user as StoredUser, settings) };
}
