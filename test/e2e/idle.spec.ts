import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ACCOUNTS, PORTAL_HOST } from '../leadway/leadway.ts';
import { withScreenshot } from './harness/failures.ts';
import { staffPath } from './harness/portal-page.ts';
import { startWorld, type World } from './harness/world.ts';

const SCRIPT = readFileSync(
  fileURLToPath(new URL('../../.output/chrome-mv3/content-scripts/portal.js', import.meta.url)),
  'utf8',
);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());
beforeEach(() => world.renew());

/**
 * What the built script does in a page while that page changes for half a second: it is run in the page's own world, where
 * everything that could cost something is noted down. Each call with its target, `window.setTimeout` say.
 */
async function everythingDone(path: string): Promise<string[]> {
  const page = await world.newPage();
  await page.goto(`https://${PORTAL_HOST}${path}`, { waitUntil: 'networkidle0' });
  await page.evaluate(noteEverything);
  await page.evaluate(SCRIPT);
  return page.evaluate(async () => {
    const state = globalThis as unknown as { noted: string[]; noting: boolean };
    state.noting = false;
    document.body.append(document.createElement('p'));
    document.body.click();
    state.noting = true;
    // A frame or two, by what is not noted: animations that end.
    await document.body.animate([], { duration: 500 }).finished;
    return state.noted;
  });
}

/** Runs in the page. */
function noteEverything(): void {
  const state = { noted: [] as string[], noting: true };
  Object.assign(globalThis, state);
  const shared = globalThis as unknown as typeof state;
  const note = (what: string) => {
    if (shared.noting) shared.noted.push(what);
  };
  const wrap = (owner: object, name: string, what: string, withArgument = false) => {
    const all = owner as Record<string, unknown>;
    const before = all[name] as (...given: unknown[]) => unknown;
    all[name] = function noted(this: unknown, ...given: unknown[]) {
      note(withArgument ? `${what} ${String(given[0])}` : what);
      return Reflect.apply(before, this, given);
    };
  };
  for (const name of [
    'setTimeout',
    'setInterval',
    'requestAnimationFrame',
    'requestIdleCallback',
    'fetch',
    'queueMicrotask',
  ])
    wrap(globalThis, name, name);
  for (const name of [
    'MutationObserver',
    'PerformanceObserver',
    'IntersectionObserver',
    'ResizeObserver',
    'WebSocket',
    'Worker',
  ]) {
    const all = globalThis as unknown as Record<string, new (...given: never[]) => object>;
    const Before = all[name];
    if (!Before) throw new Error(`There is no ${name}.`);
    all[name] = new Proxy(Before, {
      construct: (target, given: never[]) => {
        note(`new ${name}`);
        return new target(...given);
      },
    });
  }
  wrap(EventTarget.prototype, 'addEventListener', 'listens to', true);
  for (const name of ['appendChild', 'insertBefore', 'replaceChild'])
    wrap(Node.prototype, name, name);
  for (const name of [
    'append',
    'prepend',
    'setAttribute',
    'attachShadow',
    'querySelector',
    'querySelectorAll',
  ])
    wrap(Element.prototype, name, `element ${name}`);
  for (const name of ['querySelector', 'querySelectorAll', 'createElement', 'createTreeWalker'])
    wrap(Document.prototype, name, `document ${name}`);
  for (const name of ['getItem', 'setItem']) wrap(Storage.prototype, name, `storage ${name}`);
  const refuse = (what: string): object =>
    new Proxy(() => undefined, {
      get: (_, name) => refuse(`${what}.${String(name)}`),
      apply: () => {
        note(what);
        return Promise.resolve({ ok: true });
      },
    });
  const runtime = {
    id: 'abcdefghijklmnopabcdefghijklmnop',
    onMessage: { addListener: () => note('listens to messages') },
    sendMessage: (message: { verb: string }) => {
      note(`sends ${message.verb}`);
      return Promise.resolve({ ok: true });
    },
  };
  Object.assign(globalThis, { chrome: { runtime, storage: refuse('chrome.storage') } });
}

/** The browser's navigation, the background's orders, and WXT's word that a newer script of ours has taken over. */
// The last tells a page that comes back by Back to ask whether it is still served.
const ALWAYS = [
  'listens to abort',
  'listens to currententrychange',
  'listens to messages',
  'listens to pageshow',
];
const isTakeover = (what: string) => /^listens to \w+:portal:|content-script-started$/.test(what);

it.each([
  `/v2/location/${ACCOUNTS.madrid.id}/contacts/smart_list/All`,
  `/v2/location/${ACCOUNTS.madrid.id}/settings/company`,
  '/accounts_list',
])('elsewhere in the portal nothing but the address is looked at: %s', (path) =>
  withScreenshot(world, 'cost', async () => {
    const done = (await everythingDone(path)).filter((what) => !isTakeover(what));
    expect([...new Set(done)].toSorted()).toEqual(ALWAYS);
  }),
);

it('on a user page it asks for the readers, and that is all', () =>
  withScreenshot(world, 'cost', async () => {
    const done = (await everythingDone(staffPath())).filter((what) => !isTakeover(what));
    expect([...new Set(done)].toSorted()).toEqual([...ALWAYS, 'sends page.arrived'].toSorted());
  }));
