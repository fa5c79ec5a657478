import type { ComponentChildren } from 'preact';
import type { Failure } from '../../lib/changes/failure.ts';
import { describe } from '../../locales/errors.ts';
import css from './notice.module.css';

type Props = {
  readonly failure: Failure;
  /** The one thing to do about it. */
  readonly action?: { readonly label: string; readonly run: (event: Event) => void } | undefined;
  readonly children?: ComponentChildren;
  /** Where there is more than one thing to do: the choice comes after what is to be known for it. */
  readonly answers?: ComponentChildren;
  /** What puts it away, where that is not the one thing to do. */
  readonly corner?: ComponentChildren;
  /** `plain` where nothing went wrong: something is yet to be chosen or set up. */
  readonly tone?: 'bad' | 'plain';
};

/** A failure: what happened, whether anything changed, what to do next, and one button. */
export function FailureAlert({ failure, action, children, answers, corner, tone = 'bad' }: Props) {
  const { what, changed, next, reasons } = describe(failure);
  return (
    <div role="alert" class={`${css.notice} ${css[tone]}`}>
      <div class={css.first}>
        <p>
          <strong>{what}</strong> {changed}
        </p>
        {corner}
      </div>
      {reasons.length > 0 && (
        <ul class={css.list}>
          {reasons.map((reason) => (
            <li key={reason}>
              <bdi>{reason}</bdi>
            </li>
          ))}
        </ul>
      )}
      {children}
      <p>{next}</p>
      {answers}
      {action && (
        <button
          type="button"
          class={answers ? 'plain' : tone === 'plain' ? 'main' : undefined}
          onClick={action.run}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}
