import { useEffect, useRef } from 'preact/hooks';
import type { PlanView } from '../../lib/changes/view.ts';
import { panelText } from '../../locales/panel.ts';
import { Notice } from '../ui/Notice.tsx';
import { ChangeLines } from './ChangeLines.tsx';
import { changeLines, lineAt } from './model/pending.ts';
import type { Writing } from './model/writing.ts';
import panelCss from './panel.module.css';
import css from './question.module.css';
import { placeWords } from './words.ts';

/** A plan that is not simply what was asked for: shown as it is, and asked about. */
export function PlanQuestion({ writing }: { readonly writing: Writing }) {
  const question = writing.question.value;
  if (!question) return null;
  return (
    <Asked
      key={question.plan.plan}
      writing={writing}
      plan={question.plan}
      isUndo={question.why === 'undo'}
    />
  );
}

type Props = { readonly writing: Writing; readonly plan: PlanView; readonly isUndo: boolean };

function Asked({ writing, plan, isUndo }: Props) {
  const text = panelText.value;
  const cancel = useRef<HTMLButtonElement>(null);
  // The harmless answer has the focus, so that a second Enter does not answer what nobody has read.
  useEffect(() => cancel.current?.focus(), []);
  const lines = changeLines(plan.change);
  const count = lines.granted.length + lines.removed.length + lines.other.length;
  return (
    <div role="group" aria-labelledby="question" class={css.question}>
      <Notice tone="warn">
        <p id="question">{isUndo ? text.undoAsks : text.planDiffers}</p>
        <Warnings plan={plan} />
      </Notice>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also by keyboard */}
      <div class={css.lines} tabIndex={0}>
        {count === 0 ? text.planEmpty : <ChangeLines lines={lines} />}
      </div>
      <div class={panelCss.buttons}>
        <button type="button" disabled={count === 0} onClick={() => void writing.confirm()}>
          {isUndo ? text.undoAnyway : text.apply(count)}
        </button>
        <button type="button" ref={cancel} onClick={() => writing.cancel()}>
          {text.cancel}
        </button>
      </div>
    </div>
  );
}

function Warnings({ plan }: { readonly plan: PlanView }) {
  const text = panelText.value;
  return (
    <>
      {plan.warnings.map((warning) => {
        if (warning.kind !== 'touched-since' && warning.kind !== 'cannot-restore') return null;
        const places = warning.places.map((at) => placeWords(lineAt(at))).join(', ');
        const say = warning.kind === 'touched-since' ? text.touchedSince : text.cannotRestore;
        return <p key={warning.kind}>{say(places)}</p>;
      })}
    </>
  );
}
