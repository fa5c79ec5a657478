import { fold } from '../../../lib/fold.ts';

/** The words of a search. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).split(/\s+/).filter(Boolean);
}

/** Whether a folded text holds every word of a search; an empty search matches everything. */
export function holdsAll(haystack: string, words: readonly string[]): boolean {
  return words.every((word) => haystack.includes(word));
}
