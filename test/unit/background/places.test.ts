import { beforeEach, expect, test, vi, type Mock } from 'vitest';
import type { fakeBrowser } from './browser.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { browser } = (await import('wxt/browser')) as unknown as ReturnType<typeof fakeBrowser>;
const { keepPlaces, placesIn } = await import('../../../lib/background/places.ts');

const PORTAL = 'https://app.leadwaycrm.com';
const OTHER = 'https://portal.agency.example';
const at = (origin: string) =>
  (browser.tabs.get as unknown as Mock<() => Promise<object>>).mockResolvedValueOnce({
    id: 1,
    url: `${origin}/settings/team`,
  });
const placesAt = (origin: string) => {
  at(origin);
  return placesIn(1);
};

beforeEach(() => browser.storage.local.clear());

test('nothing is known where nothing was moved', async () => {
  expect(await placesAt(PORTAL)).toBeUndefined();
});

test('the panel is where it was left in every portal, the launcher in its own', async () => {
  await keepPlaces(PORTAL, { launcher: { right: 40, bottom: 200 } });
  await keepPlaces(OTHER, { launcher: { right: 900, bottom: 10 } });
  await keepPlaces(OTHER, { panel: { side: 'left', width: 500 } });
  const panel = { side: 'left', width: 500 };
  expect(await placesAt(PORTAL)).toEqual({ panel, launcher: { right: 40, bottom: 200 } });
  expect(await placesAt(OTHER)).toEqual({ panel, launcher: { right: 900, bottom: 10 } });
  expect(await placesAt('https://third.example')).toEqual({ panel });
});

test('no more than fifty portals are kept, those that were moved last', async () => {
  for (let index = 0; index < 51; index += 1) {
    await keepPlaces(`https://p${index}.example`, { launcher: { right: index, bottom: 0 } });
    await keepPlaces('https://p0.example', { launcher: { right: 7, bottom: 7 } });
  }
  expect(await placesAt('https://p0.example')).toEqual({ launcher: { right: 7, bottom: 7 } });
  expect(await placesAt('https://p1.example')).toBeUndefined();
  expect(await placesAt('https://p50.example')).toEqual({ launcher: { right: 50, bottom: 0 } });
});
