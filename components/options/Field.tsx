import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import styles from './options.module.css';

type Props = {
  readonly label: string;
  readonly help: string | undefined;
  readonly value: Signal<string>;
  /** Shown as dots. Not `type=password`: password managers would offer to keep it. */
  readonly masked?: boolean;
  readonly invalid?: boolean;
  /** In UTF-16 units. */
  readonly most?: number;
};

/** One line of text under its label, with a word on where it comes from. Nothing in it is ever completed or checked. */
export function Field({ label, help, value, masked = false, invalid = false, most }: Props) {
  const input = useId();
  const helpId = useId();
  return (
    <div class={styles.field}>
      <label for={input}>{label}</label>
      <input
        id={input}
        type="text"
        class={masked ? styles.masked : undefined}
        value={value.value}
        aria-describedby={help ? helpId : undefined}
        aria-invalid={invalid}
        maxLength={most}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => (value.value = event.currentTarget.value)}
      />
      {help && (
        <p id={helpId} class={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}
