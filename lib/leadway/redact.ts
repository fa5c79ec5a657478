/** A private integration token (or the beginning of one), a JWT, or whatever follows the word "Bearer". */
const TOKEN_LIKE = /\bpit-[0-9a-f-]+|eyJ[\w-]{6}[\w.-]*|\bbearer\s+\S{12,}/gi;

/**
 * The text without anything that could be a token. `token` is the one in use; it is taken out whatever its shape,
 * also without the prefix that all of them share.
 * The mark left behind is not ASCII, so no token can come together again around it.
 */
export function redact(text: string, token = ''): string {
  const bare = token.replace(/^pit-/i, '');
  const withoutOurs = bare ? text.replaceAll(token, '…').replaceAll(bare, '…') : text;
  return withoutOurs.replace(TOKEN_LIKE, '…');
}

/** At most `max` UTF-16 units of a text, never ending in half a character. */
export function bounded(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}
