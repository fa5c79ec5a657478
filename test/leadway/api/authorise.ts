import type { LeadwayState, StoredUser, Settings, Token, TokenRight } from '../state.ts';
import {
  badJwt,
  badPrivateToken,
  noSuchUser,
  noToken,
  notAuthorizedForScope,
  noVersion,
  wrongAccount,
  wrongVersion,
} from './refusals.ts';
import type { ApiResult } from './refusals.ts';

/** The only version the described endpoints take (documented). */
const API_VERSION = '2021-07-28';

/** Refuses a missing or wrong `Version` header. */
export function checkVersion(headers: Record<string, string>): ApiResult | undefined {
  if (headers.version === undefined) return noVersion();
  return headers.version === API_VERSION ? undefined : wrongVersion();
}

export type TokenFound =
  | { ok: true; text: string; token: Token }
  | { ok: false; refusal: ApiResult };

/** The token behind the Authorization header. */
export function findToken(state: LeadwayState, headers: Record<string, string>): TokenFound {
  const text = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1];
  if (text === undefined) return { ok: false, refusal: noToken() };
  const token = state.tokens.get(text);
  if (token === undefined || token.revoked === true) {
    return { ok: false, refusal: text.startsWith('pit-') ? badPrivateToken() : badJwt() };
  }
  return { ok: true, text, token };
}

/** Refuses a token without the right. */
export function checkRight(
  token: Token,
  right: TokenRight,
  settings: Settings,
): ApiResult | undefined {
  return token.rights.has(right) ? undefined : notAuthorizedForScope(settings);
}

/**
 * Refuses a user that the token must not see. Seen: an unknown id is 401 "does not exist", and
 * account tokens do not reach other accounts or agency-type users; which message the latter gets,
 * and what an agency token gets for another company's user, is assumed.
 */
export function checkUser(
  user: StoredUser | undefined,
  token: Token,
  settings: Settings,
): ApiResult | undefined {
  if (user === undefined || user.deleted) return noSuchUser();
  if (token.level === 'agency') {
    const own = user.companyId === token.companyId || settings.agencySeesOtherCompanies;
    return own ? undefined : noSuchUser();
  }
  if (user.type === 'agency') return notAuthorizedForScope(settings);
  return inAccount(user, token.locationId) ? undefined : wrongAccount(settings);
}

/** Whether the user belongs to the account. */
export function inAccount(user: StoredUser, locationId: string | undefined): boolean {
  return locationId !== undefined && user.locationIds.includes(locationId);
}
