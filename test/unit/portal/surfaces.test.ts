// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSurfaces, type Surfaces } from '../../../lib/portal/surfaces.ts';
import { byPerson, spyOnRoots } from './person.ts';

const roots = spyOnRoots();
let gone = false;
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
  roots.length = 0;
  surfaces = makeSurfaces(document, 'about:blank', 'en', () => gone);
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
  expect(button?.getAttribute('aria-label')).toBe('Editar permisos');
  expect(button?.textContent).toBe('Permisos');
  press();
  press();
  expect(frame()?.title).toBe('Editar permisos');
});
