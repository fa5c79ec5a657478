import { signal } from '@preact/signals';

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

/** A section of texts as another language has to have it: the same names, and functions of the same arguments. */
export type Texts<English> = {
  readonly [K in keyof English]: English[K] extends string ? string : English[K];
};

/** Picks the singular or the plural form; English and Spanish have the same two. */
export function plural(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}
