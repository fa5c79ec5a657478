import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ChangeView } from '../../lib/changes/view.ts';
import { historyText } from '../../locales/history.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import styles from './history.module.css';
import { HistoryItem, type Link, type More } from './HistoryItem.tsx';
import type { HistoryModel } from './model.ts';

type Props = {
  readonly model: HistoryModel;
  /** What stands here while there is no change yet. */
  readonly empty: ComponentChildren;
  /** What the list is called; of recent changes, if nothing else is said. */
  readonly label?: string | undefined;
  /** Where the details of a change are, for a list that has no room for them. */
  readonly linkTo?: ((view: ChangeView) => Link) | undefined;
  readonly moreOf?: ((view: ChangeView) => More) | undefined;
  /** How many are in sight where nobody scrolls: these are drawn at once, and the rest as soon as that is done. */
  readonly inSight?: number | undefined;
};

/** Changes, newest first. */
export function HistoryList({ model, empty, label, moreOf, linkTo, inSight }: Props) {
  const changes = model.changes.value;
  const text = historyText.value;
  const failure = model.listFailure.value;
  const isDrawn = useAfterDrawing((changes?.length ?? 0) > 0);
  if (failure) {
    const action = { label: text.tryAgain, run: () => void model.refresh() };
    return <FailureAlert failure={failure} action={action} />;
  }
  if (!changes) return <p class={styles.note}>{text.loading}</p>;
  if (changes.length === 0) return <>{empty}</>;
  return (
    <ul class={styles.list} aria-label={label ?? text.recentChanges}>
      {(isDrawn ? changes : changes.slice(0, inSight)).map((view) => (
        <HistoryItem
          key={view.id}
          model={model}
          view={view}
          more={moreOf?.(view)}
          link={linkTo?.(view)}
        />
      ))}
    </ul>
  );
}

/** Whether something has been drawn since it was there to draw. */
function useAfterDrawing(isThere: boolean): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(isThere), [isThere]);
  return isDrawn;
}
