import type { Sections } from '../../locales/pack.ts';
import { isCharacter } from './chord.ts';

type Texts = Sections['keys'];

/** What a shortcut does and the chords for it, in the order they are shown. */
export type Row = {
  readonly does: Exclude<keyof Texts, `inP${string}`>;
  readonly chords: readonly string[];
};

/** The commands of the manifest, as it suggests them. */
export const BROWSER_KEYS: readonly Row[] = [
  { does: 'openPanel', chords: ['Alt+Shift+P'] },
  { does: 'undoLast', chords: ['Alt+Shift+Z'] },
];

export const PANEL_KEYS: readonly Row[] = [
  { does: 'search', chords: ['/'] },
  { does: 'found', chords: ['ArrowDown', 'Enter'] },
  { does: 'rows', chords: ['ArrowDown', 'ArrowUp', 'j', 'k'] },
  { does: 'groups', chords: ['Alt+ArrowDown', 'Alt+ArrowUp'] },
  { does: 'toggle', chords: ['Space'] },
  { does: 'presets', chords: ['p'] },
  { does: 'copy', chords: ['c'] },
  { does: 'review', chords: ['r'] },
  { does: 'apply', chords: ['Ctrl+Enter'] },
  { does: 'undo', chords: ['Ctrl+z'] },
  { does: 'sections', chords: ['1', '2', '3', '4'] },
  { does: 'help', chords: ['?'] },
];

export const SETTINGS_KEYS: readonly Row[] = [
  { does: 'findChange', chords: ['/'] },
  { does: 'changes', chords: ['ArrowDown', 'ArrowUp'] },
  { does: 'help', chords: ['?'] },
];

/** The rows as they are in force: without characters where those are switched off. */
export function inForce(rows: readonly Row[], characters: boolean): readonly Row[] {
  if (characters) return rows;
  return rows
    .map(({ does, chords }) => ({ does, chords: chords.filter((one) => !isCharacter(one)) }))
    .filter(({ chords }) => chords.length > 0);
}

/** The keys of a chord as they are written on keyboards of this system. */
export function keycaps(chord: string, text: Texts, mac: boolean): readonly string[] {
  const names: Readonly<Record<string, string>> = {
    ArrowDown: '↓',
    ArrowUp: '↑',
    Enter: text.enter,
    Space: text.space,
    ...(mac && { Ctrl: '⌘', Alt: '⌥', Shift: '⇧' }),
  };
  const single = isCharacter(chord);
  return chord.split('+').map((key) => names[key] ?? (single ? key : capital(key)));
}

function capital(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}
