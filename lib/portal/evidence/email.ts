import { FACTS, anyOf } from '../facts.ts';
import { printedTexts } from './text.ts';

/** Bounded in every part, so that no text of a page makes it slow. */
const EMAIL = /[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g;
/** The longest address there is. */
const MOST_LETTERS = 254;
const NAMED = anyOf(FACTS.emailFields);

/** Every e-mail address in a text, in lower case, each once. */
export function emailsIn(text: string): string[] {
  if (!text.includes('@')) return [];
  const found = text.match(EMAIL) ?? [];
  const whole = found.filter((each) => each.length <= MOST_LETTERS);
  return [...new Set(whole.map((each) => each.toLowerCase()))];
}

/**
 * The addresses that the form of a person gives: what stands in its e-mail fields, else in any field, else what it
 * prints. More than one says that nobody knows whose they are.
 */
export function formEmails(scope: Element): string[] {
  const named = fieldEmails(scope, NAMED);
  if (named.length > 0) return named;
  const typed = fieldEmails(scope, 'input');
  return typed.length > 0 ? typed : printedEmails(scope);
}

/** The addresses that a part of the page prints. */
export function printedEmails(scope: Element): string[] {
  return [...new Set(printedTexts(scope).flatMap(emailsIn))];
}

function fieldEmails(scope: Element, selector: string): string[] {
  const found = new Set<string>();
  for (const field of scope.querySelectorAll<HTMLInputElement>(selector)) {
    const value = field.value?.trim() ?? '';
    const [email] = emailsIn(value);
    const isWhole = email?.length === value.length;
    if (email !== undefined && isWhole && field.type !== 'hidden') found.add(email);
  }
  return [...found];
}

/** The addresses in the menu of whoever is logged in, and elsewhere around the page. */
export function chromeEmails(chrome: readonly Element[]): Set<string> {
  return new Set(chrome.flatMap(printedEmails));
}

/** Whether one of these rows prints this address. */
export function isOnRow(rows: readonly Element[], email: string): boolean {
  return rows.some((row) => printedEmails(row).includes(email));
}
