import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Preferences } from '../../lib/messages/contract.ts';
import { language, languageOf } from '../../locales/language.ts';

export type LanguagePreference = Preferences['language'];

const stored = signal<LanguagePreference>('browser');

/** What the person chose; the language that follows from it is in `language`. */
export const languagePreference = computed(() => stored.value);

/** Reads the preference and shows the page in its language. Without an answer the browser's language stays. */
export async function readPreference(): Promise<void> {
  const answer = await ask('preferences.get', {});
  if (answer.ok) use(answer.value.language);
}

/** Stores another preference and switches the page at once; answers with what went wrong, if anything did. */
export async function choosePreference(chosen: LanguagePreference): Promise<Failure | undefined> {
  const answer = await ask('preferences.set', { language: chosen });
  if (!answer.ok) return answer.failure;
  use(answer.value.language);
  return undefined;
}

function use(preference: LanguagePreference): void {
  stored.value = preference;
  language.value = languageOf(preference, navigator.languages);
}
