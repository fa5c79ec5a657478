import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { connectionsText } from '../../../locales/connections.ts';
import options from '../options.module.css';

type Props = {
  /** Its name, where it is a question of its own; the keyboard then starts at the question, not at the answer. */
  readonly question?: string;
  readonly submit: string;
  /** What leaving it is called, where that is not to cancel. */
  readonly cancel?: string;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  /** Without it there is no way back, and the form does not take the focus: it was there from the start. */
  readonly onCancel?: (() => void) | undefined;
  readonly children: ComponentChildren;
};

/** A form that the person has opened: the keyboard goes into it, and Escape leaves it. */
export function CardForm(props: Props) {
  const { question, submit, cancel, busy, onSubmit, onCancel, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const isOpened = onCancel !== undefined;
  useEffect(() => {
    if (!isOpened) return;
    const first = question ? form.current : form.current?.querySelector('input');
    first?.focus();
  }, [isOpened, question]);
  return (
    // Escape is for the whole form, wherever in it the keyboard is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      class={options.form}
      autocomplete="off"
      aria-label={question}
      tabIndex={-1}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel?.();
      }}
    >
      {children}
      <div class={options.buttons}>
        <button type="submit" class="main" aria-busy={busy} aria-disabled={busy}>
          {submit}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {cancel ?? connectionsText.value.cancel}
          </button>
        )}
      </div>
    </form>
  );
}
