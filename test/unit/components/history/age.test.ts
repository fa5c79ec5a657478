import { describe, expect, it } from 'vitest';
import { age } from '../../../../components/history/age.ts';

const NOW = new Date(2026, 10, 23, 12).getTime();
const MINUTE = 60_000;

describe('age', () => {
  it.each<[ago: number, en: string, es: string]>([
    [0, 'now', 'ahora'],
    [-5 * MINUTE, 'now', 'ahora'],
    [59_999, 'now', 'ahora'],
    [5 * MINUTE, '5 minutes ago', 'hace 5 minutos'],
    [119 * MINUTE, '1 hour ago', 'hace 1 hora'],
    [24 * 60 * MINUTE, 'yesterday', 'ayer'],
    [40 * 24 * 60 * MINUTE, 'last month', 'el mes pasado'],
  ])('%i ms ago is %s', (ago, en, es) => {
    expect(age(NOW - ago, NOW, 'en')).toBe(en);
    expect(age(NOW - ago, NOW, 'es')).toBe(es);
  });
});
