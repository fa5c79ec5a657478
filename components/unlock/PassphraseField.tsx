import type { Ref } from 'preact';
import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import css from './unlock.module.css';

type Props = {
  readonly label: string;
  readonly help?: string | undefined;
  /** What is wrong with what was typed. */
  readonly problem?: string | undefined;
  readonly value: Signal<string>;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/**
 * One line for a passphrase, shown as dots. Not `type=password`, as for the token: a password manager of the same
 * browser would offer to keep it beside what it protects.
 */
export function PassphraseField({ label, help, problem, value, inputRef }: Props) {
  const input = useId();
  const helpId = useId();
  const problemId = useId();
  const described = [help && helpId, problem && problemId].filter(Boolean).join(' ');
  return (
    <div class={css.field}>
      <label for={input}>{label}</label>
      <input
        ref={inputRef ?? null}
        id={input}
        type="text"
        class={css.masked}
        value={value.value}
        maxLength={1_024}
        aria-describedby={described || undefined}
        aria-invalid={problem !== undefined}
        autocomplete="off"
        autocapitalize="off"
        autocorrect="off"
        spellcheck={false}
        onInput={(event) => (value.value = event.currentTarget.value)}
      />
      {problem && (
        <p id={problemId} class={css.problem}>
          {problem}
        </p>
      )}
      {help && (
        <p id={helpId} class={css.note}>
          {help}
        </p>
      )}
    </div>
  );
}
