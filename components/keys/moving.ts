/**
 * The element that comes after or before where the focus is, in the order of the document. From outside of the list the
 * way in is its first; there is nothing before that, and nothing after the last.
 */
export function neighbour(
  all: readonly HTMLElement[],
  from: Element | undefined,
  step: 1 | -1,
): HTMLElement | undefined {
  if (!from) return step === 1 ? all[0] : undefined;
  if (step === 1) return all.find((one) => follows(one, from));
  return all.findLast((one) => follows(from, one));
}

function follows(later: Element, earlier: Element): boolean {
  const order = earlier.compareDocumentPosition(later);
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Those elements that are on show and can be used. */
export function usable(within: ParentNode, selector: string): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(selector)].filter(
    (one) => !one.matches(':disabled') && !one.closest('[hidden]'),
  );
}
