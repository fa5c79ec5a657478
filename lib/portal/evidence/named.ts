import { FACTS, having, plainName } from '../facts.ts';
import { idsIn, isId } from '../id.ts';
import { addressIds } from './address.ts';

const USER_ATTRIBUTES = having(FACTS.userAttributes);
const NAMED_VALUE = /(?:^|[^A-Za-z])(?:user|staff|member|employee)s?[-_:/=]$/i;
const SPEAKING = ['id', 'data-testid', 'data-id', 'data-key', 'aria-controls'];

/**
 * Ids that a part of the page calls a user's: by attribute, field, link, or a value such as
 * `user-{id}`.
 */
export function namedUsers(scope: Element): string[] {
  const ids = new Set<string>();
  const add = (found: readonly string[]): void => found.forEach((id) => ids.add(id));
  add(attributeIds(withAncestors(scope, USER_ATTRIBUTES), FACTS.userAttributes));
  add(fieldIds(scope, FACTS.userFields));
  add(speakingIds(scope));
  for (const link of scope.querySelectorAll('a[href]')) {
    add(addressIds(link.getAttribute('href') ?? '').users);
  }
  return [...ids];
}

/** The values of some attributes, where they are ids. */
export function attributeIds(elements: Iterable<Element>, attributes: readonly string[]): string[] {
  const ids: string[] = [];
  for (const element of elements) {
    for (const name of attributes) {
      const value = element.getAttribute(name)?.trim();
      if (value && isId(value)) ids.push(value);
    }
  }
  return ids;
}

/** The values of the fields with some names, hidden ones too, where they are ids. */
export function fieldIds(scope: Element, names: readonly string[]): string[] {
  const ids: string[] = [];
  for (const field of scope.querySelectorAll('input')) {
    const value = field.value.trim();
    if (isId(value) && namesOf(field).some((name) => names.includes(name))) ids.push(value);
  }
  return ids;
}

/** What a field is called, in every spelling the page gives it. */
export function namesOf(field: Element): string[] {
  return ['name', 'id', 'data-field']
    .map((attribute) => plainName(field.getAttribute(attribute) ?? ''))
    .filter((name) => name !== '');
}

/** `id="user-{id}"` and the like: an id with the word for users right before it. */
function speakingIds(scope: Element): string[] {
  const ids: string[] = [];
  for (const element of scope.querySelectorAll('[id*="user" i], [data-testid*="user" i]')) {
    for (const name of SPEAKING) {
      const value = element.getAttribute(name) ?? '';
      for (const id of idsIn(value)) {
        if (NAMED_VALUE.test(value.slice(0, value.indexOf(id)))) ids.push(id);
      }
    }
  }
  return ids;
}

/**
 * A form may be marked on the element around it; the page as a whole is marked with somebody else.
 */
function withAncestors(scope: Element, selector: string): Element[] {
  const around = scope.closest(selector);
  const inside = [...scope.querySelectorAll(selector)];
  return around && !around.matches(FACTS.shell.join(',')) ? [around, ...inside] : inside;
}
