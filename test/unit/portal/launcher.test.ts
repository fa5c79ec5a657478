// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeLauncher, type Launcher, type LauncherEvents } from '../../../lib/portal/launcher.ts';
import { portalLanguage, type PortalLanguage } from '../../../lib/portal/labels.ts';
import { byPerson, spyOnRoots } from './person.ts';

const roots = spyOnRoots();
const pressed = vi.fn<() => void>();
const placed = vi.fn<LauncherEvents['placed']>();
let launcher: Launcher;

function make(language: PortalLanguage = 'en'): HTMLButtonElement {
  launcher = makeLauncher(document, language, undefined, { pressed, placed });
  const button = roots.at(-1)?.querySelector('button');
  if (!button) throw new Error('No button');
  return button;
}

const hosts = (): number => document.querySelectorAll('html > [popover="manual"]').length;

/** happy-dom lays nothing out. */
const WINDOW = { width: 1_280, height: 800 };
const SIZE = { width: 126, height: 34 };

beforeEach(() => {
  pressed.mockReset();
  placed.mockReset();
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(WINDOW.width);
  Object.assign(window, { innerHeight: WINDOW.height });
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(SIZE.width);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(SIZE.height);
});
afterEach(() => {
  launcher.hide();
  vi.restoreAllMocks();
});

test.each([
  ['en', 'Quick edit permissions'],
  ['es', 'Editar permisos'],
] as const)('the button is named in %s', (language, name) => {
  expect(make(language).textContent).toBe(name);
});

test.each([
  ['es', 'es'],
  ['es-MX', 'es'],
  ['ES', 'es'],
  ['en-GB', 'en'],
  ['est', 'en'],
  ['', 'en'],
])('a browser in %o is spoken to in %s', (preferred, language) => {
  expect(portalLanguage(preferred)).toBe(language);
});

test('it stands in the root element, in a closed root', () => {
  make();
  launcher.show();
  expect(hosts()).toBe(1);
  expect(document.querySelector('html > [popover]')?.shadowRoot).toBeNull();
  expect(document.querySelector('button')).toBeNull();
});

test('it hears a person and not the page', () => {
  const button = make();
  launcher.show();
  button.click();
  expect(pressed).not.toHaveBeenCalled();
  button.dispatchEvent(byPerson(new MouseEvent('click')));
  expect(pressed).toHaveBeenCalledOnce();
});

test('it is put back once, and again on the next visit', () => {
  make();
  const remove = (): void => document.querySelector('html > [popover]')?.remove();
  launcher.show();
  remove();
  launcher.restore();
  expect(hosts()).toBe(1);
  remove();
  launcher.restore();
  expect(hosts()).toBe(0);
  launcher.hide();
  launcher.restore();
  expect(hosts()).toBe(0);
  launcher.show();
  expect(hosts()).toBe(1);
});

test('it makes room for the open panel and says that it is open', () => {
  const button = make();
  launcher.show();
  launcher.reflect({ side: 'right', width: 420 });
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(document.querySelector<HTMLElement>('html > [popover]')?.style.right).toBe('436px');
  launcher.reflect(undefined);
  expect(button.getAttribute('aria-expanded')).toBe('false');
});

const at = () => {
  const { right, bottom } =
    document.querySelector<HTMLElement>('html > [popover]')?.style ?? ({} as CSSStyleDeclaration);
  return [right, bottom];
};
const key = (button: HTMLElement, name: string, type: 'keydown' | 'keyup' = 'keydown') =>
  button.dispatchEvent(byPerson(new KeyboardEvent(type, { key: name, cancelable: true })));

/** A drag of the pointer by so much, with the click that a browser makes of its end. */
function drag(button: HTMLElement, x: number, y: number): void {
  let isCaptured = false;
  Object.assign(button, {
    setPointerCapture: () => (isCaptured = true),
    hasPointerCapture: () => isCaptured,
  });
  const start = { clientX: 1_200, clientY: 700 };
  const end = { clientX: 1_200 + x, clientY: 700 + y };
  button.dispatchEvent(byPerson(new PointerEvent('pointerdown', start)));
  button.dispatchEvent(byPerson(new PointerEvent('pointermove', end)));
  button.dispatchEvent(byPerson(new PointerEvent('lostpointercapture', end)));
  button.dispatchEvent(byPerson(new MouseEvent('click', { ...end, detail: 1 })));
}

test('it is moved by a drag, which presses nothing, and the next click presses it', () => {
  const button = make();
  launcher.show();
  drag(button, -300, -200);
  expect(at()).toEqual(['316px', '284px']);
  expect(placed).toHaveBeenCalledExactlyOnceWith({ right: 316, bottom: 284 });
  expect(pressed).not.toHaveBeenCalled();
  button.dispatchEvent(byPerson(new MouseEvent('click', { detail: 1 })));
  expect(pressed).toHaveBeenCalledOnce();
});

test('a hand that trembles presses it', () => {
  const button = make();
  launcher.show();
  drag(button, 2, -2);
  expect(at()).toEqual(['16px', '84px']);
  expect(pressed).toHaveBeenCalledOnce();
  expect(placed).not.toHaveBeenCalled();
});

test('arrow keys move it, and are told once they are let go', () => {
  const button = make();
  launcher.show();
  key(button, 'ArrowLeft');
  key(button, 'ArrowLeft');
  key(button, 'ArrowUp');
  expect(at()).toEqual(['48px', '100px']);
  expect(placed).not.toHaveBeenCalled();
  key(button, 'ArrowUp', 'keyup');
  expect(placed).toHaveBeenCalledExactlyOnceWith({ right: 48, bottom: 100 });
  key(button, 'Home');
  expect(at()).toEqual(['16px', '84px']);
});

test('brought back beside an open panel, it stands where it was at first once that is closed', () => {
  const button = make();
  launcher.show();
  drag(button, -600, -200);
  launcher.reflect({ side: 'right', width: 420 });
  placed.mockReset();
  key(button, 'Home');
  key(button, 'Home', 'keyup');
  expect(at()).toEqual(['436px', '84px']);
  expect(placed).toHaveBeenCalledExactlyOnceWith({ right: 16, bottom: 84 });
  launcher.reflect(undefined);
  expect(at()).toEqual(['16px', '84px']);
});

test('it never leaves the window, and comes back into one that shrinks', () => {
  const button = make();
  launcher.show();
  drag(button, -5_000, -5_000);
  expect(at()).toEqual([`${1_280 - 126 - 4}px`, `${800 - 34 - 4}px`]);
  Object.assign(window, { innerHeight: 300 });
  window.dispatchEvent(new Event('resize'));
  expect(at()).toEqual([`${1_280 - 126 - 4}px`, `${300 - 34 - 4}px`]);
});

test('the page cannot move it', () => {
  const button = make();
  launcher.show();
  button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft' }));
  button.dispatchEvent(new PointerEvent('pointerdown', { clientX: 5, clientY: 5 }));
  expect(at()).toEqual(['16px', '84px']);
  expect(placed).not.toHaveBeenCalled();
});
