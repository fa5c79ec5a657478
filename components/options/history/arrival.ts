/** What a person does when they have begun to look around by themselves. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

let stopKeeping: (() => void) | undefined;

/**
 * Brings an element into view and keeps it there while the sections above it fill, until the person does something:
 * who came by a link would otherwise see what they came for move away.
 */
export function keepInView(target: Element): void {
  stopKeeping?.();
  const watch = new ResizeObserver(() => target.scrollIntoView());
  const stop = () => {
    watch.disconnect();
    for (const sign of SIGNS) removeEventListener(sign, stop, true);
  };
  for (const sign of SIGNS) addEventListener(sign, stop, true);
  stopKeeping = stop;
  // Calls back once at once.
  watch.observe(document.body);
}
