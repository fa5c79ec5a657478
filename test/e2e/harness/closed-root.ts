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
    locator: { type: 'css', value: `button[aria-label=${JSON.stringify(name)}]` },
    startNodes: roots.map((sharedId) => ({ sharedId })),
  })) as { readonly nodes: readonly SharedNode[] };
  const sharedId = found.nodes[0]?.sharedId;
  return sharedId === undefined ? undefined : middleOf(send, context, sharedId);
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

async function middleOf(
  send: ReturnType<typeof protocolOf>,
  context: string,
  sharedId: string,
): Promise<Point> {
  const middle = (await send('script.callFunction', {
    functionDeclaration:
      '(one) => { const { x, y, width, height } = one.getBoundingClientRect(); return `${x + width / 2} ${y + height / 2}`; }',
    arguments: [{ sharedId }],
    target: { context },
    awaitPromise: false,
  })) as Evaluated;
  const [x = 0, y = 0] = String(middle.result.value).split(' ').map(Number);
  return { x, y };
}
