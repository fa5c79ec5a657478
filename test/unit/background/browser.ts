import { vi } from 'vitest';

/** As much of the browser's API as the background touches, in memory. Used as the mock of `wxt/browser`. */
export function fakeBrowser() {
  const areas = { local: makeArea(), session: makeArea(), sync: makeArea() };
  return {
    browser: {
      runtime: {
        id: 'abcdefghijklmnopabcdefghijklmnop',
        sendMessage: vi.fn(async () => undefined),
        openOptionsPage: vi.fn(async () => undefined),
        getURL: (path: string) => `chrome-extension://abcdefghijklmnopabcdefghijklmnop${path}`,
      },
      storage: areas,
      tabs: {
        query: vi.fn(async () => [{ id: 1 }]),
        get: vi.fn(async (id: number) => ({
          id,
          url: 'https://app.leadwaycrm.com/settings/team',
        })),
        sendMessage: vi.fn(async () => undefined),
        create: vi.fn(async () => undefined),
        update: vi.fn(async () => undefined),
      },
      windows: {
        getLastFocused: vi.fn(async () => ({ left: 0, top: 0, width: 1280, height: 860 })),
        create: vi.fn(async () => ({ tabs: [{ id: 50 }] })),
        update: vi.fn(async () => undefined),
      },
      action: {
        setPopup: vi.fn(async () => undefined),
        openPopup: vi.fn(async () => undefined),
      },
      scripting: { executeScript: vi.fn(async () => []) },
      alarms: { create: vi.fn(async () => undefined), clear: vi.fn(async () => true) },
    },
  };
}

function makeArea() {
  const values = new Map<string, unknown>();
  return {
    // A copy, as the browser's is.
    get: async (names: string | readonly string[] | null): Promise<Record<string, unknown>> => {
      const wanted = names === null ? [...values.keys()] : [names].flat();
      return Object.fromEntries(
        wanted.flatMap((name) =>
          values.has(name) ? [[name, structuredClone(values.get(name))]] : [],
        ),
      );
    },
    set: async (all: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(all)) values.set(name, value);
    },
    remove: async (names: string | readonly string[]) => {
      for (const name of [names].flat()) values.delete(name);
    },
    clear: async () => values.clear(),
  };
}
