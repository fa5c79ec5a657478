// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchArrivals, type Arrivals } from '../../../lib/portal/arrivals.ts';
import { portalLink, type Readers } from '../../../lib/portal/link.ts';
import { LIST } from './ids.ts';

const PATH = new URL(LIST).pathname;
const announce = vi.fn<() => Promise<boolean>>();
let gone = false;
let arrivals: Arrivals | undefined;

const readers = (): Readers => ({
  addressChanged: vi.fn<() => void>(),
  obey: vi.fn<() => void>(),
  speak: () => undefined,
  watching: () => true,
  retire: () => undefined,
  end: vi.fn<() => void>(),
});

async function go(path: string): Promise<void> {
  history.pushState(null, '', path);
  // happy-dom has no Navigation API, so this is what the fallback listens to.
  window.dispatchEvent(new CustomEvent('routeLoaded'));
  await Promise.resolve();
}

function start(): Arrivals {
  arrivals = watchArrivals(announce, () => gone);
  return arrivals;
}

beforeEach(() => {
  gone = false;
  announce.mockReset().mockResolvedValue(true);
  Object.assign(portalLink(), { readers: null, panelWanted: false });
  history.replaceState(null, '', '/v2/location/x/contacts/smart_list/All');
});
afterEach(() => arrivals?.end());

test('elsewhere nothing is sent', async () => {
  start();
  await go('/settings/billing');
  expect(announce).not.toHaveBeenCalled();
});

test('the readers are asked for once per document', async () => {
  start();
  await go(PATH);
  await go('/settings/billing');
  await go(PATH);
  expect(announce).toHaveBeenCalledOnce();
});

test('a document that begins on a user page asks at once', () => {
  history.replaceState(null, '', PATH);
  start();
  expect(announce).toHaveBeenCalledOnce();
});

test.each([
  ['refused', () => Promise.resolve(false)],
  ['unheard', () => Promise.reject(new Error('No receiver'))],
])('%s, it asks again at the next change of address', async (_, answer) => {
  announce.mockImplementationOnce(answer);
  start();
  await go(PATH);
  await vi.waitFor(async () => {
    await go(PATH);
    expect(announce).toHaveBeenCalledTimes(2);
  });
});

test('the readers hear of every change of address', async () => {
  const there = readers();
  start();
  portalLink().readers = there;
  await go('/settings/billing');
  await go(PATH);
  expect(there.addressChanged).toHaveBeenCalledTimes(2);
});

test('an order goes to the readers, or brings them', () => {
  const running = start();
  running.obey({ order: 'close-panel' });
  expect(announce).not.toHaveBeenCalled();
  running.obey({ order: 'open-panel' });
  expect(announce).toHaveBeenCalledOnce();
  expect(portalLink().panelWanted).toBe(true);

  const there = readers();
  portalLink().readers = there;
  running.obey({ order: 'close-panel' });
  expect(there.obey).toHaveBeenCalledWith({ order: 'close-panel' });
});

test('at the end the readers end too, and nothing listens', async () => {
  const there = readers();
  const running = start();
  portalLink().readers = there;
  running.end();
  await go(PATH);
  expect(there.end).toHaveBeenCalledOnce();
  expect(there.addressChanged).not.toHaveBeenCalled();
  expect(portalLink().readers).toBeNull();
});

test('nothing is done for an extension that has gone', async () => {
  start();
  gone = true;
  await go(PATH);
  expect(announce).not.toHaveBeenCalled();
});

test('told to leave, the page keeps nothing of ours and obeys nothing more', async () => {
  const started = start();
  const there = readers();
  portalLink().readers = there;
  started.obey({ order: 'leave' });
  expect(there.end).toHaveBeenCalledOnce();
  expect(portalLink().readers).toBeNull();
  started.obey({ order: 'open-panel' });
  await go(PATH);
  expect(announce).not.toHaveBeenCalled();
});

test.each([
  ['is served no more, takes back what it shows', false],
  ['is served still, stays as it was', true],
])('a document that comes back from where the browser had put it by, and %s', async (_, served) => {
  start();
  const there = readers();
  portalLink().readers = there;
  announce.mockResolvedValue(served);
  const show = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  show(false);
  expect(announce).not.toHaveBeenCalled();
  show(true);
  await vi.waitFor(() => expect(announce).toHaveBeenCalledOnce());
  await Promise.resolve();
  expect(there.end).toHaveBeenCalledTimes(served ? 0 : 1);
  expect(portalLink().readers).toBe(served ? there : null);
  // Served again one day, the next user page asks for them.
  await go(PATH);
  expect(announce).toHaveBeenCalledTimes(served ? 1 : 2);
});

test('a document that comes back while nobody answers stays as it was', async () => {
  start();
  const there = readers();
  portalLink().readers = there;
  announce.mockRejectedValue(new Error('no background'));
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.waitFor(() => expect(announce).toHaveBeenCalledOnce());
  await Promise.resolve();
  expect(there.end).not.toHaveBeenCalled();
});
