import type { Settings } from '../state.ts';

/** An answer of the API before its `traceId` and headers are added. */
export type ApiResult = { status: number; body: Record<string, unknown> };

/** 400 with the documented body. */
export function badRequest(message: string): ApiResult {
  return { status: 400, body: { statusCode: 400, message } };
}

function unauthorized(message: string): ApiResult {
  return { status: 401, body: { statusCode: 401, message, error: 'Unauthorized' } };
}

function forbidden(message: string): ApiResult {
  return { status: 403, body: { statusCode: 403, message, error: 'Forbidden' } };
}

/** 404 for a path the API does not have (seen in public samples). */
export function noSuchPath(method: string, path: string): ApiResult {
  const message = `Cannot ${method} ${path}`;
  return { status: 404, body: { statusCode: 404, message, error: 'Not Found' } };
}

/** 422 with all reasons at once (documented shape). */
export function unprocessable(reasons: string[]): ApiResult {
  return {
    status: 422,
    body: { statusCode: 422, message: reasons, error: 'Unprocessable Entity' },
  };
}

/** 429. Unpublished: the body is assumed. */
export function tooManyRequests(): ApiResult {
  return { status: 429, body: { statusCode: 429, message: 'Too Many Requests' } };
}

// The 401 messages below were seen in public reports.
export const noVersion = (): ApiResult => unauthorized('version header was not found.');
export const wrongVersion = (): ApiResult => unauthorized('version header is invalid');
export const badPrivateToken = (): ApiResult => unauthorized('Invalid Private Integration token');
export const badJwt = (): ApiResult => unauthorized('Invalid JWT');
export const noSuchUser = (): ApiResult => unauthorized('The user does not exist.');
export const wrongLevel = (): ApiResult =>
  unauthorized("This token's user type is not yet supported!");

/** No Authorization header: the example message of the vendor's description (assumed to fit). */
export const noToken = (): ApiResult => unauthorized('Invalid token: access token is invalid');

/** The token lacks a right, or is of the wrong level for this user: 401 seen, 403 documented. */
export function notAuthorizedForScope(settings: Settings): ApiResult {
  const message = 'The token is not authorized for this scope.';
  return settings.forbiddenIs403 ? forbidden(message) : unauthorized(message);
}

/** The token is of another account: two messages seen, one for each status. */
export function wrongAccount(settings: Settings): ApiResult {
  return settings.forbiddenIs403
    ? forbidden('The token does not have access to this location.')
    : unauthorized('This location is not accessible from this token!');
}
