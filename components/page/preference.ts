import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Preferences } from '../../lib/messages/contract.ts';
import { languageOf } from '../../locales/language.ts';
import { speak } from '../../locales/pack.ts';

export type LanguagePreference = Preferences['language'];

const stored = signal<LanguagePreference>('browser');

/** What the person chose; the language that follows from it is in `language`. */
export const languagePreference = computed(() => stored.value);

/** Reads the preference and shows the page in its language. Without an answer the browser's language stays. */
export async function readPreference(): Promise<void> {
  const answer = await ask('preferences.get', {});
  if (answer.ok) await use(answer.value.language);
}

/** Stores another preference and switches the page to it; answers with what went wrong, if anything did. */
export async function choosePreference(chosen: LanguagePreference): Promise<Failure | undefined> {
  const answer = await ask('preferences.set', { language: chosen });
  if (!answer.ok) return answer.failure;
  await use(answer.value.language);
  return undefined;
}

async function use(preference: LanguagePreference): Promise<void> {
  stored.value = preference;
  await speak(languageOf(preference, navigator.languages));
}
