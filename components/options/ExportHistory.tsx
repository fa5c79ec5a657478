import { useId } from 'preact/hooks';
import { historyText } from '../../locales/history.ts';
import { language } from '../../locales/language.ts';
import { optionsText } from '../../locales/options.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import type { ExportFormat, ExportModel } from './export.ts';
import { fileSize } from './file-size.ts';
import styles from './options.module.css';

type Props = {
  readonly model: ExportModel;
  readonly onExport: () => void;
};

export function ExportHistory({ model, onExport }: Props) {
  const text = optionsText.value;
  const failure = model.failure.value;
  const action = { label: historyText.value.tryAgain, run: onExport };
  return (
    <div class={styles.form}>
      <div class={styles.field}>
        <h3>{text.exportHeading}</h3>
        <p class={styles.help}>{text.exportHelp}</p>
      </div>
      <div class={styles.buttons}>
        <button
          type="button"
          aria-busy={model.busy.value}
          aria-disabled={model.busy.value}
          onClick={onExport}
        >
          {text.exportHistory}
        </button>
        <FormatChoice model={model} />
      </div>
      <p role="status" class={styles.status}>
        {statusOf(model)}
      </p>
      {failure && <FailureAlert failure={failure} action={action} />}
    </div>
  );
}

function FormatChoice({ model }: Pick<Props, 'model'>) {
  const select = useId();
  return (
    <div class={styles.choice}>
      <label for={select}>{optionsText.value.exportFormat}</label>
      <select
        id={select}
        value={model.format.value}
        onChange={(event) => (model.format.value = event.currentTarget.value as ExportFormat)}
      >
        <option value="csv">CSV</option>
        <option value="json">JSON</option>
      </select>
    </div>
  );
}

function statusOf(model: ExportModel): string {
  const text = optionsText.value;
  const size = fileSize(model.bytes.value, language.value);
  const name = model.exported.value;
  if (name) return text.exported(name, size);
  return model.busy.value ? text.exporting(size) : '';
}
