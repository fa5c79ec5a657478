import type { ComponentChildren } from 'preact';
import { historyText } from '../../locales/history.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import styles from './history.module.css';
import { HistoryItem } from './HistoryItem.tsx';
import type { HistoryModel } from './model.ts';

type Props = {
  readonly model: HistoryModel;
  /** What stands here while there is no change yet. */
  readonly empty: ComponentChildren;
};

/** The recent changes, newest first. */
export function HistoryList({ model, empty }: Props) {
  const changes = model.changes.value;
  const text = historyText.value;
  const failure = model.listFailure.value;
  if (failure) {
    const action = { label: text.tryAgain, run: () => void model.refresh() };
    return <FailureAlert failure={failure} action={action} />;
  }
  if (!changes) return <p class={styles.note}>{text.loading}</p>;
  if (changes.length === 0) return <>{empty}</>;
  return (
    <ul class={styles.list} aria-label={text.recentChanges}>
      {changes.map((view) => (
        <HistoryItem key={view.id} model={model} view={view} />
      ))}
    </ul>
  );
}
