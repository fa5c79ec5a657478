import { expect, it } from 'vitest';
import { fileSize } from '../../../../components/options/file-size.ts';

it.each([
  [0, '0 kB', '0 kB'],
  [1, '1 kB', '1 kB'],
  [12_400, '13 kB', '13 kB'],
  [3_450_000, '3.5 MB', '3,5 MB'],
  [2_000_000_000, '2 GB', '2 GB'],
])('%d bytes are %s, in Spanish %s', (bytes, english, spanish) => {
  expect(fileSize(bytes, 'en')).toBe(english);
  expect(fileSize(bytes, 'es').replace('\u00A0', ' ')).toBe(spanish);
});
