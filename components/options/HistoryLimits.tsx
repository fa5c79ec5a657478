import { useId } from 'preact/hooks';
import { optionsText } from '../../locales/options.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { RANGES, type LimitsModel } from './limits.ts';
import { NumberField } from './NumberField.tsx';
import styles from './options.module.css';

export function HistoryLimits({ model }: { readonly model: LimitsModel }) {
  const text = optionsText.value;
  const heading = useId();
  const failure = model.failure.value;
  const save = (event: Event) => {
    event.preventDefault();
    void model.save();
  };
  return (
    <form class={styles.form} aria-labelledby={heading} onSubmit={save}>
      <div class={styles.field}>
        <h3 id={heading}>{text.limits}</h3>
        <p class={styles.help}>{text.limitsHelp}</p>
      </div>
      <div class={styles.pair}>
        <NumberField label={text.limitChanges} value={model.changes} range={RANGES.changes} />
        <NumberField label={text.limitDays} value={model.days} range={RANGES.days} />
      </div>
      <div class={styles.buttons}>
        <button type="submit" aria-busy={model.busy.value} aria-disabled={model.busy.value}>
          {text.limitsSave}
        </button>
        <p role="status" class={styles.status}>
          {model.saved.value && text.limitsSaved}
        </p>
      </div>
      {failure && <FailureAlert failure={failure} />}
    </form>
  );
}
