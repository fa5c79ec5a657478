import type { ChangeView } from '../../lib/changes/view.ts';
import { equalJson } from '../../lib/permissions/json.ts';
import { detailsText } from '../../locales/details.ts';
import { describe } from '../../locales/errors.ts';
import { changeLines, countOf } from '../lines/lines.ts';
import { valueWords } from '../lines/words.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Notice } from '../ui/Notice.tsx';
import { placeWords } from '../ui/place-name.ts';
import { Dismiss } from './Dismiss.tsx';
import type { Press } from './gate.ts';
import type { PanelModel } from './model/panel.ts';
import type { Showing } from './model/view.ts';
import css from './outcome.module.css';
import panelCss from './panel.module.css';

type Conflicts = NonNullable<ChangeView['conflicts']>;

type Props = {
  readonly panel: PanelModel;
  readonly showing: Showing;
  readonly change: ChangeView;
  readonly conflicts: Conflicts;
};

const CONFLICT = { kind: 'conflict', effect: 'none' } as const;

/** Somebody else was first: both sides, or, where they did the very same, that it is done. */
export function Rival(props: Props) {
  const { conflicts } = props;
  if (conflicts.every(isSame)) return <DoneAlready {...props} />;
  return (
    <FailureAlert failure={CONFLICT} answers={<Sides {...props} />}>
      <Values intro={detailsText.value.conflicts} of={conflicts.filter((one) => !isSame(one))} />
      <Values intro={detailsText.value.already} of={conflicts.filter(isSame)} />
    </FailureAlert>
  );
}

function isSame({ found, to }: Conflicts[number]): boolean {
  return equalJson(found, to);
}

/** Nothing is to be decided; at most there is a rest to go on with. */
function DoneAlready({ panel, showing: { writing }, change, conflicts }: Props) {
  const text = detailsText.value;
  const rest = countOf(changeLines(change.change)) - conflicts.length;
  return (
    <div role="alert">
      <Notice tone={rest > 0 ? 'bad' : 'plain'}>
        <div class={css.line}>
          <p class={css.said}>
            <strong>{text.sameDone}</strong> {describe(CONFLICT).changed}
          </p>
          <Dismiss writing={writing} />
        </div>
        <Values intro={text.already} of={conflicts} />
        {rest > 0 && (
          <>
            <p>{text.restLeft(rest)}</p>
            <button type="button" onClick={(event) => goOn(writing, change, panel.judge(event))}>
              {text.applyRest}
            </button>
          </>
        )}
      </Notice>
    </div>
  );
}

/** Of each: what it was, what it is now, and what was wanted. */
function Values({ intro, of }: { readonly intro: string; readonly of: Conflicts }) {
  if (of.length === 0) return null;
  return (
    <>
      <p>{intro}</p>
      <ul class={css.list}>
        {of.map((one) => (
          <li key={one.at}>{valuesOf(one)}</li>
        ))}
      </ul>
    </>
  );
}

function valuesOf(one: Conflicts[number]): string {
  const { at, from, found, to } = one;
  const { conflict, conflictSame } = detailsText.value;
  const [was, is] = [valueWords(at, from), valueWords(at, found)];
  return isSame(one)
    ? conflictSame(placeWords(at), was, is)
    : conflict(placeWords(at), was, is, valueWords(at, to));
}

function Sides({ panel, showing: { writing }, change, conflicts }: Props) {
  const text = detailsText.value;
  const places = conflicts.map(({ at }) => at);
  return (
    <div class={panelCss.buttons}>
      <button type="button" onClick={(event) => goOn(writing, change, panel.judge(event))}>
        {text.takeMine}
      </button>
      <button type="button" onClick={() => void writing.keepTheirs(places)}>
        {text.keepTheirs}
      </button>
    </div>
  );
}

/** What was staged is still staged; an undo is planned anew, on what is there now. */
function goOn(writing: Showing['writing'], { origin }: ChangeView, press: Press): void {
  void (origin.kind === 'undo' ? writing.undo(press, { id: origin.of }) : writing.takeMine(press));
}
