import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { language } from '../../locales/language.ts';
import { optionsText } from '../../locales/options.ts';
import styles from './options.module.css';

type Props = {
  readonly label: string;
  readonly value: Signal<string>;
  /** Both ends belong to it. */
  readonly range: { readonly from: number; readonly to: number };
};

/** A whole number under its label. The browser itself refuses what is beyond the range, and says so. */
export function NumberField({ label, value, range: { from, to } }: Props) {
  const input = useId();
  const helpId = useId();
  const shown = new Intl.NumberFormat(language.value);
  return (
    <div class={styles.field}>
      <label for={input}>{label}</label>
      <input
        id={input}
        type="number"
        required
        min={from}
        max={to}
        step={1}
        value={value.value}
        aria-describedby={helpId}
        autocomplete="off"
        onInput={(event) => (value.value = event.currentTarget.value)}
      />
      <p id={helpId} class={styles.help}>
        {optionsText.value.range(shown.format(from), shown.format(to))}
      </p>
    </div>
  );
}
