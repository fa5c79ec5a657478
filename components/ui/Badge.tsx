import type { ComponentChildren } from 'preact';
import css from './badge.module.css';

/** A word about a person or a thing, beside its name. */
export function Badge({ children }: { readonly children: ComponentChildren }) {
  return <span class={css.badge}>{children}</span>;
}
