import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { outcomeOf, type ChangeView } from '../../lib/changes/view.ts';
import { historyText } from '../../locales/history.ts';
import { language } from '../../locales/language.ts';
import { changeLine, isUndoable, outcomeLine, outcomeWord } from '../../locales/outcome.ts';
import { UndoQuestion } from '../ui/UndoQuestion.tsx';
import { age, moment } from './age.ts';
import styles from './history.module.css';
import type { HistoryModel, Question } from './model.ts';
import { namesOf } from './names.ts';
import { OutcomeSign } from './OutcomeSign.tsx';
import { personName } from './person.ts';

type Props = { readonly model: HistoryModel; readonly view: ChangeView };

/** What a list has to tell of a change beyond its item, for those who ask. */
export type More = {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Keys pressed on the button that opens it. */
  readonly walk?: ((event: KeyboardEvent) => void) | undefined;
  readonly content: ComponentChildren;
};

/** The way to something that is shown elsewhere. */
export type Link = {
  readonly href: string;
  readonly target: '_blank';
  readonly onClick: (event: MouseEvent) => void;
};

type ItemProps = Props & {
  readonly more?: More | undefined;
  /** Where its details are, for a list that has no room for them. */
  readonly link?: Link | undefined;
};

export function HistoryItem({ model, view, more, link }: ItemProps) {
  const outcome = outcomeOf(view);
  const question = model.question.value;
  return (
    <li class={styles.item}>
      <OutcomeSign outcome={outcome} />
      <p class={styles.user}>
        <bdi>{personName(view.user)}</bdi>
      </p>
      <p class={styles.outcome}>
        <span class={styles.word}>{outcomeWord(outcome)}</span>{' '}
        <bdi>{outcomeLine(view, namesOf)}</bdi>
      </p>
      {(view.vanished?.length ?? 0) > 0 && (
        <p class={styles.outcome}>▲ {historyText.value.vanished(view.vanished?.length ?? 0)}</p>
      )}
      <Circumstances view={view} now={model.now.value}>
        {more && <Disclosure view={view} more={more} />}
        {link !== undefined && <DetailsLink view={view} link={link} />}
      </Circumstances>
      {isUndoable(view) && <UndoButton model={model} view={view} />}
      {question?.view.id === view.id && <Asked model={model} question={question} />}
      {more?.isOpen && <div class={styles.more}>{more.content}</div>}
    </li>
  );
}

function DetailsLink({ view, link }: { readonly view: ChangeView; readonly link: Link }) {
  const text = historyText.value;
  const name = text.detailsOf(personName(view.user), outcomeLine(view));
  return (
    <a class={styles.link} {...link} rel="noreferrer" aria-label={name}>
      {text.details}
    </a>
  );
}

function Disclosure({ view, more }: { readonly view: ChangeView; readonly more: More }) {
  const text = historyText.value;
  return (
    <button
      type="button"
      class="plain"
      data-change={view.id}
      aria-label={text.detailsOf(personName(view.user), outcomeLine(view))}
      aria-expanded={more.isOpen}
      onClick={more.toggle}
      onKeyDown={more.walk}
    >
      {text.details}
    </button>
  );
}

function Asked({
  model,
  question: { plan },
}: Pick<Props, 'model'> & { readonly question: Question }) {
  return (
    <div class={styles.question}>
      <UndoQuestion plan={plan} onUndo={() => void model.confirm()} onCancel={() => model.cancel()}>
        <p>{historyText.value.itDoes(changeLine(plan.change))}</p>
      </UndoQuestion>
    </div>
  );
}

type CircumstancesProps = {
  readonly view: ChangeView;
  readonly now: number;
  readonly children: ComponentChildren;
};

function Circumstances({ view, now, children }: CircumstancesProps) {
  const { at, origin } = view;
  return (
    <p class={styles.when}>
      <time dateTime={new Date(at).toISOString()} title={moment(at, language.value)}>
        {age(at, now, language.value)}
      </time>
      {(origin.kind === 'preset' || origin.kind === 'copy') && (
        <>
          {' · '}
          <bdi>{historyText.value[origin.kind](origin.name)}</bdi>
        </>
      )}{' '}
      {children}
    </p>
  );
}

/** The button's name says whose change and which, because a list of buttons called *Undo* tells nobody apart. */
function UndoButton({ model, view }: Props) {
  const text = historyText.value;
  const button = useReturnedFocus(model.question.value?.view.id === view.id);
  const busy = model.undoing.value === view.id;
  return (
    <button
      ref={button}
      type="button"
      class={styles.undo}
      aria-label={text.undoOf(personName(view.user), outcomeLine(view))}
      aria-busy={busy}
      aria-disabled={model.undoing.value !== undefined}
      onClick={() => void model.undo(view)}
    >
      {busy ? text.undoing : text.undo}
    </button>
  );
}

/** Brings the focus back to where a question was asked from, when it goes without the focus having moved on. */
function useReturnedFocus(asked: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (wasAsked.current && !asked && document.activeElement === document.body) {
      button.current?.focus();
    }
    wasAsked.current = asked;
  }, [asked]);
  return button;
}
