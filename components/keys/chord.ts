/** The fields whose own keys a shortcut would take away: what is typed in, and lists that letters choose from. */
const FIELDS = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select';

type Press = Pick<
  KeyboardEvent,
  'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'getModifierState'
>;

/**
 * A key press as the tables of shortcuts write it: `j`, `?`, `ArrowDown`, `Alt+ArrowDown`, `Ctrl+Enter`. `Ctrl` stands
 * for the command key too. A sign counts as what it is, however the keyboard makes it: `?` needs Shift on most.
 */
export function chordOf(press: Press): string {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  // What AltGr makes is a sign, and Windows calls that key Control and Alt.
  const isSign = key.length === 1 && press.getModifierState('AltGraph');
  const isLetter = key.toUpperCase() !== key.toLowerCase();
  const held = [
    !isSign && (press.ctrlKey || press.metaKey) && 'Ctrl',
    !isSign && press.altKey && 'Alt',
    press.shiftKey && (isLetter || key.length > 1 || key === ' ') && 'Shift',
  ];
  return [...held.filter(Boolean), key].join('+');
}

/** Whether it is a character alone, which speech input and a slip of the hand make too (WCAG 2.1.4). */
export function isCharacter(chord: string): boolean {
  return chord.length === 1;
}

/** Whether keys belong to the element that has them. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));
}
