/**
 * Calls back when the document has got another address without loading, after the page has moved:
 * `navigate` would be too early. Where there is no Navigation API (Firefox before 147), the browser
 * says nothing about `pushState`, so the portal's own two events stand in; they are official, and
 * only heard here, never read.
 *
 * @returns a function that ends it.
 */
export function onAddressChange(changed: () => void): () => void {
  const { navigation } = globalThis;
  return navigation
    ? listen(navigation, ['currententrychange'], changed)
    : listen(window, ['popstate', 'hashchange', 'routeChangeEvent', 'routeLoaded'], changed);
}

function listen(target: EventTarget, types: readonly string[], heard: () => void): () => void {
  for (const type of types) target.addEventListener(type, heard);
  return () => {
    for (const type of types) target.removeEventListener(type, heard);
  };
}
