import type { ComponentChildren } from 'preact';
import css from './notice.module.css';

type Props = {
  /** `warn` for risk, `good` and `bad` for what became of something, `plain` for the rest. */
  readonly tone: 'plain' | 'warn' | 'good' | 'bad';
  readonly children: ComponentChildren;
};

/** A sentence or two that stand out. Says nothing to live regions by itself. */
export function Notice({ tone, children }: Props) {
  return <div class={`${css.notice} ${css[tone]}`}>{children}</div>;
}
