import { idsIn, isId } from '../id.ts';
import { namesOf } from './named.ts';

const NOT_TEXT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'OPTION']);

/**
 * Id-shaped text that a part of the page prints, node by node, so that neighbours do not run
 * together.
 */
export function printedIds(scope: Element): string[] {
  return [...new Set(printedTexts(scope).flatMap(idsIn))];
}

/** What a part of the page prints, node by node; too short a text holds neither an id nor an address. */
export function printedTexts(scope: Element): string[] {
  const found: string[] = [];
  const texts = scope.ownerDocument.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node.nodeValue ?? '';
    if (text.length > 5 && !NOT_TEXT.has(node.parentElement?.tagName ?? '')) found.push(text);
  }
  return found;
}

/** Ids printed in fields that a person can see and whose name does not say what they are. */
export function fieldTexts(scope: Element): string[] {
  const ids: string[] = [];
  for (const field of scope.querySelectorAll<HTMLInputElement>('input:not([type="hidden"])')) {
    const value = field.value.trim();
    if (isId(value) && namesOf(field).every((name) => name === 'id')) ids.push(value);
  }
  return ids;
}
