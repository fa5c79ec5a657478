import { Puppeteer } from 'puppeteer';

/**
 * How things are found by role and name where the browser's own way is slow: Firefox walks its whole accessibility tree
 * for every look, a second in a panel of 190 rows. The names that it computes are looked at in Chromium's tests.
 */
const HANDLER = 'named';

// At once: a page that was opened before does not learn of it.
Puppeteer.registerCustomQueryHandler(HANDLER, { queryAll: withRole });

let on = false;

/** From now on everything is found by what stands in the document, or not; call it before a browser is driven. */
export function readNamesInPages(should: boolean): void {
  on = should;
}

/** Whether everything is found by what stands in the document. */
export function areNamesReadInPages(): boolean {
  return on;
}

/** The selector for a role and a whole name, or a pattern of names, as the document has them. */
export function documentSelector(role: string, name: string | RegExp): string {
  return `${HANDLER}/${role}|${typeof name === 'string' ? `=${name}` : `~${name.source}`}`;
}

export type SeenInDocument = {
  /** What the browser may call it: with and without spaces between its parts. */
  readonly names: readonly [string, string];
  readonly checked: boolean;
  readonly disabled: boolean;
};

/** Runs in the page: what the document says of an element. */
export function seenInDocument(element: Element): SeenInDocument {
  const { checked, disabled, labels } = element as HTMLInputElement;
  const label = element.getAttribute('aria-label');
  const parts = (node: Node): string[] => {
    if (node.nodeType === 3) return [node.nodeValue ?? ''];
    if ((node as Element).getAttribute?.('aria-hidden') === 'true') return [];
    return [...node.childNodes].flatMap(parts);
  };
  const said = label ? [label] : [...(labels?.length ? labels : [element])].flatMap(parts);
  const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return {
    names: [tidy(said.join(' ')), tidy(said.join(''))],
    checked,
    disabled: disabled || element.getAttribute('aria-disabled') === 'true',
  };
}

/** Runs in the page, on its own: `role|=name` or `role|~pattern`. */
function withRole(root: Node, selector: string): Element[] {
  const NATIVE: Record<string, string> = {
    button: 'button:not([role])',
    checkbox: 'input[type="checkbox"]:not([role])',
    combobox: 'select:not([multiple])',
    group: 'fieldset, details',
    heading: 'h1, h2, h3, h4',
    link: 'a[href]',
    list: 'ul, ol',
    listitem: 'li',
    main: 'main',
    region: 'section',
    searchbox: 'input[type="search"]',
    status: 'output',
    textbox:
      'input:not([type]), input[type="text"], input[type="email"], input[type="tel"], textarea',
  };
  const [role = ''] = selector.split('|', 1);
  const wanted = selector.slice(role.length + 2);
  const wants =
    selector[role.length + 1] === '='
      ? (name: string) => name === wanted
      : (name: string) => new RegExp(wanted).test(name);

  const read = (node: Node): string => {
    if (node.nodeType === 3) return node.nodeValue ?? '';
    if ((node as Element).getAttribute?.('aria-hidden') === 'true') return '';
    return [...node.childNodes].map(read).join(' ');
  };
  const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const named = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    const page = element.ownerDocument;
    const others = by?.split(/\s+/).map((id) => page.getElementById(id));
    if (others) return others.map((one) => (one ? read(one) : '')).join(' ');
    const label = element.getAttribute('aria-label');
    if (label) return label;
    const labels = (element as HTMLInputElement).labels;
    if (labels?.length) return [...labels].map(read).join(' ');
    if (/^(group)$/.test(role)) return read(element.querySelector('legend, summary') ?? element);
    return read(element) || (element.getAttribute('title') ?? '');
  };
  const css = [`[role="${role}"]`, NATIVE[role]].filter(Boolean).join(', ');
  const all = [...(root as ParentNode).querySelectorAll(css)];
  return all.filter((one) => one.checkVisibility() && wants(tidy(named(one))));
}
