// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { chordOf, isCharacter, isField } from '../../../../components/keys/chord.ts';

const press = (key: string, held: KeyboardEventInit = {}, altGraph = false) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
  getModifierState: (name: string) => name === 'AltGraph' && altGraph,
});

describe('a key press as the tables write it', () => {
  it.each([
    [press('j'), 'j'],
    [press('J'), 'j'], // caps lock
    [press('J', { shiftKey: true }), 'Shift+j'],
    [press('?', { shiftKey: true }), '?'],
    [press('/', { shiftKey: true }), '/'], // a Spanish keyboard
    [press('/', { ctrlKey: true, altKey: true }, true), '/'], // AltGr on Windows
    [press('Enter', { ctrlKey: true }), 'Ctrl+Enter'],
    [press('Enter', { metaKey: true }), 'Ctrl+Enter'],
    [press('Enter', { ctrlKey: true, shiftKey: true }), 'Ctrl+Shift+Enter'],
    [press('ArrowDown', { altKey: true }), 'Alt+ArrowDown'],
    [press('z', { ctrlKey: true }), 'Ctrl+z'],
  ])('%#: is %s', (event, chord) => {
    expect(chordOf(event)).toBe(chord);
  });

  it('is a character alone or not', () => {
    expect(['j', '?', 'Ctrl+z', 'Enter', 'Shift+j'].map(isCharacter)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe('fields', () => {
  it.each([
    ['<input type="search">', true],
    ['<input>', true],
    ['<textarea></textarea>', true],
    ['<select></select>', true],
    ['<input type="checkbox">', false],
    ['<button></button>', false],
  ])('%s: %s', (html, expected) => {
    document.body.innerHTML = html;
    expect(isField(document.body.firstElementChild)).toBe(expected);
  });

  it('are not what is no element', () => {
    expect(isField(document)).toBe(false);
    expect(isField(null)).toBe(false);
  });
});
