import { FACTS, anyOf, having } from '../facts.ts';
import { idsIn } from '../id.ts';
import { addressIds } from './address.ts';
import { attributeIds, fieldIds } from './named.ts';
import { printedIds } from './text.ts';

/** Headers and avatars in here are the page's own: of an open form, or of a user on the list. */
const NOT_CHROME = anyOf([
  ...FACTS.layers,
  ...FACTS.content,
  'form',
  'tr',
  '[role="row"]',
  '[data-row-key]',
]);
const UNREAD = new Set(['class', 'style', 'd', 'points', 'src', 'srcset']);

/**
 * Ids on the page that are certainly no user's: the address's account, and what the page names as
 * something else.
 */
export function strangers(page: Document, address: string): Set<string> {
  const ids = new Set(addressIds(address).others);
  const add = (found: readonly string[]): void => found.forEach((id) => ids.add(id));
  add(attributeIds(page.querySelectorAll(having(FACTS.otherAttributes)), FACTS.otherAttributes));
  add(fieldIds(page.documentElement, FACTS.otherFields));
  for (const link of page.querySelectorAll('a[href]')) {
    add(addressIds(link.getAttribute('href') ?? '').others);
  }
  return ids;
}

/** Every id around the page: in the navigation, and in the menu of whoever is logged in. */
export function bystanders(page: Document): Set<string> {
  const ids = new Set<string>();
  const add = (found: readonly string[]): void => found.forEach((id) => ids.add(id));
  for (const shell of page.querySelectorAll(anyOf(FACTS.shell))) add(ownAttributes(shell));
  for (const chrome of chromeOf(page)) add(everyId(chrome));
  return ids;
}

/** What is around the page: navigation, header, and the menu of whoever is logged in. */
export function chromeOf(page: Document): Element[] {
  return [...page.querySelectorAll(anyOf(FACTS.chrome))].filter(
    (chrome) => !chrome.closest(NOT_CHROME),
  );
}

function everyId(root: Element): string[] {
  const elements = [root, ...root.querySelectorAll('*')];
  return [...elements.flatMap(ownAttributes), ...printedIds(root)];
}

function ownAttributes(element: Element): string[] {
  const ids: string[] = [];
  for (const { name, value } of element.attributes) {
    if (value.length >= 20 && !UNREAD.has(name)) ids.push(...idsIn(value));
  }
  return ids;
}
