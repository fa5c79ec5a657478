import { useId } from 'preact/hooks';
import { optionsText } from '../../locales/options.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { languagePreference, type LanguagePreference } from '../page/preference.ts';
import type { OptionsModel } from './model.ts';
import styles from './options.module.css';

/** Each language is called by its own name, so that it is found by whoever cannot read the others. */
export function LanguageChoice({ model }: { readonly model: OptionsModel }) {
  const text = optionsText.value;
  const select = useId();
  const failure = model.languageFailure.value;
  return (
    <div class={styles.field}>
      <label for={select}>{text.languageLabel}</label>
      <select
        id={select}
        value={languagePreference.value}
        onChange={(event) =>
          void model.chooseLanguage(event.currentTarget.value as LanguagePreference)
        }
      >
        <option value="browser">{text.languageBrowser}</option>
        <option value="en" lang="en">
          English
        </option>
        <option value="es" lang="es">
          Español
        </option>
      </select>
      {failure && <FailureAlert failure={failure} />}
    </div>
  );
}
