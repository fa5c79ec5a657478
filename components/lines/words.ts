import type { Place } from '../../lib/permissions/change.ts';
import type { Json } from '../../lib/permissions/state.ts';
import { detailsText } from '../../locales/details.ts';
import { said } from '../ui/catalogue-words.ts';
import { placeWords } from '../ui/place-name.ts';
import type { Line } from './lines.ts';
import { roleWord, typeWord } from './role-words.ts';

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

/** A whole line: what it is about and what becomes of it. Scopes are named only; their list says the rest. */
export function lineWords(line: Line): string {
  const text = detailsText.value;
  const { at, kind, key, to } = line;
  if (kind === 'scope') return line.entry ? said(line.entry.label) : (key ?? '');
  if (kind === 'account')
    return to === true ? text.accountOn(key ?? '') : text.accountOff(key ?? '');
  if (kind === 'assigned' && line.entry) {
    return (to === true ? text.markOn : text.markOff)(said(line.entry.label));
  }
  if (kind === 'assigned') return text.marksWhole(Array.isArray(to) ? to.length : 0);
  if (kind === 'twilio' && key === undefined) return text.twilioWhole(Object.keys(to ?? {}).length);
  return text.fromTo(placeWords(at), valueWords(at, line.from), valueWords(at, to));
}

/** A value as a person would say it. */
export function valueWords(at: Place, value: Json | undefined): string {
  const text = detailsText.value;
  if (value === undefined) return text.valueUnknown;
  if (value === null || value === '') return text.valueNone;
  if (typeof value === 'boolean') return value ? text.valueOn : text.valueOff;
  if (at === 'field:role') return roleWord(String(value));
  if (at === 'field:type') return typeWord(String(value));
  if (at === 'field:platformLanguage') return languageWord(String(value));
  return typeof value === 'string' ? value : JSON.stringify(value);
}
