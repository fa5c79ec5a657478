import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { browser } = await import('wxt/browser');
const { ask, value } = await import('./background.ts');
const { injectReaders } = await import('../../../lib/background/readers.ts');

const FILE = JSON.stringify({ seen: '2026-12-01', rows: ['member-card'] });
const injections = () => vi.mocked(browser.scripting.executeScript).mock.calls.map(([one]) => one);
const own = 'own-page' as const;

beforeEach(async () => {
  value(await ask('facts.forget', {}, own));
  vi.mocked(browser.scripting.executeScript).mockClear();
});

test('without a file the readers come alone', async () => {
  await injectReaders(7, 3);
  expect(injections()).toEqual([{ target: { tabId: 7, frameIds: [3] }, files: ['/user-page.js'] }]);
});

test('a file that was loaded is there before the readers, until it is taken back', async () => {
  expect(value(await ask('facts.set', { file: FILE }, own))).toEqual({ problems: [] });
  expect(value(await ask('facts.get', {}, own)).seen).toBe('2026-12-01');
  await injectReaders(7, 3);
  const [first, second] = injections();
  expect(first).toMatchObject({ args: [JSON.parse(FILE)], target: { tabId: 7, frameIds: [3] } });
  expect(second).toMatchObject({ files: ['/user-page.js'] });

  value(await ask('facts.forget', {}, own));
  vi.mocked(browser.scripting.executeScript).mockClear();
  await injectReaders(7, 3);
  expect(injections()).toHaveLength(1);
  expect(value(await ask('facts.get', {}, own)).seen).toBeUndefined();
});

test('a file with something wrong takes nothing over', async () => {
  value(await ask('facts.set', { file: FILE }, own));
  const bad = JSON.stringify({ seen: '2026-12-02', rows: [] });
  expect(value(await ask('facts.check', { file: bad }, own)).problems).toHaveLength(1);
  expect(value(await ask('facts.set', { file: bad }, own)).problems).toHaveLength(1);
  expect(value(await ask('facts.get', {}, own)).seen).toBe('2026-12-01');
});

test('the file that is given out can be loaded', async () => {
  value(await ask('facts.set', { file: FILE }, own));
  const { file = '' } = value(await ask('facts.get', {}, own));
  const { problems, selectors } = value(await ask('facts.check', { file }, own));
  expect(problems).toEqual([]);
  expect(selectors).toEqual([{ at: 'rows[0]', selector: 'member-card' }]);
});
