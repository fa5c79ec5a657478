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
  /** What is kept of what was typed; all of it without. */
  readonly tidy?: (typed: string) => string;
};

/** One line of text under its label, with a word on where it comes from. Nothing in it is ever completed or checked. */
export function Field(props: Props) {
  const { label, help, value, masked = false, invalid = false, most, tidy } = props;
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
        onInput={({ currentTarget: { value: typed } }) => (value.value = tidy?.(typed) ?? typed)}
      />
      {help && (
        <p id={helpId} class={styles.help}>
          {help}
        </p>
      )}
    </div>
  );
}
