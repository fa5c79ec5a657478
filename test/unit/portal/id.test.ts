import { expect, test } from 'vitest';
import { idsIn, isId } from '../../../lib/portal/id.ts';
import { ANA, LUIS } from './ids.ts';

test.each([
  ['nothing', 'Ana López, ana@example.com', []],
  ['an id with a label', `ID: ${ANA}`, [ANA]],
  ['two ids, one twice', `${ANA}, ${LUIS} (${ANA})`, [ANA, LUIS]],
  ['a longer run', `${ANA}x`, []],
  ['a word of 20 letters', 'internationalisations Internationalisation', []],
  ['a number of 20 digits', '12345678901234567890', []],
  ['a UUID', '123e4567-e89b-12d3-a456-426614174000', []],
  ['a token', `pit-${ANA.toLowerCase()}a`, []],
])('ids in %s', (_, text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});

test('an id is the whole text', () => {
  expect(isId(ANA)).toBe(true);
  expect(isId(` ${ANA}`)).toBe(false);
});
