/**
 * An event as the browser makes it for a person: the only kind that the content script believes.
 */
export function byPerson<E extends Event>(event: E): E {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}

/**
 * Keeps the closed roots that are made while a test runs, because nothing else can reach into them.
 */
export function spyOnRoots(): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachAndKeep(init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  return roots;
}
