import { panelText } from '../../locales/panel.ts';
import css from './footer.module.css';
import { LatePart } from './LatePart.tsx';
import { countOf } from '../lines/lines.ts';
import { pendingLines } from './model/pending.ts';
import type { PanelModel } from './model/panel.ts';
import type { Showing } from './model/view.ts';
import type { Outcome } from './model/writing.ts';
import { OutcomeBar } from './OutcomeBar.tsx';

type Props = { readonly panel: PanelModel; readonly showing: Showing };

/** What is staged, for whom, and the way out: never scrolled away. */
export function Footer({ panel, showing }: Props) {
  const { person, writing } = showing;
  const question = writing.question.value;
  return (
    <footer class={css.footer}>
      <OutcomeBar panel={panel} showing={showing} />
      {question ? (
        <LatePart>
          {({ Asked }) => (
            <Asked key={question.plan.plan} panel={panel} writing={writing} question={question} />
          )}
        </LatePart>
      ) : (
        <Staged panel={panel} showing={showing} />
      )}
      <p class={css.who}>
        {panelText.value.applyTo} <bdi class={css.name}>{person.user.value.name}</bdi>{' '}
        <bdi>{person.user.value.email}</bdi>
      </p>
    </footer>
  );
}

function Staged({ panel, showing }: Props) {
  const { draft } = showing.person;
  const isUnfolded = isReviewing({ panel, showing });
  return (
    <>
      {draft.edits.value.size > 0 && (
        <LatePart>
          {({ PendingRegion }) => <PendingRegion draft={draft} open={isUnfolded} />}
        </LatePart>
      )}
      <Summary panel={panel} showing={showing} />
      <Buttons panel={panel} showing={showing} />
    </>
  );
}

/** A question before leaving needs the room; the list is there again when it is answered. */
function isReviewing({ panel, showing }: Props): boolean {
  return showing.person.reviewing.value && panel.leaving.value === undefined;
}

function Summary({ panel, showing }: Props) {
  const text = panelText.value;
  const { draft, reviewing } = showing.person;
  const isUnfolded = isReviewing({ panel, showing });
  const turn = () => {
    panel.keepEditing();
    reviewing.value = !isUnfolded;
  };
  const lines = pendingLines(draft);
  if (countOf(lines) === 0) return <p class={css.none}>{text.nothingStaged}</p>;
  const { granted, removed, other } = lines;
  return (
    <div class={css.summary}>
      {granted.length > 0 && <b class={css.plus}>{text.plusGranted(granted.length)}</b>}
      {removed.length > 0 && <b class={css.minus}>{text.minusRemoved(removed.length)}</b>}
      {other.length > 0 && <b>{text.plusOther(other.length)}</b>}
      <button
        type="button"
        class={`plain ${css.review}`}
        data-key="review"
        aria-expanded={isUnfolded}
        onClick={turn}
      >
        {text.review}
      </button>
    </div>
  );
}

function Buttons({ panel, showing: { person, writing } }: Props) {
  const text = panelText.value;
  const count = person.draft.edits.value.size;
  const busy = writing.busy.value;
  const isChecking = isOpen(writing.outcome.value);
  const hasProblem = person.draft.problems.value.size > 0;
  const isStill = busy !== undefined || isChecking || count === 0;
  const applyText = count === 0 ? text.applyNone : text.apply(count);
  return (
    <>
      {hasProblem && <p class={css.problem}>{text.correctFirst}</p>}
      <div class={css.buttons}>
        <button
          type="button"
          class={`main ${css.apply}`}
          data-key="apply"
          aria-busy={busy === 'apply'}
          disabled={
            isStill ||
            hasProblem ||
            panel.refreshing.value !== undefined ||
            panel.doubt.value !== undefined
          }
          onClick={(event) => void writing.apply(panel.judge(event))}
        >
          {busy === 'apply' ? text.applying : applyText}
        </button>
        <button type="button" disabled={isStill} onClick={person.discard}>
          {text.discard}
        </button>
      </div>
    </>
  );
}

/** Whether it is not known yet how the last attempt ends. */
function isOpen(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'checking' || outcome?.kind === 'confirming';
}
