// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeLauncher, type Launcher } from '../../../lib/portal/launcher.ts';
import { portalLanguage, type PortalLanguage } from '../../../lib/portal/labels.ts';
import { byPerson, spyOnRoots } from './person.ts';

const roots = spyOnRoots();
const pressed = vi.fn<() => void>();
let launcher: Launcher;

function make(language: PortalLanguage = 'en'): HTMLButtonElement {
  launcher = makeLauncher(document, language, pressed);
  const button = roots.at(-1)?.querySelector('button');
  if (!button) throw new Error('No button');
  return button;
}

const hosts = (): number => document.querySelectorAll('html > [popover="manual"]').length;

beforeEach(() => pressed.mockReset());
afterEach(() => launcher.hide());

test.each([
  ['en', 'Quick edit permissions'],
  ['es', 'Editar permisos'],
] as const)('the button is named in %s', (language, name) => {
  expect(make(language).getAttribute('aria-label')).toBe(name);
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
  launcher.reflect(true, 420);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(document.querySelector<HTMLElement>('html > [popover]')?.style.right).toBe('436px');
  launcher.reflect(false, 0);
  expect(button.getAttribute('aria-expanded')).toBe('false');
});
