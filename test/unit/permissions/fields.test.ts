import { describe, expect, it } from 'vitest';
import {
  fieldProblem,
  PLATFORM_LANGUAGES,
  ROLES,
  TYPES,
  type FieldProblem,
} from '../../../lib/permissions/fields.ts';

const LONGEST_NAME = 'a'.repeat(300);
const PHOTO = 'https://example.com/maria.png';

const CASES: readonly (readonly [string, string, FieldProblem | undefined])[] = [
  ['firstName', 'María Fernanda', undefined],
  ['firstName', LONGEST_NAME, undefined],
  ['firstName', `${LONGEST_NAME}a`, 'too-long'],
  ['firstName', '', 'empty'],
  ['firstName', ' \t', 'empty'],
  ['lastName', 'Ortiz', undefined],
  ['lastName', '', 'empty'],
  ['lastName', '  ', 'empty'],
  ['phone', '', undefined],
  ['phone', '600 000 009', undefined],
  ['phone', '+34 (600) 00-00.09', undefined],
  ['phone', '123456', undefined],
  ['phone', '12345', 'not-a-number'],
  ['phone', '1'.repeat(24), undefined],
  ['phone', '1'.repeat(25), 'not-a-number'],
  ['phone', 'x600000009', 'not-a-number'],
  ['phone', '600000009x', 'not-a-number'],
  ['phone', 'my number', 'not-a-number'],
  ['phone', '++34600000009', 'not-a-number'],
  ['twilio', '+34600000001', undefined],
  ['twilio', '+1234567', undefined],
  ['twilio', '+123456', 'not-a-number'],
  ['twilio', '+123456789012345', undefined],
  ['twilio', '+1234567890123456', 'not-a-number'],
  ['twilio', '34600000001', 'not-a-number'],
  ['twilio', '+04600000001', 'not-a-number'],
  ['twilio', 'x+34600000001', 'not-a-number'],
  ['twilio', '+34600000001x', 'not-a-number'],
  ['twilio', '+a4600000001', 'not-a-number'],
  ['twilio', '', 'not-a-number'],
  ['profilePhoto', '', undefined],
  ['profilePhoto', PHOTO, undefined],
  ['profilePhoto', PHOTO.replace('https', 'http'), 'not-an-address'],
  ['profilePhoto', 'javascript:alert(1)', 'not-an-address'],
  ['profilePhoto', 'maria.png', 'not-an-address'],
  ['platformLanguage', 'es_ES', 'not-a-choice'],
  ['platformLanguage', '', 'not-a-choice'],
  ['role', 'owner', 'not-a-choice'],
  ['role', '', 'not-a-choice'],
  ['type', 'user', 'not-a-choice'],
  ['type', '', 'not-a-choice'],
  ['email', 'maria.ortiz@example.com', 'not-a-choice'],
  ['email', 'a'.repeat(301), 'too-long'],
];

describe('what is wrong with a typed value', () => {
  it.each(CASES)('%s: %j is %s', (field, value, problem) => {
    expect(fieldProblem(field, value)).toBe(problem);
  });

  // Signs and blanks alone are taken for a number today.
  it.each(['      ', '------', '(....)'])('phone: %j has no digit, so it is no number', (value) => {
    expect(fieldProblem('phone', value)).toBe('not-a-number');
  });

  it('takes every choice that is published, and offers no other', () => {
    expect(PLATFORM_LANGUAGES.join(' ')).toBe(
      'en_US es fr_CA fr_FR nl de pt_PT pt_BR it sv da fi no',
    );
    expect(ROLES).toEqual(['admin', 'user']);
    expect(TYPES).toEqual(['account', 'agency']);
    for (const language of PLATFORM_LANGUAGES)
      expect(fieldProblem('platformLanguage', language)).toBeUndefined();
    for (const role of ROLES) expect(fieldProblem('role', role)).toBeUndefined();
    for (const type of TYPES) expect(fieldProblem('type', type)).toBeUndefined();
  });
});
