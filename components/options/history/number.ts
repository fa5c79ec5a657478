import { language } from '../../../locales/language.ts';

/** A number as it is written in the language on show. */
export function number(value: number): string {
  return new Intl.NumberFormat(language.value).format(value);
}
