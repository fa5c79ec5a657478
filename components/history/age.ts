import type { Language } from '../../locales/language.ts';

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago a moment was, in words: `now`, `5 minutes ago`, `yesterday`. Times are epoch milliseconds. */
export function age(at: number, now: number, language: Language): string {
  const words = ages(language);
  const past = Math.max(0, now - at);
  const step = STEPS.find(([, milliseconds]) => past >= milliseconds);
  if (!step) return words.format(0, 'second');
  const [unit, milliseconds] = step;
  return words.format(-Math.floor(past / milliseconds), unit);
}

/** The moment itself, for whoever needs to know exactly. */
export function moment(at: number, language: Language): string {
  return moments(language).format(at);
}

// What formats is made once: for a list of twenty that takes longer than to draw it.
const ages = once((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));
const moments = once(
  (language) => new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium' }),
);

function once<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
