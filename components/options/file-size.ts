import type { Language } from '../../locales/language.ts';

const STEPS: readonly (readonly [unit: string, bytes: number])[] = [
  ['gigabyte', 1_000_000_000],
  ['megabyte', 1_000_000],
];

/** The size of a file in words, never less than it is in kilobytes: `12 kB`, `3.4 MB`. */
export function fileSize(bytes: number, language: Language): string {
  const step = STEPS.find(([, from]) => bytes >= from);
  const [unit, amount] = step ? [step[0], bytes / step[1]] : ['kilobyte', Math.ceil(bytes / 1_000)];
  const shape = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, shape).format(amount);
}
