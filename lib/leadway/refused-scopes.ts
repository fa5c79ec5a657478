import type { ApiFailure } from './failure.ts';

/**
 * Whether a write was refused because a list holds scopes that the server's own list lacks, and which it names. The
 * message `each value in scopes must be a valid enum value` is published and names none; another form of the same
 * validator lists the values that it would take, so only a scope in quotes or after a colon would count as named.
 */
export function refusedScopes(
  failure: ApiFailure,
  scopes: readonly string[],
): { readonly named: readonly string[] } | undefined {
  const reasons = (failure.reasons ?? []).filter((reason) => ABOUT_SCOPES.test(reason));
  if (failure.kind !== 'invalid' || reasons.length === 0) return undefined;
  const text = reasons.filter((reason) => !LISTS_ALLOWED.test(reason)).join(' ');
  const words = new Set(text.split(/[\s,;:"'`\u2018\u2019\u201c\u201d()[\]]+/));
  return { named: scopes.filter((scope) => words.has(scope)) };
}

const ABOUT_SCOPES = /\bscopes(AssignedToOnly)?\b.*\b(enum|following values|valid)\b/i;
const LISTS_ALLOWED = /following values/i;
