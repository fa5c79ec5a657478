import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Frame, Page, SerializedAXNode } from 'puppeteer';
import { areNamesReadInPages, documentSelector, seenInDocument } from './document-roles.ts';

/** How long something may take to appear, in milliseconds. */
export const PATIENCE = 15_000;
/** Milliseconds between two looks, so that looking does not take the processor from what is waited for. */
export const LOOK_AGAIN_MS = 40;
/** For whatever is waited for in a page: a look in every frame, which is Puppeteer's way, makes a page draw for nothing. */
export const LOOKING = { timeout: PATIENCE, polling: LOOK_AGAIN_MS } as const;

/** A selector for what people with screen readers meet; it sees into closed shadow roots. */
export function byRole(role: string, name: string): string {
  return areNamesReadInPages() ? documentSelector(role, name) : ariaSelector(role, name);
}

function ariaSelector(role: string, name: string): string {
  return `aria/${name}[role="${role}"]`;
}

/** What the accessibility tree says of something. */
export type Seen = Pick<SerializedAXNode, 'name' | 'checked' | 'disabled' | 'description'> & {
  readonly element: ElementHandle<Element>;
};

/**
 * Waits for something of this role whose name fits a pattern; for a name that is known as a whole, `byRole` is
 * quicker. Looks into frames too.
 */
export async function waitForRole(page: Page, role: string, name: RegExp): Promise<Seen> {
  const until = Date.now() + PATIENCE;
  for (let look = 1; ; look += 1) {
    // Some things only the browser's tree shows, those in a closed root: worth its price now and then.
    const find = look % 10 === 0 ? findRole : findInDocuments;
    const seen = await find(page, role, name);
    if (seen) return seen;
    await pause(LOOK_AGAIN_MS);
    if (Date.now() > until) throw new Error(`No ${role} with a name like ${name} came into sight.`);
  }
}

/** Waits for one that can be used. */
export async function waitForEnabled(page: Page, role: string, name: RegExp): Promise<Seen> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const seen = await waitForRole(page, role, name);
    if (!seen.disabled) return seen;
    await pause(LOOK_AGAIN_MS);
    if (Date.now() > until) throw new Error(`The ${role} with a name like ${name} stays disabled.`);
  }
}

/** The first one there is now. */
export async function findRole(page: Page, role: string, name: RegExp): Promise<Seen | undefined> {
  const seen = await findInDocuments(page, role, name);
  return seen || areNamesReadInPages() ? seen : findInTree(page, role, name);
}

/** Among everything that the browser tells screen readers: half a second in a panel of 190 rows. */
async function findInTree(page: Page, role: string, name: RegExp): Promise<Seen | undefined> {
  const tree = await page.accessibility.snapshot({ includeIframes: true });
  const node = tree && findNode(tree, role, name);
  const element = await node?.elementHandle();
  if (!node || !element) return undefined;
  // The nodes of an accessibility tree that have a role and a name stand for elements.
  return { ...node, element: element as ElementHandle<Element> };
}

/** By what stands in the documents; what is found there is believed once the browser gives it the same role and name. */
async function findInDocuments(page: Page, role: string, name: RegExp): Promise<Seen | undefined> {
  const selector = documentSelector(role, name);
  for (const frame of page.frames()) {
    // A frame may go away, or not have come yet.
    const element = await frame.$(selector).catch(() => null);
    const seen = await element?.evaluate(seenInDocument).catch(() => undefined);
    if (!element || !seen) continue;
    const called = areNamesReadInPages() ? seen.names[0] : await nameOf(element, role, seen.names);
    if (called !== undefined) return { ...seen, name: called, element };
  }
  return undefined;
}

/** The one of some names that the browser itself gives an element, in this role. */
async function nameOf(
  element: ElementHandle<Element>,
  role: string,
  names: readonly string[],
): Promise<string | undefined> {
  for (const name of new Set(names)) {
    const found = await element.$(ariaSelector(role, name)).catch(() => null);
    if (await found?.evaluate((one, other) => one === other, element)) return name;
  }
  return undefined;
}

function findNode(
  node: SerializedAXNode,
  role: string,
  name: RegExp,
): SerializedAXNode | undefined {
  if (node.role === role && name.test(node.name ?? '')) return node;
  for (const child of node.children ?? []) {
    const found = findNode(child, role, name);
    if (found) return found;
  }
  return undefined;
}

/** Waits until something with the role `status` says what fits the pattern, and gives its whole text. */
export function waitForStatus(place: Page | Frame, pattern: RegExp): Promise<string> {
  return waitForText(place, '[role="status"], output', pattern);
}

/** Waits until an error is shown that fits the pattern, and gives its whole text. */
export function waitForAlert(place: Page | Frame, pattern: RegExp): Promise<string> {
  return waitForText(place, '[role="alert"]', pattern);
}

async function waitForText(
  place: Page | Frame,
  selector: string,
  pattern: RegExp,
): Promise<string> {
  try {
    const handle = await place.waitForFunction(
      textFitting,
      LOOKING,
      selector,
      pattern.source,
      pattern.flags,
    );
    return (await handle.jsonValue()) ?? '';
  } catch (error) {
    const texts = await place.$$eval(selector, (all) => all.map((one) => one.textContent));
    throw new Error(`${selector} should fit ${pattern}; there is ${JSON.stringify(texts)}.`, {
      cause: error,
    });
  }
}

/**
 * Runs in the page: the first visible text that fits, or null to go on waiting. Signs that are hidden from screen
 * readers are no part of a text.
 */
function textFitting(selector: string, source: string, flags: string): string | null {
  const isRead = (node: Node) => !node.parentElement?.closest('[aria-hidden="true"]');
  for (const one of document.querySelectorAll<HTMLElement>(selector)) {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
    const parts: string[] = [];
    while (walker.nextNode())
      if (isRead(walker.currentNode)) parts.push(walker.currentNode.nodeValue ?? '');
    const text = parts.join(' ').replaceAll(/\s+/g, ' ').trim();
    if (one.checkVisibility() && text !== '' && new RegExp(source, flags).test(text)) return text;
  }
  return null;
}

/** Puts a text into a field as pasting does, line breaks included, over what was there. */
export async function paste(place: Page | Frame, selector: string, text: string): Promise<void> {
  const field = await place.waitForSelector(selector, { timeout: PATIENCE });
  if (!field) throw new Error(`No ${selector} to paste into.`);
  await field.evaluate((element, pasted) => {
    const input = element as HTMLInputElement;
    input.focus();
    input.select();
    // Deprecated, and still the only way to insert text with the events that pasting fires.
    document.execCommand(pasted === '' ? 'delete' : 'insertText', false, pasted);
  }, text);
}
