/** What can go wrong between us and Leadway, by meaning rather than by status: 401 alone has six meanings. */
export const API_FAILURES = [
  'token-rejected',
  'token-lacks-right',
  'token-unsupported',
  'wrong-account',
  'user-unknown',
  'invalid',
  'our-request',
  'rate-limited',
  'daily-limit',
  'server-error',
  'html-answer',
  'bad-answer',
  'timeout',
  'unreachable',
  /** Not asked at all: the vault was locked before the request was sent. */
  'locked',
] as const;

export type ApiFailureKind = (typeof API_FAILURES)[number];

/**
 * A failed call. `effect` says whether the server can have acted on a write: `none` when it refused before doing
 * anything, `unknown` when nobody can tell without reading again.
 */
export type ApiFailure = {
  readonly kind: ApiFailureKind;
  readonly effect: 'none' | 'unknown';
  /** HTTP status; absent when there was no answer. */
  readonly status?: number | undefined;
  /** The server's own words, bounded in number and length, never containing the token. */
  readonly reasons?: readonly string[] | undefined;
  readonly traceId?: string | undefined;
  /** For `rate-limited` and `daily-limit`: epoch milliseconds from which another try makes sense. */
  readonly retryAt?: number | undefined;
};
