import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi, type Mock } from 'vitest';

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
  expect(first).toMatchObject({
    args: [{ facts: JSON.parse(FILE) }],
    target: { tabId: 7, frameIds: [3] },
  });
  expect(second).toMatchObject({ files: ['/user-page.js'] });

  value(await ask('facts.forget', {}, own));
  vi.mocked(browser.scripting.executeScript).mockClear();
  await injectReaders(7, 3);
  expect(injections()).toHaveLength(1);
  expect(value(await ask('facts.get', {}, own)).seen).toBeUndefined();
});

describe('readers that run already', () => {
  const run = vi.mocked(browser.scripting.executeScript) as unknown as Mock<
    (injection: object) => Promise<unknown>
  >;
  const query = vi.mocked(browser.tabs.query) as unknown as Mock<() => Promise<object[]>>;
  const KEY = Symbol.for('leadway-quick-permissions.portal');
  const world = globalThis as { [KEY]?: object };

  beforeEach(() => {
    query.mockResolvedValue([
      { id: 7, url: 'https://app.leadwaycrm.com/settings/team' },
      { id: 8, url: 'https://example.com/settings/team' },
      { id: 9 },
    ]);
    // In the top document and the fourth frame of the portal's tab there are readers.
    run.mockResolvedValue(
      [0, 2, 4].map((frameId) => ({ frameId, documentId: '', result: frameId !== 2 })),
    );
  });
  afterEach(() => {
    run.mockReset();
    query.mockResolvedValue([]);
    delete world[KEY];
  });

  test.each([
    ['set', { file: FILE }, JSON.parse(FILE)],
    ['forget', {}, null],
  ] as const)('are replaced after facts.%s, in the portal only', async (what, input, facts) => {
    value(await ask(`facts.${what}`, input as never, own));
    await vi.waitFor(() => expect(run).toHaveBeenCalledTimes(2));
    expect(injections()).toMatchObject([
      { args: [facts], target: { tabId: 7, allFrames: true } },
      { files: ['/user-page.js'], target: { tabId: 7, frameIds: [0, 4] } },
    ]);
  });

  test('stay where the file was refused', async () => {
    value(await ask('facts.set', { file: '{}' }, own));
    await new Promise(setImmediate);
    expect(run).not.toHaveBeenCalled();
  });

  test('are told so in their own world, and nothing is left where there are none', async () => {
    value(await ask('facts.forget', {}, own));
    await vi.waitFor(() => expect(run).toHaveBeenCalled());
    const [first] = injections();
    const inFrame = (first as unknown as { func(facts: object | null): boolean }).func;
    expect(inFrame({ seen: '2026-12-01' })).toBe(false);
    expect(world[KEY]).toBeUndefined();
    const link = { readers: null, panelWanted: false };
    world[KEY] = link;
    expect(inFrame({ seen: '2026-12-01' })).toBe(false);
    expect(link).toEqual({ readers: null, panelWanted: false });
    const there = { readers: {}, facts: { seen: '2026-12-01' } };
    world[KEY] = there;
    expect(inFrame(null)).toBe(true);
    expect(there).toEqual({ readers: {}, facts: undefined, outdated: true });
  });
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
