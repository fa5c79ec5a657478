import { fail, ok, type Result } from '../result.ts';

/** Private integration tokens as the vendor makes them: `pit-` and a UUID. */
const PRIVATE_INTEGRATION = /^pit-[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Some accounts hold JWT access tokens instead: three base64url parts. */
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;

const QUOTES_AROUND = /^["'`´“”„‘’«»]+|["'`´“”„‘’«»]+$/g;
/** Format characters: zero-width ones, byte order mark, soft hyphen, marks of direction. */
const INVISIBLE = /\p{Cf}/gu;

export type CleanToken = {
  readonly token: string;
  /** False: no documented shape. It may still work, so it is a warning and no refusal. */
  readonly knownShape: boolean;
};

/**
 * A bearer token from what somebody pasted. A stray CR or LF in it is a known cause of 401, and chat programs add
 * quotes and zero-width characters. What is left must be visible ASCII, or `fetch` would refuse the header.
 */
export function cleanToken(pasted: string): Result<CleanToken, 'empty' | 'bad-characters'> {
  const token = unquoted(
    unquoted(pasted.replace(INVISIBLE, '')).replace(/^bearer(\s+|$)/i, ''),
  ).replace(/\s+/g, '');
  if (token === '') return fail('empty');
  if (!/^[\x21-\x7e]+$/.test(token)) return fail('bad-characters');
  return ok({ token, knownShape: PRIVATE_INTEGRATION.test(token) || JWT.test(token) });
}

function unquoted(text: string): string {
  return text.trim().replace(QUOTES_AROUND, '').trim();
}
