import { useEffect, useId, useRef } from 'preact/hooks';
import { outcomeLine } from '../../locales/outcome.ts';
import { popupText } from '../../locales/popup.ts';
import type { HistoryModel } from '../history/model.ts';
import { personName } from '../history/person.ts';
import styles from './popup.module.css';

type Props = {
  readonly model: HistoryModel;
  /** Whether the popup was opened for this. */
  readonly focused: boolean;
};

/** The quickest way back, with the change it is about in sight. */
export function UndoLast({ model, focused }: Props) {
  const described = useId();
  const button = useRef<HTMLButtonElement>(null);
  const newest = model.newest.value;
  const isThere = newest !== undefined;
  useEffect(() => {
    if (focused && isThere) button.current?.focus();
  }, [focused, isThere]);
  if (!newest) return null;
  return (
    <div class={styles.last}>
      <button
        ref={button}
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
