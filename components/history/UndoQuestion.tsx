import { useEffect, useId, useRef } from 'preact/hooks';
import type { PlanWarning } from '../../lib/changes/view.ts';
import type { Place } from '../../lib/permissions/change.ts';
import { historyText } from '../../locales/history.ts';
import { changeLine } from '../../locales/outcome.ts';
import styles from './history.module.css';
import type { HistoryModel, Question } from './model.ts';
import { placeName } from './place-name.ts';

/** More names than this are counted: the question has to fit beside what it is about. */
const NAMED = 5;

type Props = { readonly model: HistoryModel; readonly question: Question };

/** What an undo would do beyond taking a change back, and whether to do it all the same. */
export function UndoQuestion({ model, question }: Props) {
  const text = historyText.value;
  const heading = useId();
  const cancel = useRef<HTMLButtonElement>(null);
  // The harmless answer has the focus, so that a second Enter does not answer a question nobody has read.
  useEffect(() => cancel.current?.focus(), []);
  return (
    <div role="group" aria-labelledby={heading} class={styles.question}>
      <h3 id={heading}>{text.question}</h3>
      {question.plan.warnings.map((warning) => (
        <Warning key={warning.kind} warning={warning} />
      ))}
      <p>{text.itDoes(changeLine(question.plan.change))}</p>
      <div class={styles.answers}>
        <button type="button" onClick={() => void model.confirm()}>
          {text.undoAnyway}
        </button>
        <button type="button" ref={cancel} onClick={() => model.cancel()}>
          {text.cancel}
        </button>
      </div>
    </div>
  );
}

function Warning({ warning }: { readonly warning: PlanWarning }) {
  return (
    <div>
      <p>
        <span aria-hidden="true">▲ </span>
        {historyText.value[warning.kind]}
      </p>
      {'places' in warning && <Places places={warning.places} />}
    </div>
  );
}

function Places({ places }: { readonly places: readonly Place[] }) {
  const rest = places.length - NAMED;
  return (
    <ul class={styles.places}>
      {places.slice(0, NAMED).map((at) => (
        <PlaceLine key={at} at={at} />
      ))}
      {rest > 0 && <li>{historyText.value.andMore(rest)}</li>}
    </ul>
  );
}

function PlaceLine({ at }: { readonly at: Place }) {
  const { label, wire } = placeName(at);
  return (
    <li>
      {label} {wire !== undefined && <code>{wire}</code>}
    </li>
  );
}
