/** Whether the page shows an element: closed drawers are often kept in the document. */
export function isShown(element: Element): boolean {
  if (element.closest('[hidden], [aria-hidden="true"], [inert]')) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

/** Those of some elements, given in the document's order, that are shown and stand inside none of the others. */
export function outermostShown(elements: Iterable<Element>): Element[] {
  const kept: Element[] = [];
  for (const element of elements) {
    // In this order what holds an element came before it, and nothing after that which it does not hold too.
    if (!kept.at(-1)?.contains(element) && isShown(element)) kept.push(element);
  }
  return kept;
}
