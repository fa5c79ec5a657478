import { wrap } from 'idb';
import { runInThisContext } from 'node:vm';
import type { Stamp } from '../../../lib/messages/sender.ts';
import type { Database } from '../../../lib/store/schema.ts';
import { builtText } from '../built.ts';

export const ID = 'abcdefghijklmnopabcdefghijklmnop';
export const ORIGIN = `chrome-extension://${ID}`;

/** The built background, running here in a browser that is only an API. */
export type Worker = {
  /** Hands over a message as the browser does; `undefined` where the background leaves it to others. */
  ask(message: unknown, stamp: Stamp): Promise<unknown>;
  /** Names of the events it listens to, `runtime.onMessage` say. */
  readonly events: readonly string[];
  /** All that it told others, and what it asked of the browser, newest last. */
  readonly told: readonly unknown[];
  /** The database as it has it open: it counts what is written through that, and reads again what has changed. */
  database(): Database;
  /** What it wrote to its console. */
  readonly log: readonly unknown[];
  /** What is in the browser's storage, by area. */
  stored(): unknown;
};

type Listener = (...given: unknown[]) => unknown;

/** Starts it. The database is the process's own (`fake-indexeddb/auto`), and so is `fetch`. */
export function startWorker(): Worker {
  const listeners = new Map<string, Listener[]>();
  const told: unknown[] = [];
  const log: unknown[] = [];
  const areas: Record<string, Map<string, unknown>> = {};
  const own: Record<string, unknown> = {
    'runtime.id': ID,
    'runtime.getURL': (path: string) => ORIGIN + path,
    'permissions.contains': async () => false,
    'permissions.remove': async () => false,
    'scripting.getRegisteredContentScripts': async () => [],
    'tabs.get': async () => ({ id: 9, url: 'https://app.leadwaycrm.com/' }),
    'tabs.query': async () => [{ id: 9, url: 'https://app.leadwaycrm.com/' }],
  };
  for (const name of ['local', 'session', 'sync']) {
    areas[name] = new Map();
    own[`storage.${name}`] = area(areas[name]);
  }
  const member = (name: string, key: string): unknown => {
    if (name in own) return own[name];
    if (/^on[A-Z]/.test(key)) {
      return {
        addListener: (listener: Listener) =>
          listeners.set(name, [...(listeners.get(name) ?? []), listener]),
        removeListener: () => undefined,
      };
    }
    return async (...given: unknown[]) => void told.push({ [name]: given });
  };
  const namespace = (name: string): unknown =>
    new Proxy({}, { get: (_none, key) => member(`${name}.${String(key)}`, String(key)) });
  const chrome = new Proxy({}, { get: (_none, key) => namespace(String(key)) });
  const say = (...given: unknown[]) => void log.push(given);
  // The background finds these where a browser has them.
  Object.assign(globalThis, { chrome, location: { origin: ORIGIN }, addEventListener: () => {} });
  Object.assign(console, { error: say, warn: say });
  const database = firstDatabase();
  runInThisContext(builtText('background.js'), { filename: 'background.js' });
  return {
    ask: (message, stamp) => ask(listeners.get('runtime.onMessage') ?? [], message, stamp),
    events: [...listeners.keys()],
    told,
    database,
    log,
    stored: () =>
      Object.fromEntries(Object.entries(areas).map(([name, all]) => [name, [...all.entries()]])),
  };
}

/** The database that is opened next. */
function firstDatabase(): () => Database {
  let first: IDBDatabase | undefined;
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (...given) => {
    const request = open(...given);
    request.addEventListener('success', () => (first ??= request.result));
    return request;
  };
  return () => {
    if (!first) throw new Error('The background has opened no database yet.');
    return wrap(first) as unknown as Database;
  };
}

/** As the browser: a listener that answers later says `true` at once. */
function ask(listeners: readonly Listener[], message: unknown, stamp: Stamp): Promise<unknown> {
  return new Promise((resolve) => {
    const later = listeners.map((listener) => listener(message, stamp, resolve));
    if (!later.includes(true)) resolve(undefined);
  });
}

function area(values: Map<string, unknown>) {
  return {
    get: async (names?: string | string[] | null) => {
      const wanted = names === undefined || names === null ? [...values.keys()] : [names].flat();
      return Object.fromEntries(
        wanted.filter((name) => values.has(name)).map((name) => [name, values.get(name)]),
      );
    },
    set: async (all: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(all)) values.set(name, structuredClone(value));
    },
    remove: async (names: string | string[]) => {
      for (const name of [names].flat()) values.delete(name);
    },
    setAccessLevel: async () => undefined,
  };
}
