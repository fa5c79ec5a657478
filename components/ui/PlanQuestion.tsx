import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { planText } from '../../locales/plan.ts';
import { Notice } from './Notice.tsx';
import css from './question.module.css';

type Props = {
  readonly title: string;
  readonly warnings?: ComponentChildren;
  /** What the plan does. */
  readonly children: ComponentChildren;
  readonly yes: {
    readonly label: string;
    readonly disabled?: boolean | undefined;
    readonly run: (event: Event) => void;
  };
  readonly onCancel: () => void;
};

/** A plan that does more, or other, than was asked for: shown as it is, and asked about. */
export function PlanQuestion({ title, warnings, children, yes, onCancel }: Props) {
  const heading = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  // The harmless answer has the focus, so that a second Enter does not answer a question nobody has read.
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div role="group" aria-labelledby={heading} class={css.question}>
      <Notice tone="warn">
        <h3 id={heading}>{title}</h3>
        {warnings}
      </Notice>
      {children}
      <div class={css.answers}>
        <button type="button" class="main" disabled={yes.disabled} onClick={yes.run}>
          {yes.label}
        </button>
        <button type="button" ref={cancel} onClick={onCancel}>
          {planText.value.cancel}
        </button>
      </div>
    </div>
  );
}
