import { detailsText } from '../../locales/details.ts';
import type { Writing } from './model/writing.ts';
import css from './outcome.module.css';

/** Puts away what is said of the last attempt. */
export function Dismiss({ writing }: { readonly writing: Writing }) {
  const name = detailsText.value.dismiss;
  return (
    <button
      type="button"
      class={css.dismiss}
      aria-label={name}
      title={name}
      onClick={() => writing.dismiss()}
    >
      <span aria-hidden="true">×</span>
    </button>
  );
}
