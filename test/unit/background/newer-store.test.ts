import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test, vi } from 'vitest';
import { DATABASE, LOCAL } from '../../../lib/store/names.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { browser } = await import('wxt/browser');
const { ask, value } = await import('./background.ts');

test('what is stored by a newer version keeps nobody from being spoken to in their language', async () => {
  (await openDB(DATABASE.name, DATABASE.version + 1)).close();
  const chosen = { language: 'es', singleKeys: false };
  await browser.storage.local.set({ [LOCAL.preferences]: chosen });
  for (const as of ['panel', 'own-page'] as const) {
    expect(value(await ask('preferences.get', {}, as))).toEqual(chosen);
  }
  // And nothing else is answered.
  await expect(ask('change.list', { limit: 1 }, 'own-page')).rejects.toThrow('newer version');
});
