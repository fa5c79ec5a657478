// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeSurfaces, type Placing, type Surfaces } from '../../../lib/portal/surfaces.ts';
import { byPerson, spyOnRoots } from './person.ts';

const roots = spyOnRoots();
let gone = false;
const placed = vi.fn<Placing['placed']>();
const pressedAgain = vi.fn<Placing['pressedAgain']>();
let surfaces: Surfaces;

const frame = (): HTMLIFrameElement | undefined =>
  roots.flatMap((root) => [...root.querySelectorAll('iframe')]).find((each) => each.isConnected);
const press = (): void => {
  const button = roots
    .map((root) => root.querySelector('button'))
    .find((each) => each?.isConnected);
  button?.dispatchEvent(byPerson(new MouseEvent('click')));
};

beforeEach(() => {
  gone = false;
  placed.mockReset();
  pressedAgain.mockReset();
  roots.length = 0;
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1_280);
  surfaces = makeSurfaces(document, 'about:blank', 'en', () => gone, {
    places: {},
    placed,
    pressedAgain,
  });
  surfaces.arrive();
});
afterEach(() => surfaces.end());

test('a press opens the panel, and another closes it', () => {
  press();
  expect(frame()?.title).toBe('Quick edit permissions');
  expect(frame()?.src).toBe('about:blank');
  press();
  expect(frame()).toBeUndefined();
});

test('a panel that has loaded is not closed over the head of what is staged in it: it is asked', () => {
  press();
  const open = frame();
  open?.dispatchEvent(new Event('load'));
  press();
  expect(pressedAgain).toHaveBeenCalledTimes(1);
  expect(frame()).toBe(open);
});

test('orders open and close it', () => {
  surfaces.obey({ order: 'open-panel' });
  surfaces.obey({ order: 'open-panel' });
  expect(roots.filter((root) => root.querySelector('iframe')?.isConnected)).toHaveLength(1);
  surfaces.obey({ order: 'close-panel' });
  expect(frame()).toBeUndefined();
});

test('an open panel stays when the page is left, and the launcher goes', () => {
  press();
  surfaces.leave();
  expect(frame()).toBeDefined();
  expect(roots.some((root) => root.querySelector('button')?.isConnected)).toBe(false);
});

test('a panel that the page removed can be opened again', () => {
  press();
  const root = frame()?.getRootNode();
  if (root instanceof ShadowRoot) root.host.remove();
  press();
  expect(frame()).toBeDefined();
});

test('the page does not hear the focus go into the panel, so it cannot fetch it back', () => {
  const heard: EventTarget[] = [];
  const listen = (event: Event): void => void heard.push(event.target ?? document);
  press();
  document.addEventListener('focus', listen, true);
  const root = frame()?.getRootNode();
  if (root instanceof ShadowRoot) root.host.dispatchEvent(new FocusEvent('focus'));
  document.body.dispatchEvent(new FocusEvent('focus'));
  document.removeEventListener('focus', listen, true);
  expect(heard).toEqual([document.body]);
});

test('a press after the extension has gone removes everything', () => {
  press();
  gone = true;
  press();
  expect(document.querySelectorAll('html > [popover]')).toHaveLength(0);
});

test('launcher and open panel change their language where they stand, and the next panel has it', () => {
  press();
  const open = frame();
  surfaces.speak('es');
  expect(frame()).toBe(open);
  expect(open?.title).toBe('Editar permisos');
  const button = roots.map((root) => root.querySelector('button')).find((each) => each);
  // What is read on it is what texts call it.
  expect(button?.textContent).toBe('Editar permisos');
  press();
  press();
  expect(frame()?.title).toBe('Editar permisos');
});

const handle = () => frame()?.parentNode?.querySelector<HTMLElement>('[role="separator"]');
const host = () => (frame()?.getRootNode() as ShadowRoot | undefined)?.host as HTMLElement;
const onHandle = (key: string) => {
  for (const type of ['keydown', 'keyup']) {
    handle()?.dispatchEvent(byPerson(new KeyboardEvent(type, { key, cancelable: true })));
  }
};

test('the panel is resized by the keys of its edge, from 320 px to the full page', () => {
  press();
  expect(handle()?.getAttribute('aria-valuenow')).toBe('420');
  onHandle('ArrowLeft');
  expect(host().style.width).toBe('448px');
  expect(placed).toHaveBeenLastCalledWith({ panel: { side: 'right', width: 440 } });
  onHandle('Home');
  expect(handle()?.getAttribute('aria-valuenow')).toBe('320');
  onHandle('End');
  expect(host().style.width).toBe('1280px');
  expect(handle()?.getAttribute('aria-valuemax')).toBe('1272');
  const before = placed.mock.calls.length;
  handle()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
  expect(host().style.width).toBe('1280px');
  onHandle('a');
  expect(placed).toHaveBeenCalledTimes(before);
});

test('it docks on the other side, where the arrows of its edge point the other way', () => {
  press();
  surfaces.obey({ order: 'dock-panel' });
  expect(host().style.left).toBe('0px');
  expect(host().style.right).toBe('auto');
  expect(placed).toHaveBeenLastCalledWith({ panel: { side: 'left', width: 420 } });
  onHandle('ArrowRight');
  expect(placed).toHaveBeenLastCalledWith({ panel: { side: 'left', width: 440 } });
  surfaces.obey({ order: 'dock-panel' });
  expect(placed).toHaveBeenLastCalledWith({ panel: { side: 'right', width: 440 } });
});

test('it opens where it was left, and no wider than the window', () => {
  surfaces.end();
  const places = { panel: { side: 'left', width: 5_000 } } as const;
  surfaces = makeSurfaces(document, 'about:blank', 'en', () => gone, {
    places,
    placed,
    pressedAgain,
  });
  surfaces.arrive();
  press();
  expect(host().style.left).toBe('0px');
  expect(host().style.width).toBe('1280px');
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(900);
  window.dispatchEvent(new Event('resize'));
  expect(host().style.width).toBe('900px');
  expect(placed).not.toHaveBeenCalled();
});
