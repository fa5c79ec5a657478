import { fold } from '../../../lib/fold.ts';

/** Every scope with what it is called in both languages, folded. */
let labels: Promise<readonly (readonly [scope: string, label: string])[]> | undefined;

/** The scopes whose name, in either language, holds a word: the background knows them by their wire names only. */
export async function scopesCalled(word: string): Promise<string[]> {
  labels ??= read();
  // Without the names the search goes by wire names, which is better than none.
  const known = await labels.catch(() => []);
  const folded = fold(word);
  return known.filter(([, label]) => label.includes(folded)).map(([scope]) => scope);
}

// They weigh more than the page does without them, and only a search needs them.
async function read(): Promise<readonly (readonly [string, string])[]> {
  const { SCOPE_TEXTS } = await import('../../../lib/permissions/catalogue/texts.ts');
  return Object.entries(SCOPE_TEXTS).map(
    ([scope, { label }]) => [scope, fold(`${label.en}\n${label.es}`)] as const,
  );
}
