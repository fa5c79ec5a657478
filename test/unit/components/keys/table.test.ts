import { describe, expect, it } from 'vitest';
import { inForce, keycaps, PANEL_KEYS } from '../../../../components/keys/table.ts';
import { keys as text } from '../../../../locales/en/keys.ts';

describe('the list of shortcuts', () => {
  it('leaves out characters, and rows that have nothing else, where they are switched off', () => {
    const left = inForce(PANEL_KEYS, false);
    expect(left.flatMap(({ chords }) => chords).filter((chord) => chord.length === 1)).toEqual([]);
    const does = left.map((row) => row.does);
    expect(does).not.toContain('search');
    expect(does).toEqual(expect.arrayContaining(['rows', 'groups', 'toggle', 'apply', 'undo']));
  });

  it.each([
    ['Ctrl+Enter', false, ['Ctrl', 'Enter']],
    ['Ctrl+z', false, ['Ctrl', 'Z']],
    ['Ctrl+Enter', true, ['⌘', 'Enter']],
    ['Alt+ArrowDown', false, ['Alt', '↓']],
    ['j', false, ['j']],
  ])('writes %s (mac: %s) as %j', (chord, mac, caps) => {
    expect(keycaps(chord, text, mac)).toEqual(caps);
  });
});
