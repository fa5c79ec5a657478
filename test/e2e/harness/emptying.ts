import type { Page } from 'puppeteer';
import type { Launched } from '../../browser/launch.ts';
import { letGo } from './journal-page.ts';

/** What the extension keeps, wherever a browser lets it. */
export type Kept = {
  readonly local: object;
  readonly session: object;
  readonly sync: object;
  readonly alarms: readonly string[];
  readonly scripts: readonly string[];
  readonly origins: readonly string[];
  readonly popup: string;
  /** The sizes of the stores of each database. */
  readonly databases: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly ofPages: readonly string[];
};

type Area = { get(): Promise<object>; clear(): Promise<void> };
type InExtension = {
  readonly chrome: {
    readonly runtime: {
      sendMessage(message: unknown): Promise<unknown>;
      getManifest(): { host_permissions: string[]; action: { default_popup: string } };
    };
    readonly storage: Readonly<Record<'local' | 'session' | 'sync', Area>>;
    readonly alarms: { getAll(): Promise<{ name: string }[]>; clearAll(): Promise<unknown> };
    readonly scripting: {
      getRegisteredContentScripts(): Promise<{ id: string }[]>;
      unregisterContentScripts(): Promise<void>;
    };
    readonly permissions: {
      getAll(): Promise<{ origins: string[] }>;
      remove(permissions: { origins: string[] }): Promise<unknown>;
    };
    readonly action: {
      getPopup(of: object): Promise<string>;
      setPopup(to: { popup: string }): Promise<void>;
    };
  };
};

/** More often than this it is not forgetting that is slow, but something that writes on and on. */
const TIMES = 5;

/**
 * Makes a browser's extension forget everything, and its worker too: what taking it out and putting it in again does, for
 * a fifth of the price. `renew.spec.ts` compares the two. No other page of the extension may be open.
 */
export async function emptyExtension(launched: Launched): Promise<void> {
  const page = await launched.ownPage();
  await letGo(page);
  for (let time = 1; ; time += 1) {
    // A worker that lives hears of what is cleared; one that is started by it might read half of it.
    await wake(page);
    await page.evaluate(clear);
    await launched.killWorker();
    const left = leftIn(await whatIsKept(page));
    if (left.length === 0) break;
    if (time === TIMES) throw new Error(`The extension does not forget: ${left.join('; ')}`);
  }
  await wake(page);
}

/** Starts the worker where it does not live, and waits until it answers. */
async function wake(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { runtime } = (globalThis as unknown as InExtension).chrome;
    return runtime.sendMessage({ verb: 'preferences.get', input: {} });
  });
}

/** When the history was last pruned is noted by a worker that starts, also by the first one. */
const NOTED = 'history-pruned';

function leftIn(kept: Kept): string[] {
  const { local, session, sync, alarms, scripts, databases, ofPages } = kept;
  const full = Object.entries(databases).flatMap(([name, stores]) =>
    Object.entries(stores).flatMap(([store, size]) => (size > 0 ? `${name}/${store}` : [])),
  );
  const keys = [local, session, sync].flatMap((area) => Object.keys(area));
  return [...keys.filter((key) => key !== NOTED), ...alarms, ...scripts, ...full, ...ofPages];
}

/** To be asked in a page of the extension's own. */
export function whatIsKept(page: Page): Promise<Kept> {
  return page.evaluate(lookEverywhere);
}

/** Runs in the page. */
async function lookEverywhere(): Promise<Kept> {
  const { storage, alarms, scripting, permissions, action } = (globalThis as unknown as InExtension)
    .chrome;
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  const databases: Record<string, Record<string, number>> = {};
  for (const { name = '' } of await indexedDB.databases()) {
    const db = await asked(indexedDB.open(name));
    const sizes: Record<string, number> = (databases[name] = {});
    for (const store of db.objectStoreNames) {
      sizes[store] = await asked(db.transaction(store).objectStore(store).count());
    }
    db.close();
  }
  return {
    local: await storage.local.get(),
    session: await storage.session.get(),
    sync: await storage.sync.get(),
    alarms: (await alarms.getAll()).map(({ name }) => name),
    scripts: (await scripting.getRegisteredContentScripts()).map(({ id }) => id),
    origins: (await permissions.getAll()).origins.toSorted(),
    popup: await action.getPopup({}),
    databases,
    ofPages: [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
      ...(await caches.keys()),
    ],
  };
}

/** Runs in the page. */
async function clear(): Promise<void> {
  const { runtime, storage, alarms, scripting, permissions, action } = (
    globalThis as unknown as InExtension
  ).chrome;
  for (const area of ['local', 'session', 'sync'] as const) await storage[area].clear();
  await alarms.clearAll();
  await scripting.unregisterContentScripts();
  const { host_permissions: own, action: button } = runtime.getManifest();
  const { origins } = await permissions.getAll();
  const added = origins.filter((origin) => !own.includes(origin));
  if (added.length > 0) await permissions.remove({ origins: added });
  await action.setPopup({ popup: button.default_popup });
  localStorage.clear();
  sessionStorage.clear();
  for (const name of await caches.keys()) await caches.delete(name);
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(name);
      request.addEventListener('success', () => resolve());
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  }
}
