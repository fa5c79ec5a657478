// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Readers } from '../../../lib/portal/link.ts';
import type { Surfaces } from '../../../lib/portal/surfaces.ts';
import { startReaders, type Report } from '../../../lib/portal/user-page.ts';
import { ANA, LIST, LUIS } from './ids.ts';
import { byPerson } from './person.ts';

const PATH = new URL(LIST).pathname;
const report = vi.fn<(seen: Report) => Promise<void>>();
const surfaces = {
  arrive: vi.fn<() => void>(),
  leave: vi.fn<() => void>(),
  restore: vi.fn<() => void>(),
  obey: vi.fn<() => void>(),
  speak: vi.fn<Surfaces['speak']>(),
  end: vi.fn<() => void>(),
} satisfies Surfaces;
let gone = false;
let readers: Readers | undefined;

const drawer = (id: string): string =>
  `<div role="dialog"><input type="email"><form data-user-id="${id}"></form></div>`;
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_000);
const reports = (): unknown[] => report.mock.calls.map(([seen]) => seen.users);

function start(path: string): Readers {
  history.replaceState(null, '', path);
  readers = startReaders(document, { report, isGone: () => gone, surfaces });
  return readers;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
  report.mockResolvedValue();
  gone = false;
  document.body.innerHTML = '';
});
afterEach(() => {
  readers?.end();
  vi.useRealTimers();
});

test('on a page that is not for users, nothing starts', async () => {
  start('/settings/billing');
  document.body.innerHTML = drawer(ANA);
  await settle();
  expect(report).not.toHaveBeenCalled();
  expect(surfaces.arrive).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('a sighting is reported when it changes, and only then', async () => {
  start(PATH);
  await settle();
  document.body.innerHTML = drawer(ANA);
  await settle();
  document.body.append('Hola');
  await settle();
  document.body.innerHTML = drawer(LUIS);
  await settle();
  expect(reports()).toEqual([[], [ANA], [LUIS]]);
});

test('an attribute that changes in place is noticed', async () => {
  document.body.innerHTML = drawer(ANA);
  start(PATH);
  await settle();
  document.querySelector('form')?.setAttribute('data-user-id', LUIS);
  await settle();
  expect(reports()).toEqual([[ANA], [LUIS]]);
});

test('a form that is shown by style alone is noticed after the click', async () => {
  document.body.innerHTML = drawer(ANA);
  const layer = document.querySelector<HTMLElement>('[role="dialog"]');
  if (layer) layer.style.display = 'none';
  start(PATH);
  await settle();
  if (layer) layer.style.display = 'block';
  document.body.dispatchEvent(byPerson(new MouseEvent('click', { bubbles: true })));
  await settle();
  expect(reports()).toEqual([[], [ANA]]);
});

test('clicks that the page makes up are not believed', async () => {
  const rows = `<table><tr id="a"><td>${ANA}</td></tr><tr id="l"><td>${LUIS}</td></tr></table>`;
  document.body.innerHTML = rows;
  start(PATH);
  document.querySelector<HTMLElement>('#l')?.click();
  await settle();
  expect(reports()).toEqual([[ANA, LUIS]]);
});

test('leaving tears everything down and reports nobody', async () => {
  const running = start(PATH);
  document.body.innerHTML = drawer(ANA);
  await settle();
  history.replaceState(null, '', '/settings/billing');
  running.addressChanged();
  document.body.innerHTML = drawer(LUIS);
  await settle();
  expect(reports()).toEqual([[ANA], []]);
  expect(surfaces.leave).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('coming back starts anew', async () => {
  const running = start(PATH);
  await settle();
  history.replaceState(null, '', '/settings/billing');
  running.addressChanged();
  history.replaceState(null, '', PATH);
  running.addressChanged();
  document.body.innerHTML = drawer(ANA);
  await settle();
  expect(reports()).toEqual([[], [ANA]]);
  expect(surfaces.arrive).toHaveBeenCalledTimes(2);
});

test('a document that goes away takes its report with it', async () => {
  document.body.innerHTML = drawer(ANA);
  start(PATH);
  await settle();
  window.dispatchEvent(new Event('pagehide'));
  window.dispatchEvent(new Event('pageshow'));
  await settle();
  expect(reports()).toEqual([[ANA], [], [ANA]]);
});

test('a report that did not arrive is made again', async () => {
  report.mockRejectedValueOnce(new Error('No receiver'));
  start(PATH);
  await settle();
  document.body.innerHTML = '<p>Hola</p>';
  await settle();
  expect(reports()).toEqual([[], []]);
});

test('when the extension has gone, everything ends without a word', async () => {
  const running = start(PATH);
  await settle();
  report.mockClear();
  gone = true;
  document.body.innerHTML = drawer(ANA);
  await settle();
  running.addressChanged();
  running.obey({ order: 'open-panel' });
  expect(report).not.toHaveBeenCalled();
  expect(surfaces.end).toHaveBeenCalledOnce();
  expect(surfaces.obey).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('readers that retire hear nothing more, and leave launcher and panel to the next', async () => {
  const running = start(PATH);
  await settle();
  report.mockClear();
  expect(running.retire()).toBe(surfaces);
  document.body.innerHTML = drawer(ANA);
  window.dispatchEvent(new Event('pagehide'));
  await settle();
  expect(report).not.toHaveBeenCalled();
  expect(surfaces.end).not.toHaveBeenCalled();
  expect(vi.getTimerCount()).toBe(0);
});

test('when a newer script puts its launcher into the page, the one of a replaced extension goes', async () => {
  start(PATH);
  await settle();
  gone = true;
  const newer = document.createElement('div');
  document.documentElement.append(newer);
  await settle();
  expect(surfaces.end).toHaveBeenCalledOnce();
  expect(surfaces.restore).not.toHaveBeenCalled();
  newer.remove();
});

test('back from the cache it reports again, whatever was said before', async () => {
  document.body.innerHTML = drawer(ANA);
  start(PATH);
  await settle();
  window.dispatchEvent(new Event('pageshow'));
  await settle();
  expect(reports()).toEqual([[ANA], [ANA]]);
});

test('what was found goes along: how, the address it shows, and how many frames there are', async () => {
  document.body.innerHTML = `${drawer(ANA).replace('"email"', '"email" value="ana@example.com"')}<iframe></iframe>`;
  start(PATH);
  await settle();
  expect(report.mock.calls.at(-1)?.[0]).toMatchObject({
    users: [ANA],
    how: ['named'],
    emails: ['ana@example.com'],
    frames: 1,
  });
});

describe('what has changed', () => {
  let draw: FrameRequestCallback | undefined;
  beforeEach(async () => {
    vi.stubGlobal('requestAnimationFrame', (drawn: FrameRequestCallback) => {
      draw = drawn;
      return 1;
    });
    start(PATH);
    await settle();
    report.mockClear();
    document.body.innerHTML = drawer(ANA);
  });
  afterEach(() => vi.unstubAllGlobals());

  test('is read as soon as the page has drawn it', async () => {
    await vi.advanceTimersByTimeAsync(50);
    expect(reports()).toEqual([]);
    draw?.(performance.now());
    await vi.advanceTimersByTimeAsync(1);
    expect(reports()).toEqual([[ANA]]);
  });

  test('is read soon enough in a tab that draws nothing', async () => {
    await vi.advanceTimersByTimeAsync(150);
    expect(reports()).toEqual([[ANA]]);
  });
});

test('a page that keeps changing is read at most twenty times a second', async () => {
  start(PATH);
  await settle();
  const read = vi.spyOn(document, 'createTreeWalker');
  const query = vi.spyOn(document, 'querySelectorAll');
  document.body.innerHTML = '<p></p>';
  await settle();
  const perReading = query.mock.calls.length;
  query.mockClear();
  for (let at = 0; at < 100; at += 1) {
    document.body.append(String(at));
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(query.mock.calls.length / perReading).toBeLessThanOrEqual(20);
  read.mockRestore();
  query.mockRestore();
});

test.each([
  ['es', 'es'],
  ['en', 'en'],
  ['browser', 'en'],
] as const)('a person who chose %s is spoken to in %s', (preference, language) => {
  start('/settings/team').speak(preference);
  expect(surfaces.speak).toHaveBeenCalledExactlyOnceWith(language);
});
