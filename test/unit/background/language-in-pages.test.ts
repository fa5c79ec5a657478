import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi, type Mock } from 'vitest';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { browser } = await import('wxt/browser');
const { ask, value } = await import('./background.ts');
const { injectReaders } = await import('../../../lib/background/readers.ts');

const KEY = Symbol.for('leadway-quick-permissions.portal');
const world = globalThis as { [KEY]?: object };
const run = vi.mocked(browser.scripting.executeScript) as unknown as Mock<
  (injection: { func?: (language: string) => void }) => Promise<unknown>
>;
const query = vi.mocked(browser.tabs.query) as unknown as Mock<() => Promise<object[]>>;
const injections = () => run.mock.calls.map(([one]) => one);
const choose = async (language: 'browser' | 'en' | 'es') =>
  value(await ask('preferences.set', { language }, 'own-page'));

beforeEach(() => {
  query.mockResolvedValue([
    { id: 7, url: 'https://app.leadwaycrm.com/settings/team' },
    { id: 8, url: 'https://example.com/settings/team' },
    { id: 9 },
  ]);
});
afterEach(async () => {
  await choose('browser');
  run.mockReset();
  query.mockResolvedValue([]);
  delete world[KEY];
});

test('the language that was chosen is there before the readers', async () => {
  await choose('es');
  await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
  run.mockClear();
  await injectReaders(7, 0);
  expect(injections()).toMatchObject([
    { args: [{ language: 'es' }], target: { tabId: 7, frameIds: [0] } },
    { files: ['/user-page.js'] },
  ]);
});

test('pages of the portal, and no other, are told as soon as another is chosen', async () => {
  await choose('es');
  await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
  expect(injections()).toMatchObject([{ args: ['es'], target: { tabId: 7, frameIds: [0] } }]);
});

test('where readers are, they are told in their own world; elsewhere nothing is left', async () => {
  await choose('en');
  await vi.waitFor(() => expect(run).toHaveBeenCalledOnce());
  const inPage = injections()[0]?.func;
  inPage?.('es');
  expect(world[KEY]).toBeUndefined();
  const speak = vi.fn<(language: string) => void>();
  const link = { readers: { speak } };
  world[KEY] = link;
  inPage?.('es');
  expect(speak).toHaveBeenCalledExactlyOnceWith('es');
  expect(link).toMatchObject({ language: 'es' });
});
