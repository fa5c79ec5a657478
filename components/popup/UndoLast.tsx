import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { outcomeLine } from '../../locales/outcome.ts';
import { popupText } from '../../locales/popup.ts';
import type { HistoryModel } from '../history/model.ts';
import { namesOf } from '../history/names.ts';
import { personName } from '../history/person.ts';
import styles from './popup.module.css';

type Props = {
  readonly model: HistoryModel;
  /** Whether the popup was opened for this. */
  readonly focused: boolean;
};

/** Somebody who is just pressing has read what stood there before; a double click is one wish. In milliseconds. */
const READ_ANEW_MS = 700;

/** The quickest way back, with the change it is about in sight. */
export function UndoLast({ model, focused }: Props) {
  const described = useId();
  const button = useRef<HTMLButtonElement>(null);
  const newest = model.newest.value;
  const isThere = newest !== undefined;
  useEffect(() => {
    if (focused && isThere) button.current?.focus();
  }, [focused, isThere]);
  const isNew = useJustChanged(newest?.id);
  if (!newest) return null;
  return (
    <div class={styles.last}>
      <button
        ref={button}
        type="button"
        aria-describedby={described}
        aria-disabled={isNew || model.undoing.value !== undefined}
        aria-busy={model.undoing.value === newest.id}
        onClick={() => {
          if (!isNew) void model.undo(newest);
        }}
      >
        {popupText.value.undoLast}
      </button>
      <p id={described} class={styles.note}>
        <bdi>{personName(newest.user)}</bdi>: <bdi>{outcomeLine(newest, namesOf)}</bdi>
      </p>
    </div>
  );
}

/** Whether another change has only just come into the place of the one that was there. */
function useJustChanged(id: string | undefined): boolean {
  const [read, setRead] = useState(id);
  useEffect(() => {
    if (read === undefined || id === undefined) {
      setRead(id);
      return undefined;
    }
    if (read === id) return undefined;
    const later = setTimeout(() => setRead(id), READ_ANEW_MS);
    return () => clearTimeout(later);
  }, [id, read]);
  return read !== undefined && id !== undefined && read !== id;
}
