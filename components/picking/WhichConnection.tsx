import type { Failure } from '../../lib/changes/failure.ts';
import { detailsText } from '../../locales/details.ts';
import { connectionName } from '../../locales/errors.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import css from './picker.module.css';

type Props = {
  readonly failure: Failure;
  readonly onChoose: (connection: string) => void;
  /** Absent where the person is there already. */
  readonly onSettings?: (() => void) | undefined;
};

/** Several connections fit the page: the person says which, and it is not asked again in this tab. */
export function WhichConnection({ failure, onChoose, onSettings }: Props) {
  const settings = onSettings && { label: detailsText.value.settings, run: onSettings };
  const answers = (
    <div class={css.connections}>
      {failure.connections?.map((each) => (
        <button key={each.id} type="button" onClick={() => onChoose(each.id)}>
          <bdi>{connectionName(each)}</bdi>
        </button>
      ))}
    </div>
  );
  return <FailureAlert failure={failure} action={settings} answers={answers} tone="plain" />;
}
