import type { Outcome } from '../../lib/changes/view.ts';
import styles from './history.module.css';

/** Each sign has a shape of its own, so that it speaks without its colour; the word stands beside it. */
const SHAPES: Readonly<Record<Outcome, string>> = {
  saved: 'M3.5 8.5l3 3 6-7',
  undo: 'M6 3L3 6l3 3M3 6h6a4 4 0 010 8H6',
  'taken-back': 'M6 3L3 6l3 3M3 6h6a4 4 0 010 8H6',
  partly: 'M2.5 8.5l2.5 2.5 4-5M11 11h3',
  refused: 'M4 4l8 8M12 4l-8 8',
  checking: 'M8 4v4l3 2M14 8A6 6 0 112 8a6 6 0 0112 0z',
};

export function OutcomeSign({ outcome }: { readonly outcome: Outcome }) {
  return (
    <svg class={styles.sign} data-outcome={outcome} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[outcome]} />
    </svg>
  );
}
