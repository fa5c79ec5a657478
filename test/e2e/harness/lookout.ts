import type { CDPSession, ConsoleMessage, Page, Target, WebWorker } from 'puppeteer';
import type { World } from './world.ts';

/** Where a text was met. */
export type Place =
  | 'console'
  | 'document'
  | 'what a picture shows'
  | 'message to a tab'
  | 'storage area'
  | 'request of a page'
  | 'export'
  | 'journal';

export type Met = { readonly place: Place; readonly text: string };

/** Keeps every text that comes past, for as long as the browser lives. */
export type Lookout = {
  readonly met: readonly Met[];
  add(place: Place, text: string): void;
  /** Looks at all that is open now. */
  lookAround(): Promise<void>;
  /** Records what the background sends to tabs; to be called again for each new life of its worker. */
  listenTo(worker: WebWorker): Promise<void>;
};

type InWorker = {
  sentToTabs?: unknown[];
  readonly chrome: {
    readonly tabs: { sendMessage(...args: unknown[]): unknown };
    readonly storage: Readonly<Record<string, { get(): Promise<unknown> }>>;
  };
};

/** Starts it on a browser in which nothing has happened yet. */
export async function startLookout(world: World): Promise<Lookout> {
  const met: Met[] = [];
  const add = (place: Place, text: string) => void met.push({ place, text });
  const hear = (message: ConsoleMessage) => add('console', message.text());
  const watchPage = async (page: Page) => {
    page.on('console', hear);
    page.on('pageerror', (error) => add('console', String((error as Error).stack)));
    // What the browser itself logs beside a page: refused requests, violations of the policy.
    const session = await page.createCDPSession();
    session.on('Log.entryAdded', ({ entry }) => add('console', JSON.stringify(entry)));
    await session.send('Log.enable');
  };
  const watch = async (target: Target) => {
    if (target.type() === 'page') await target.page().then((page) => page && watchPage(page));
    if (target.type() === 'service_worker') (await target.worker())?.on('console', hear);
  };
  // What is closed before it can be watched says nothing.
  world.browser.on('targetcreated', (target) => void watch(target).catch(() => undefined));
  for (const target of world.browser.targets()) await watch(target);

  return {
    met,
    add,
    listenTo: (worker) => worker.evaluate(recordMessages),
    lookAround: async () => {
      for (const page of await world.browser.pages()) await lookAt(page, add);
      const worker = await world.worker();
      for (const text of await worker.evaluate(told)) add('message to a tab', text);
      for (const text of await worker.evaluate(stored)) add('storage area', text);
      for (const request of world.leadway.portalRequests)
        add('request of a page', JSON.stringify(request));
      for (const request of world.leadway.requests) {
        const { authorization: _theOnePlace, ...headers } = request.headers;
        add('request of a page', JSON.stringify({ ...request, headers }));
      }
    },
  };
}

async function lookAt(page: Page, add: Lookout['add']): Promise<void> {
  for (const frame of page.frames()) {
    const session = (frame as unknown as { client: CDPSession }).client;
    // Closed roots and the values of fields too.
    const { strings } = await session.send('DOMSnapshot.captureSnapshot', { computedStyles: [] });
    add('document', strings.join('\n'));
    add('what a picture shows', await frame.evaluate(() => document.body?.innerText ?? ''));
    const { _id: frameId } = frame as unknown as { readonly _id: string };
    const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
    // What is said of each, without how the browser came to it.
    const said = nodes.map(({ name, value, description, properties = [] }) =>
      [name, value, description, ...properties.map((one) => one.value)].map((one) => one?.value),
    );
    add('what a picture shows', JSON.stringify(said));
  }
}

/** Runs in the worker. */
function recordMessages(): void {
  const here = globalThis as unknown as InWorker;
  const { tabs } = here.chrome;
  const sent: unknown[] = (here.sentToTabs ??= []);
  const send = tabs.sendMessage.bind(tabs);
  tabs.sendMessage = (...args: unknown[]) => {
    sent.push(args);
    return send(...args);
  };
}

/** Runs in the worker. */
function told(): string[] {
  const { sentToTabs } = globalThis as unknown as InWorker;
  return (sentToTabs ?? []).map((each) => JSON.stringify(each));
}

/** Runs in the worker: what is in each of the areas that a content script could read if they were open. */
function stored(): Promise<string[]> {
  const { storage } = (globalThis as unknown as InWorker).chrome;
  return Promise.all(
    ['local', 'sync', 'session'].map(async (area) => JSON.stringify(await storage[area]?.get())),
  );
}
