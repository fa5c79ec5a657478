import { computed, signal } from '@preact/signals';
import type { Failure } from '../../lib/changes/failure.ts';
import { ask } from '../../lib/messages/ask.ts';
import type { Preferences } from '../../lib/messages/contract.ts';
import { languageOf } from '../../locales/language.ts';
import { speak } from '../../locales/pack.ts';

export type LanguagePreference = Preferences['language'];

const stored = signal<Preferences>({ language: 'browser', singleKeys: true });

/** What the person chose; the language that follows from it is in `language`. */
export const languagePreference = computed(() => stored.value.language);
/** Whether characters alone are shortcuts. */
export const singleKeys = computed(() => stored.value.singleKeys);

/** Reads the preferences and shows the page in its language. Without an answer the browser's language stays. */
export async function readPreference(): Promise<void> {
  const answer = await ask('preferences.get', {});
  if (answer.ok) await use(answer.value);
}

/** Stores other preferences and switches the page to them; answers with what went wrong, if anything did. */
export async function choosePreference(chosen: Partial<Preferences>): Promise<Failure | undefined> {
  const answer = await ask('preferences.set', chosen);
  if (!answer.ok) return answer.failure;
  await use(answer.value);
  return undefined;
}

async function use(preferences: Preferences): Promise<void> {
  stored.value = preferences;
  await speak(languageOf(preferences.language, navigator.languages));
}
