import { FLAG_TEXTS } from '../../lib/permissions/catalogue/flag-texts.ts';
import type { Bilingual } from '../../lib/permissions/catalogue/groups.ts';
import { ownValue } from '../../lib/permissions/json.ts';
import type { Json } from '../../lib/permissions/state.ts';
import { language } from '../../locales/language.ts';
import { panelText } from '../../locales/panel.ts';
import type { Line } from './model/pending.ts';

/** A catalogue text in the language on show. */
export function said(text: Bilingual): string {
  return text[language.value];
}

/** A role by its name; one we do not know by its own word. */
export function roleWord(role: string): string {
  return ownValue<string>(panelText.value, `role-${role}`) ?? role;
}

/** A type of user by its name; one we do not know by its own word. */
export function typeWord(type: string): string {
  return ownValue<string>(panelText.value, `type-${type}`) ?? type;
}

/** An older switch by its label, or by its own name where nobody has described it. */
export function flagWord(flag: string): string {
  const known = ownValue<{ label: Bilingual }>(FLAG_TEXTS, flag);
  return known ? said(known.label) : flag;
}

/** A platform language (`pt_BR`) by its own name; its code where the browser knows none. */
export function languageWord(code: string): string {
  const tag = code.replace('_', '-');
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? code;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return code;
  }
}

/** What a line of a change is about, without its values. */
export function placeWords(line: Line): string {
  const text = panelText.value;
  const key = line.key ?? '';
  switch (line.kind) {
    case 'scope':
      return line.entry ? said(line.entry.label) : key;
    case 'assigned':
      return line.entry ? text.assignedName(said(line.entry.label)) : text.assignedOnly;
    case 'flag':
      return flagWord(key);
    case 'field':
      return fieldWord(key);
    case 'account':
      return `${text['type-account']} ${key}`;
    case 'twilio':
      return line.key === undefined ? text.twilio : text.forAccount(text.twilio, key);
  }
}

/** A field of *Update User* by its label. */
export function fieldWord(field: string): string {
  return ownValue<string>(panelText.value, field) ?? field;
}

/** A whole line: what it is about and what becomes of it. Scopes are named only; their list says the rest. */
export function lineWords(line: Line): string {
  const text = panelText.value;
  const { kind, key, to } = line;
  if (kind === 'scope') return placeWords(line);
  if (kind === 'account')
    return to === true ? text.accountOn(key ?? '') : text.accountOff(key ?? '');
  if (kind === 'assigned' && line.entry) {
    return (to === true ? text.markOn : text.markOff)(said(line.entry.label));
  }
  if (kind === 'assigned') return text.marksWhole(Array.isArray(to) ? to.length : 0);
  if (kind === 'twilio' && key === undefined) return text.twilioWhole(Object.keys(to ?? {}).length);
  return text.fromTo(placeWords(line), valueWords(line, line.from), valueWords(line, to));
}

/** A value as a person would say it. */
export function valueWords(line: Line, value: Json | undefined): string {
  const text = panelText.value;
  if (value === undefined) return text.valueUnknown;
  if (value === null || value === '') return text.valueNone;
  if (typeof value === 'boolean') return value ? text.valueOn : text.valueOff;
  if (line.at === 'field:role') return roleWord(String(value));
  if (line.at === 'field:type') return typeWord(String(value));
  if (line.at === 'field:platformLanguage') return languageWord(String(value));
  return typeof value === 'string' ? value : JSON.stringify(value);
}
