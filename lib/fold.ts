const BEYOND_ASCII = /[^ -~]/;

/** A text as search sees it: without case and without accents, because nobody types them in a hurry. */
export function fold(text: string): string {
  // Most of what a search goes through are scopes and ids, and taking accents off is most of its work.
  if (!BEYOND_ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
