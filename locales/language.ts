import { computed, signal, type ReadonlySignal } from '@preact/signals';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language all text of this page is shown in; changing it re-renders what reads it. */
export const language = signal<Language>(languageOf('browser', navigator.languages));

/** The first language of the person's list that we speak; English where there is none. */
export function languageOf(
  preference: 'browser' | Language,
  preferred: readonly string[],
): Language {
  if (preference !== 'browser') return preference;
  for (const tag of preferred) {
    const found = LANGUAGES.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (found) return found;
  }
  return 'en';
}

type Entry = string | ((...args: never[]) => string);
type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };

/** A table of texts that the compiler keeps complete in every language, read through the current one. */
export function table<T extends Readonly<Record<string, Entry>>>(
  en: T,
  es: Widened<T>,
): ReadonlySignal<Widened<T>> {
  return computed(() => (language.value === 'es' ? es : (en as Widened<T>)));
}

/** Picks the singular or the plural form; English and Spanish have the same two. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
