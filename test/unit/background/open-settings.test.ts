import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from './browser.ts';

vi.mock('wxt/browser', () => fakeBrowser());

const { browser } = (await import('wxt/browser')) as unknown as ReturnType<typeof fakeBrowser>;
const { openSettingsAt } = await import('../../../lib/background/open-settings.ts');

const SETTINGS = browser.runtime.getURL('/options.html');

beforeEach(() => vi.clearAllMocks());

it('opens a tab at the place where there is none', async () => {
  browser.tabs.query.mockResolvedValueOnce([]);
  await openSettingsAt('#history');
  expect(browser.tabs.query).toHaveBeenCalledWith({ url: SETTINGS });
  expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: `${SETTINGS}#history` });
});

it('brings an open one to the front, at the place', async () => {
  const open = { id: 7, windowId: 3 };
  browser.tabs.query.mockResolvedValueOnce([open]);
  await openSettingsAt('#history?change=a');
  const url = `${SETTINGS}#history?change=a`;
  expect(browser.tabs.update).toHaveBeenCalledExactlyOnceWith(7, { active: true, url });
  expect(browser.windows.update).toHaveBeenCalledExactlyOnceWith(3, { focused: true });
  expect(browser.tabs.create).not.toHaveBeenCalled();
});
