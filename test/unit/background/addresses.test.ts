import { beforeEach, describe, expect, it, vi } from 'vitest';

const stand = vi.hoisted(() => ({
  local: {} as Record<string, unknown>,
  granted: new Set<string>(),
  scripts: [] as { id: string; matches: string[] }[],
  tabs: [] as { id: number; url?: string }[],
  sent: [] as { tab: number; order: string }[],
  run: [] as number[],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { id: 'abcdefghijklmnopabcdefghijklmnop', sendMessage: async () => undefined },
    storage: {
      local: {
        get: async (name: string) => ({ [name]: stand.local[name] }),
        set: async (all: object) => void Object.assign(stand.local, all),
      },
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((each) => stand.granted.has(each)),
      remove: async ({ origins }: { origins: string[] }) => {
        for (const each of origins) stand.granted.delete(each);
        return true;
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => stand.scripts,
      registerContentScripts: async (scripts: typeof stand.scripts) =>
        void stand.scripts.push(...scripts),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        stand.scripts = stand.scripts.filter(({ id }) => !ids.includes(id));
      },
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        stand.run.push(target.tabId);
        return [];
      },
    },
    tabs: {
      // As browsers do: an address that is not granted is not told, and nobody finds a tab by it.
      query: async ({ url }: { url?: string }) =>
        stand.tabs
          .map((tab) => (isVisible(tab.url) ? tab : { id: tab.id }))
          .filter((tab) => url === undefined || tab.url?.startsWith(url.replace('*', ''))),
      sendMessage: async (tab: number, { order }: { order: string }) =>
        void stand.sent.push({ tab, order }),
    },
  },
}));

const LEADWAY = 'https://app.leadwaycrm.com/settings/team';
const HOST = 'portal.agencia-ejemplo.test';
const PAGE = `https://${HOST}/settings/team`;
const PATTERN = `https://${HOST}/*`;
const isVisible = (url = '') =>
  url.startsWith('https://app.leadwaycrm.com/') || (stand.granted.has(PATTERN) && url === PAGE);

const {
  addAddress,
  addedOriginOf,
  followPermissions,
  listAddresses,
  removeAddress,
  serveOpenPortals,
  syncScripts,
} = await import('../../../lib/background/addresses.ts');

beforeEach(() => {
  stand.local = {};
  stand.granted.clear();
  stand.scripts = [];
  stand.tabs = [
    { id: 1, url: LEADWAY },
    { id: 2, url: PAGE },
    { id: 3, url: 'https://elsewhere.example/' },
  ];
  stand.sent = [];
  stand.run = [];
});

async function added(): Promise<void> {
  stand.granted.add(PATTERN);
  expect(await addAddress(HOST)).toEqual({ ok: true, value: null });
}

describe('adding', () => {
  it('serves the address from now on, and the tabs that show it', async () => {
    await added();
    expect(await listAddresses()).toEqual([{ host: HOST, granted: true }]);
    expect(stand.scripts).toMatchObject([{ matches: [PATTERN], allFrames: true }]);
    expect(stand.run).toEqual([2]);
    expect([...(await addedOriginOf(PAGE))]).toEqual([`https://${HOST}`]);
  });

  it('is refused without the permission, and for what is no address', async () => {
    expect(await addAddress(HOST)).toMatchObject({ failure: { reasons: ['address-not-granted'] } });
    stand.granted.add('https://app.leadwaycrm.com/*');
    expect(await addAddress('app.leadwaycrm.com')).toMatchObject({ ok: false });
    expect(await addAddress('*')).toMatchObject({ ok: false });
    expect(await listAddresses()).toEqual([]);
    expect(stand.scripts).toEqual([]);
  });

  it('twice is once', async () => {
    await added();
    await added();
    expect(await listAddresses()).toHaveLength(1);
    expect(stand.scripts).toHaveLength(1);
  });
});

it('removing takes everything back', async () => {
  await added();
  await removeAddress(HOST);
  expect(await listAddresses()).toEqual([]);
  expect(stand.scripts).toEqual([]);
  expect(stand.granted.has(PATTERN)).toBe(false);
  expect(stand.sent).toContainEqual({ tab: 2, order: 'leave' });
  expect(stand.sent).not.toContainEqual({ tab: 1, order: 'leave' });
  expect((await addedOriginOf(PAGE)).size).toBe(0);
});

describe('the browser’s own settings', () => {
  it('take effect at once when they take the permission away', async () => {
    await added();
    stand.granted.delete(PATTERN);
    // Before anybody has heard of it.
    expect((await addedOriginOf(PAGE)).size).toBe(0);
    await followPermissions();
    expect(stand.scripts).toEqual([]);
    expect(stand.sent).toContainEqual({ tab: 2, order: 'leave' });
    expect(await listAddresses()).toEqual([{ host: HOST, granted: false }]);
  });

  it('and when they give it again', async () => {
    await added();
    stand.granted.delete(PATTERN);
    await followPermissions();
    stand.granted.add(PATTERN);
    stand.run = [];
    await followPermissions();
    expect(stand.scripts).toHaveLength(1);
    expect(stand.run).toEqual([2]);
  });

  it('cannot add what was not added here', async () => {
    stand.granted.add(PATTERN);
    await followPermissions();
    expect((await addedOriginOf(PAGE)).size).toBe(0);
    expect(stand.scripts).toEqual([]);
  });
});

it('an installation or update serves the portals that are open already, and nothing else', async () => {
  stand.tabs = [
    { id: 1, url: 'https://app.leadwaycrm.com/settings/team' },
    { id: 2, url: 'https://example.com/' },
    { id: 3 },
  ];
  stand.run = [];
  await serveOpenPortals();
  expect(stand.run).toEqual([1]);
});

it('registers again what an update made the browser forget', async () => {
  await added();
  stand.scripts = [{ id: 'of-somebody-else', matches: [] }];
  await syncScripts();
  expect(stand.scripts.map(({ id }) => id)).toEqual(['of-somebody-else', `portal:${HOST}`]);
});

describe('addedOriginOf', () => {
  it.each([
    ['another host', 'https://portal.agencia-ejemplo.test.evil.example/'],
    ['a host below it', `https://x.${HOST}/`],
    ['without TLS', `http://${HOST}/`],
    ['another port', `https://${HOST}:8443/`],
    ['Leadway’s own, which needs none', LEADWAY],
    ['nothing', undefined],
    ['no address', 'about:blank'],
  ])('knows none for %s', async (_name, address) => {
    await added();
    expect((await addedOriginOf(address)).size).toBe(0);
  });

  it('does not believe what is no address, however it came into the store', async () => {
    stand.local['portal-addresses'] = ['*', '127.0.0.1', 'localhost', 7, 'PORTAL.example.com'];
    expect(await listAddresses()).toEqual([]);
    stand.local['portal-addresses'] = 'portal.example.com';
    expect(await listAddresses()).toEqual([]);
  });
});
