import { useEffect, useRef } from 'preact/hooks';
import { historyPageText } from '../../../locales/history-page.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { PlanQuestion } from '../../ui/PlanQuestion.tsx';
import styles from '../options.module.css';
import type { ClearModel } from './clear.ts';
import { number } from './number.ts';
import type { HistorySearch } from './search.ts';

type Props = { readonly model: ClearModel; readonly history: HistorySearch };

/** Deletes what is kept, once it was asked about. */
export function ClearHistory({ model, history }: Props) {
  const text = historyPageText.value;
  const failure = model.failure.value;
  const found = history.found.value;
  const isEmpty = (found?.kept ?? 0) - (found?.open ?? 0) + (found?.damaged ?? 0) === 0;
  return (
    <div class={styles.form}>
      <div class={styles.field}>
        <h3>{text.clearHeading}</h3>
        <p class={styles.help}>{text.clearHelp}</p>
      </div>
      {model.asking.value ? (
        <Question model={model} history={history} />
      ) : (
        <div class={styles.buttons}>
          <button type="button" aria-disabled={isEmpty} onClick={() => !isEmpty && model.ask()}>
            {text.clear}
          </button>
        </div>
      )}
      <Done model={model} />
      {failure && <FailureAlert failure={failure} />}
    </div>
  );
}

function Question({ model, history }: Props) {
  const text = historyPageText.value;
  const { kept, open, damaged } = history.found.value ?? { kept: 0, open: 0, damaged: 0 };
  const yes = {
    label: text.clearForGood,
    disabled: model.busy.value,
    run: () => void model.confirm(),
  };
  const title = text.clearQuestion(kept - open, number(kept - open));
  return (
    <PlanQuestion title={title} yes={yes} onCancel={() => model.cancel()}>
      <p>
        {text.clearConsequence} {damaged > 0 && text.clearDamaged(damaged)}{' '}
        {open > 0 && text.clearOpen(open)}
      </p>
    </PlanQuestion>
  );
}

/** Always in the page, because a screen reader only reads changes of what it already knows. */
function Done({ model }: Pick<Props, 'model'>) {
  const text = historyPageText.value;
  const status = useRef<HTMLParagraphElement>(null);
  const cleared = model.cleared.value;
  useEffect(() => {
    // The question had the focus, and is gone.
    if (cleared && document.activeElement === document.body) status.current?.focus();
  }, [cleared]);
  return (
    <p role="status" ref={status} tabIndex={-1} class={styles.status}>
      {cleared && text.cleared(cleared.cleared, number(cleared.cleared))}
      {cleared && cleared.left > 0 && ` ${text.clearedLeft(cleared.left)}`}
    </p>
  );
}
