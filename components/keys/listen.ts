import type { ReadonlySignal } from '@preact/signals';
import { chordOf, isCharacter, isField } from './chord.ts';

export type Shortcut = {
  /** As `chordOf` writes them. */
  readonly chords: readonly string[];
  /** Does it, where that is possible at this moment; answers whether it was. */
  readonly run: (event: KeyboardEvent) => boolean;
  /** Also while the focus is in a field. */
  readonly inFields?: true;
};

/**
 * Runs shortcuts of a page of ours until the answer is called. Keys that something else has used already are left
 * alone, as is everything under an open dialog.
 *
 * @param characters whether characters alone are shortcuts: the person's choice.
 */
export function listenForKeys(
  shortcuts: readonly Shortcut[],
  characters: ReadonlySignal<boolean>,
): () => void {
  const heard = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing) return;
    if (document.querySelector('dialog[open]')) return;
    const chord = chordOf(event);
    if (isCharacter(chord) && !characters.peek()) return;
    const typing = isField(event.target);
    const ran = shortcuts.some(
      ({ chords, inFields, run }) => chords.includes(chord) && (inFields || !typing) && run(event),
    );
    if (ran) event.preventDefault();
  };
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
}
