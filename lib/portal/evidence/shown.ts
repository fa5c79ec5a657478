/** Whether the page shows an element: closed drawers are often kept in the document. */
export function isShown(element: Element): boolean {
  if (element.closest('[hidden], [aria-hidden="true"], [inert]')) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

/** Those of some elements that are shown and stand inside none of the others. */
export function outermostShown(elements: Iterable<Element>): Element[] {
  const kept: Element[] = [];
  for (const element of elements) {
    // Document order: what holds this element came before it.
    if (!kept.some((other) => other.contains(element)) && isShown(element)) kept.push(element);
  }
  return kept;
}
