/** Languages of the platform: the enum of `platformLanguage` in the published description. */
export const PLATFORM_LANGUAGES = [
  'en_US',
  'es',
  'fr_CA',
  'fr_FR',
  'nl',
  'de',
  'pt_PT',
  'pt_BR',
  'it',
  'sv',
  'da',
  'fi',
  'no',
] as const;

/** Roles and types as published samples show them; an answer may bring others, which are kept and shown. */
export const ROLES = ['admin', 'user'] as const;
export const TYPES = ['account', 'agency'] as const;

export type FieldProblem =
  | 'empty'
  | 'too-long'
  | 'not-a-number'
  | 'not-an-address'
  | 'not-a-choice';

const LONGEST = 300;
const E164 = /^\+[1-9]\d{6,14}$/;

/**
 * What is wrong with a value typed for a field of *Update User*, by the field's name on the wire (`twilio` for one
 * account's number); `undefined` when nothing is. Formats come from the published description; where it gives only
 * an example (`phone`), any plausible number passes.
 */
export function fieldProblem(field: string, value: string): FieldProblem | undefined {
  if (value.length > LONGEST) return 'too-long';
  switch (field) {
    case 'firstName':
    case 'lastName':
      return value.trim() === '' ? 'empty' : undefined;
    case 'phone':
      return value === '' || isPlausibleNumber(value) ? undefined : 'not-a-number';
    case 'twilio':
      return E164.test(value) ? undefined : 'not-a-number';
    case 'profilePhoto':
      return value === '' || isSecureAddress(value) ? undefined : 'not-an-address';
    case 'platformLanguage':
      return isOneOf(PLATFORM_LANGUAGES, value) ? undefined : 'not-a-choice';
    case 'role':
      return isOneOf(ROLES, value) ? undefined : 'not-a-choice';
    case 'type':
      return isOneOf(TYPES, value) ? undefined : 'not-a-choice';
    default:
      return 'not-a-choice';
  }
}

function isPlausibleNumber(value: string): boolean {
  return /^\+?[\d\s().-]{6,24}$/.test(value) && value.replace(/\D/g, '').length >= 6;
}

function isOneOf(choices: readonly string[], value: string): boolean {
  return choices.includes(value);
}

function isSecureAddress(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}
