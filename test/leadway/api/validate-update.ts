import { FLAG_DEFAULTS } from '../permission-flags.ts';
import type { Settings, Token } from '../state.ts';
import { acceptedScopes } from './accepted-scopes.ts';
import { isObject } from './request.ts';

type Rule = (value: unknown, name: string, settings: Settings) => string[];

/** The values of `platformLanguage` (documented). */
const LANGUAGES = 'en_US es fr_CA fr_FR nl de pt_PT pt_BR it sv da fi no'.split(' ');
const E164 = /^\+[1-9]\d{6,14}$/;

const text: Rule = (value, name) => (typeof value === 'string' ? [] : [`${name} must be a string`]);

const scopeList: Rule = (value, name, settings) => {
  const notInEnum = `each value in ${name} must be a valid enum value`;
  if (!Array.isArray(value)) return [notInEnum, `${name} must be an array`];
  const accepted = acceptedScopes(settings);
  return value.every((one) => typeof one === 'string' && accepted.has(one)) ? [] : [notInEnum];
};

const textList: Rule = (value, name) => {
  const notText = `each value in ${name} must be a string`;
  if (!Array.isArray(value)) return [notText, `${name} must be an array`];
  return value.every((one) => typeof one === 'string') ? [] : [notText];
};

const oneOf =
  (allowed: readonly string[]): Rule =>
  (value, name) =>
    typeof value === 'string' && allowed.includes(value)
      ? []
      : [`${name} must be one of the following values: ${allowed.join(', ')}`];

const flags: Rule = (value, name, settings) => {
  if (!isObject(value)) return [`${name} must be an object`];
  return Object.entries(value).flatMap(([flag, on]) => {
    if (!Object.hasOwn(FLAG_DEFAULTS, flag) && settings.undescribedFlags === 'refused') {
      return [`${name}.property ${flag} should not exist`];
    }
    return typeof on === 'boolean' ? [] : [`${name}.${flag} must be a boolean value`];
  });
};

const phonePerAccount: Rule = (value, name) => {
  if (!isObject(value)) return [`${name} must be an object`];
  const good = Object.values(value).every(
    (number) => number === '' || (typeof number === 'string' && E164.test(number)),
  );
  return good ? [] : [`each value in ${name} must be a valid phone number in E.164 format`];
};

const email: Rule = (_value, name, settings) =>
  settings.emailOnUpdate === 'refused' ? [`property ${name} should not exist`] : [];

/** The properties a PUT may carry (documented), each with what is refused about its value. */
const RULES: Readonly<Record<string, Rule>> = {
  firstName: text,
  lastName: text,
  email,
  password: text,
  phone: text,
  type: oneOf(['agency', 'account']),
  role: oneOf(['admin', 'user']),
  companyId: text,
  locationIds: textList,
  permissions: flags,
  scopes: scopeList,
  scopesAssignedToOnly: scopeList,
  profilePhoto: text,
  twilioPhone: phonePerAccount,
  platformLanguage: oneOf(LANGUAGES),
};

/**
 * Every reason to refuse the body at once (documented behaviour and enum message; the wording of
 * the others is the framework's). An agency token without `companyId` is documented as wrong;
 * that it is a 422 among the other reasons is assumed. `null` is refused rather than ignored
 * (assumed: the strict reading shows more mistakes).
 */
export function reasonsAgainst(
  body: Record<string, unknown>,
  token: Token,
  settings: Settings,
): string[] {
  const reasons = Object.entries(body).flatMap(([name, value]) => {
    const rule = Object.hasOwn(RULES, name) ? RULES[name] : undefined;
    return rule === undefined ? [`property ${name} should not exist`] : rule(value, name, settings);
  });
  const needsCompany = token.level === 'agency' && (body.companyId ?? '') === '';
  return needsCompany ? [...reasons, 'companyId should not be empty'] : reasons;
}
