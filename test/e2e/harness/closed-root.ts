import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { protocolOf } from '../../browser/firefox/protocol.ts';
import { PATIENCE } from './roles.ts';

const LOOK_AGAIN = 30;

type SharedNode = {
  readonly sharedId: string;
  readonly value?: { readonly shadowRoot?: SharedNode | null };
};
type Evaluated = { readonly result: { readonly value: unknown } };
type Point = { readonly x: number; readonly y: number };

/**
 * The middle of a button inside one of the closed shadow roots at the top of a page in Firefox, found by its
 * accessible name; undefined where there is none. Only the protocol sees into such roots.
 */
export async function buttonInClosedRoot(page: Page, name: string): Promise<Point | undefined> {
  const send = protocolOf(page.browser());
  const { _id: context } = page.mainFrame() as unknown as { readonly _id: string };
  const hosts = (await send('script.evaluate', {
    expression: 'document.querySelectorAll(":root > [popover]")',
    target: { context },
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1, maxObjectDepth: 1 },
  })) as Evaluated;
  const roots = (hosts.result.value as readonly SharedNode[]).flatMap(
    ({ value }) => value?.shadowRoot?.sharedId ?? [],
  );
  if (roots.length === 0) return undefined;
  const found = (await send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'button' },
    startNodes: roots.map((sharedId) => ({ sharedId })),
  })) as { readonly nodes: readonly SharedNode[] };
  for (const { sharedId } of found.nodes) {
    const middle = await middleOf(send, context, sharedId, name);
    if (middle) return middle;
  }
  return undefined;
}

/** Waits for such a button. */
export async function untilButton(page: Page, name: string): Promise<Point> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const point = await buttonInClosedRoot(page, name);
    if (point) return point;
    if (Date.now() > until) throw new Error(`No button ${name} came into sight.`);
    await pause(LOOK_AGAIN);
  }
}

/** The middle of a button, if it is called so. */
async function middleOf(
  send: ReturnType<typeof protocolOf>,
  context: string,
  sharedId: string,
  name: string,
): Promise<Point | undefined> {
  const middle = (await send('script.callFunction', {
    functionDeclaration: String(placeIfCalled),
    arguments: [{ sharedId }, { type: 'string', value: name }],
    target: { context },
    awaitPromise: false,
  })) as Evaluated;
  const { value } = middle.result;
  if (typeof value !== 'string' || value === '') return undefined;
  const [x = 0, y = 0] = value.split(' ').map(Number);
  return { x, y };
}

/** Runs in the page. */
function placeIfCalled(button: Element, name: string): string {
  if ((button.getAttribute('aria-label') ?? button.textContent.trim()) !== name) return '';
  const { x, y, width, height } = button.getBoundingClientRect();
  return `${x + width / 2} ${y + height / 2}`;
}
