/**
 * One of our surfaces in the page: an element that the page's styles cannot reach, with a root it
 * cannot open.
 */
export type Host = { readonly element: HTMLElement; readonly root: ShadowRoot };

/** Above everything that is not in the top layer, for browsers where the popover is refused. */
const TOP = '2147483647';

/**
 * Makes a host that is shown where `place` says. It is a plain `div`, because the page could define
 * any element name of ours, and every property is inline and important, because the page's styles
 * see the host.
 */
export function makeHost(
  page: Document,
  css: string,
  place: Readonly<Record<string, string>>,
): Host {
  const element = page.createElement('div');
  const styles = { all: 'initial', display: 'block', position: 'fixed', 'z-index': TOP, ...place };
  restyle(element, styles);
  element.setAttribute('popover', 'manual');
  const root = element.attachShadow({ mode: 'closed' });
  addStyles(root, css);
  return { element, root };
}

export function restyle(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) {
    element.style.setProperty(name, value, 'important');
  }
}

/** Puts a host into the page, in the top layer, so that chat widgets stay below it. */
export function show({ element }: Host): void {
  element.ownerDocument.documentElement.append(element);
  try {
    element.showPopover();
  } catch {
    // Without popovers, or in a document that is not active: the z-index has to do.
  }
}

/**
 * Firefox refuses adopted sheets from a content script (its bug 1928865); there a style element is
 * not blocked.
 */
function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
