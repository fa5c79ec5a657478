import type { StoredUser, Token } from '../state.ts';
import { inAccount } from './authorise.ts';
import {
  badRequest,
  notAuthorizedForScope,
  unprocessable,
  wrongAccount,
  wrongLevel,
} from './refusals.ts';
import type { ApiResult } from './refusals.ts';
import type { ApiCall } from './request.ts';
import { foundUser, fullName, listedUser } from './user-answer.ts';

const DEFAULT_LIMIT = 25;

/** `GET /users/search` (documented parameters; items without scopes seen in samples). */
export function searchUsers({ state, settings, token, query }: ApiCall): ApiResult {
  const companyId = query.get('companyId') ?? '';
  if (companyId === '') {
    return unprocessable(['companyId must be a string', 'companyId should not be empty']);
  }
  if (companyId !== token.companyId) return notAuthorizedForScope(settings);
  const locationId = query.get('locationId');
  const isForeign = locationId !== null && locationId !== token.locationId;
  if (token.level === 'account' && isForeign) return wrongAccount(settings);
  const found = [...state.users.values()]
    .filter((user) => isVisible(user, token) && matches(user, query))
    .toSorted(order(query));
  const users = page(found, query.get('skip'), query.get('limit')).map(foundUser);
  return { status: 200, body: { users, count: found.length } };
}

/** `GET /users/?locationId=`: deprecated but alive; account tokens only (documented). */
export function listAccountUsers({ state, settings, token, query }: ApiCall): ApiResult {
  if (token.level !== 'account') return wrongLevel();
  const locationId = query.get('locationId') ?? '';
  if (locationId === '') return badRequest('locationId is required');
  if (locationId !== token.locationId) return wrongAccount(settings);
  const users = [...state.users.values()]
    .filter((user) => isVisible(user, token))
    .map((user) => listedUser(user, settings));
  return { status: 200, body: { users } };
}

/** `POST /users/search/filter-by-email`: agency tokens only (documented). */
export function filterByEmail({ state, settings, token, body }: ApiCall): ApiResult {
  if (token.level !== 'agency') return wrongLevel();
  const reasons = ['companyId', 'emails'].flatMap((name) =>
    typeof body[name] === 'string' ? [] : [`${name} must be a string`],
  );
  if (reasons.length > 0) return unprocessable(reasons);
  if (body.companyId !== token.companyId) return notAuthorizedForScope(settings);
  const emails = new Set(
    String(body.emails)
      .toLowerCase()
      .split(',')
      .map((one) => one.trim()),
  );
  const found = [...state.users.values()].filter(
    (user) =>
      user.companyId === token.companyId &&
      user.deleted === (body.deleted === true) &&
      emails.has(user.email.toLowerCase()),
  );
  const shown = page(found, body.skip, body.limit).map((user) => project(user, body.projection));
  return { status: 200, body: { users: shown, count: found.length } };
}

function isVisible(user: StoredUser, token: Token): boolean {
  if (user.deleted || user.companyId !== token.companyId) return false;
  if (token.level === 'agency') return true;
  return user.type === 'account' && inAccount(user, token.locationId);
}

/** The filters of the search; a term is looked for in full name, e-mail and phone (documented). */
function matches(user: StoredUser, query: URLSearchParams): boolean {
  const term = (query.get('query') ?? '').toLowerCase();
  const texts = [fullName(user), user.email, user.phone].map((one) => one.toLowerCase());
  const ids = query
    .get('ids')
    ?.split(',')
    .map((one) => one.trim());
  const locationId = query.get('locationId');
  return (
    texts.some((one) => one.includes(term)) &&
    (ids === undefined || ids.includes(user.id)) &&
    (locationId === null || inAccount(user, locationId)) &&
    (query.get('role') ?? user.role) === user.role &&
    (query.get('type') ?? user.type) === user.type
  );
}

/** By first and last name unless told otherwise (documented). */
function order(query: URLSearchParams): (a: StoredUser, b: StoredUser) => number {
  const direction = query.get('sortDirection') === 'desc' ? -1 : 1;
  const keyOf = (user: StoredUser): string => {
    switch (query.get('sort')) {
      case 'dateAdded':
        return user.dateAdded;
      case 'email':
        return user.email;
      default:
        return fullName(user);
    }
  };
  return (a, b) => direction * keyOf(a).localeCompare(keyOf(b));
}

function page(found: StoredUser[], skip: unknown, limit: unknown): StoredUser[] {
  const from = Number(skip ?? 0) || 0;
  return found.slice(from, from + (Number(limit ?? DEFAULT_LIMIT) || DEFAULT_LIMIT));
}

/** The asked-for fields; id and e-mail when none are named (documented). */
function project(user: StoredUser, projection: unknown): Record<string, unknown> {
  const whole = foundUser(user);
  if (projection === 'all') return whole;
  const names = typeof projection === 'string' && projection !== '' ? projection.split(',') : [];
  const wanted = new Set([
    'id',
    ...(names.length > 0 ? names.map((name) => name.trim()) : ['email']),
  ]);
  return Object.fromEntries(Object.entries(whole).filter(([name]) => wanted.has(name)));
}
