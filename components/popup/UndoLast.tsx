import { useId } from 'preact/hooks';
import { outcomeLine } from '../../locales/outcome.ts';
import { popupText } from '../../locales/popup.ts';
import type { HistoryModel } from '../history/model.ts';
import { personName } from '../history/person.ts';
import styles from './popup.module.css';

/** The quickest way back, with the change it is about in sight. */
export function UndoLast({ model }: { readonly model: HistoryModel }) {
  const described = useId();
  const newest = model.newest.value;
  if (!newest) return null;
  return (
    <div class={styles.last}>
      <button
        type="button"
        aria-describedby={described}
        aria-disabled={model.undoing.value !== undefined}
        aria-busy={model.undoing.value === newest.id}
        onClick={() => void model.undo(newest)}
      >
        {popupText.value.undoLast}
      </button>
      <p id={described} class={styles.note}>
        <bdi>{personName(newest.user)}</bdi>: {outcomeLine(newest)}
      </p>
    </div>
  );
}
