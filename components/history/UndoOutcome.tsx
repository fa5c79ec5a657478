import { useEffect, useRef } from 'preact/hooks';
import { historyText } from '../../locales/history.ts';
import { summarise } from '../../locales/outcome.ts';
import type { ChangeView } from '../../lib/changes/view.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import styles from './history.module.css';
import type { HistoryModel } from './model.ts';

/** An undo that would give back what the server refuses: offered without that. */
function WithoutScopes({
  model,
  outcome,
}: {
  readonly model: HistoryModel;
  readonly outcome: ChangeView | undefined;
}) {
  const scopes = outcome?.state === 'refused' ? outcome.failure?.scopes : undefined;
  if (!outcome?.failure || !scopes || outcome.origin.kind !== 'undo') return null;
  const { of } = outcome.origin;
  const run = () => void model.undo({ id: of }, [...scopes]);
  return (
    <FailureAlert failure={outcome.failure} action={{ label: historyText.value.undoRest, run }} />
  );
}

/**
 * What became of an undo. The status is always in the page, because a screen reader only reads changes of what it
 * already knows.
 */
export function UndoOutcome({ model }: { readonly model: HistoryModel }) {
  const outcome = model.outcome.value;
  const failure = model.undoFailure.value;
  const status = useRef<HTMLParagraphElement>(null);
  const id = outcome?.id;
  useEffect(() => {
    // The button that was pressed is gone with its change, and the focus with it.
    if (id !== undefined && document.activeElement === document.body) status.current?.focus();
  }, [id]);
  return (
    <>
      <p role="status" ref={status} tabIndex={-1} class={styles.status}>
        {outcome ? summarise(outcome) : standing(model)}
      </p>
      {failure && <FailureAlert failure={failure} />}
      <WithoutScopes model={model} outcome={outcome} />
    </>
  );
}

/** What is said while there is no outcome yet, or where there will be none. */
function standing(model: HistoryModel): string | undefined {
  const text = historyText.value;
  if (model.undoing.value !== undefined) return text.undoing;
  if (model.waiting.value === 'open') return text.confirmInWindow;
  return model.waiting.value === 'declined' ? text.declined : undefined;
}
