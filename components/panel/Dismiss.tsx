import { detailsText } from '../../locales/details.ts';
import { Cross } from '../ui/Cross.tsx';
import type { Writing } from './model/writing.ts';
import css from './outcome.module.css';

/** Puts away what is said of the last attempt. */
export function Dismiss({ writing }: { readonly writing: Writing }) {
  const name = detailsText.value.dismiss;
  return <Cross class={css.dismiss} name={name} press={() => writing.dismiss()} />;
}
