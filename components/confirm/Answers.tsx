import { confirmText } from '../../locales/confirm.ts';
import css from './confirm.module.css';
import type { ConfirmModel } from './model.ts';

type Props = { readonly model: ConfirmModel; readonly isSaving: boolean };

/** The two answers. *Confirm* looks as inert as it is. */
export function Answers({ model, isSaving }: Props) {
  const text = confirmText.value;
  const isInert = isSaving || !model.inert.armed.value;
  return (
    <footer class={css.answers}>
      <button type="button" disabled={isSaving} onClick={() => model.cancel()}>
        {text.cancel}
      </button>
      <button
        type="button"
        class="main"
        aria-busy={isSaving}
        aria-disabled={isInert}
        // A press would bring the focus here and so make itself inert; it is the keyboard's focus that counts.
        onMouseDown={(event) => event.preventDefault()}
        onFocus={() => model.inert.again()}
        onClick={(event) => {
          if (event.isTrusted) void model.confirm();
        }}
      >
        {isSaving ? text.saving : text.confirm}
      </button>
    </footer>
  );
}
