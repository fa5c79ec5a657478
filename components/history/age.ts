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
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const past = Math.max(0, now - at);
  const step = STEPS.find(([, milliseconds]) => past >= milliseconds);
  if (!step) return words.format(0, 'second');
  const [unit, milliseconds] = step;
  return words.format(-Math.floor(past / milliseconds), unit);
}

/** The moment itself, for whoever needs to know exactly. */
export function moment(at: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium' }).format(at);
}
