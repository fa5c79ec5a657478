import { useId } from 'preact/hooks';
import { keysText } from '../../locales/keys.ts';
import { KeyList } from '../keys/KeyList.tsx';
import { singleKeys } from '../page/preference.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import type { OptionsModel } from './model.ts';
import styles from './options.module.css';

/** Which keys are shortcuts, and whether characters alone may be. */
export function Keyboard({ model }: { readonly model: OptionsModel }) {
  const text = keysText.value;
  const help = useId();
  const failure = model.keysFailure.value;
  return (
    <>
      <div class={styles.field}>
        <label class="check">
          <input
            type="checkbox"
            aria-describedby={help}
            checked={singleKeys.value}
            onChange={(event) => void model.chooseSingleKeys(event.currentTarget.checked)}
          />
          {text.single}
        </label>
        <p id={help} class={styles.help}>
          {text.singleHelp}
        </p>
      </div>
      {failure && <FailureAlert failure={failure} />}
      <details>
        <summary>{text.title}</summary>
        <KeyList />
      </details>
    </>
  );
}
