import type { Browser, Page } from 'puppeteer';

/** Sends a command of WebDriver BiDi that Puppeteer has no method for, and gives its result. */
export type Send = (method: string, params: object) => Promise<unknown>;

type Connected = {
  readonly connection?: {
    send(method: string, params: object): Promise<{ readonly result: unknown }>;
  };
};

/** The connection that Puppeteer (25.16) drives Firefox over; not part of what it promises. */
export function protocolOf(browser: Browser): Send {
  const { connection } = browser as unknown as Connected;
  if (!connection) throw new Error('This browser is not driven over WebDriver BiDi.');
  return async (method, params) => (await connection.send(method, params)).result;
}

/** Whether a page is one of a browser that is driven over WebDriver BiDi: here that is Firefox. */
export function isFirefox(page: Page): boolean {
  const { protocol } = page.browser() as unknown as { readonly protocol?: string };
  return protocol === 'webDriverBiDi';
}

type Contexts = { readonly contexts: readonly { readonly context: string }[] };
type Evaluated = {
  readonly type: string;
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
};

/**
 * Runs the body of an async function in the browser's own window, with all of the browser's rights, and gives the string,
 * number or boolean it returns. Demands `--remote-allow-system-access`.
 */
export async function inBrowserWindow(browser: Browser, body: string): Promise<unknown> {
  const send = protocolOf(browser);
  const tree = (await send('browsingContext.getTree', {
    maxDepth: 0,
    'moz:scope': 'chrome',
  })) as Contexts;
  const context = tree.contexts[0]?.context;
  if (!context) throw new Error('The browser shows no window.');
  const evaluated = (await send('script.evaluate', {
    expression: `(async () => { ${body} })()`,
    target: { context },
    awaitPromise: true,
  })) as Evaluated;
  if (evaluated.type !== 'success') {
    throw new Error(`In the browser's window: ${evaluated.exceptionDetails?.text}`);
  }
  return evaluated.result?.value;
}
