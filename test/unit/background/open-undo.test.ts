import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from './browser.ts';

vi.mock('wxt/browser', () => fakeBrowser());

const { browser } = (await import('wxt/browser')) as unknown as ReturnType<typeof fakeBrowser>;
const { showLastChange } = await import('../../../lib/background/open-undo.ts');

const popups = () => browser.action.setPopup.mock.calls.map((call: unknown[]) => call[0]);

beforeEach(() => vi.clearAllMocks());

it('opens the popup at the last change, and leaves the toolbar’s own as it was', async () => {
  const showing = showLastChange();
  // Firefox opens none for a key once other calls were waited for.
  expect(browser.action.openPopup).toHaveBeenCalledOnce();
  expect(popups()).toEqual([{ popup: 'popup.html#undo' }]);
  await showing;
  expect(popups()).toEqual([{ popup: 'popup.html#undo' }, { popup: 'popup.html' }]);
  expect(browser.windows.create).not.toHaveBeenCalled();
});

it('opens the same page in a window where the browser opens no popup', async () => {
  browser.action.openPopup.mockRejectedValueOnce(new Error('no gesture'));
  await showLastChange();
  expect(browser.windows.create).toHaveBeenCalledWith(
    expect.objectContaining({
      url: expect.stringMatching(/\/popup\.html#undo$/),
      type: 'popup',
    }),
  );
  expect(popups().at(-1)).toEqual({ popup: 'popup.html' });
});
