/** A run of exactly 20 of the characters that ids are made of. */
const RUN = /(?<![A-Za-z0-9])[A-Za-z0-9]{20}(?![A-Za-z0-9])/g;
/**
 * Words of 20 letters exist in several languages, and numbers of 20 digits on invoices. An id
 * mixes.
 */
const WORD_OR_NUMBER = /^(?:[A-Z]?[a-z]+|[A-Z]+|[0-9]+)$/;

/**
 * Whether a text is shaped like an id of Leadway: 20 characters of `[A-Za-z0-9]`, neither a word
 * nor a number.
 */
export function isId(text: string): boolean {
  return text.length === 20 && idsIn(text).length === 1;
}

/** Every id-shaped run in a text, in order, each once. */
export function idsIn(text: string): string[] {
  if (text.length < 20) return [];
  const runs = text.match(RUN) ?? [];
  return [...new Set(runs)].filter((run) => !WORD_OR_NUMBER.test(run));
}
