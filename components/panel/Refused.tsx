import type { Failure } from '../../lib/changes/failure.ts';
import type { ChangeView } from '../../lib/changes/view.ts';
import { summarise } from '../../locales/outcome.ts';
import { detailsText } from '../../locales/details.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Notice } from '../ui/Notice.tsx';
import { placeWords } from '../ui/place-name.ts';
import { actionFor } from './failure-action.ts';
import { leaveOut } from './model/leave-out.ts';
import type { Press } from './gate.ts';
import type { PanelModel, Showing } from './model/panel.ts';
import css from './outcome.module.css';
import panelCss from './panel.module.css';
import { valueWords } from '../lines/words.ts';

type Props = {
  readonly panel: PanelModel;
  readonly showing: Showing;
  readonly change: ChangeView;
};

/** A change that was not made: why, and both sides where somebody else was first. */
export function Refused({ panel, showing, change }: Props) {
  const conflicts = change.conflicts ?? [];
  const failure = refusalOf(change);
  if (!failure) return <NoEffect showing={showing} change={change} />;
  if (conflicts.length > 0) {
    return (
      <FailureAlert
        failure={failure}
        answers={<Sides panel={panel} showing={showing} change={change} conflicts={conflicts} />}
      >
        <Conflicts conflicts={conflicts} />
      </FailureAlert>
    );
  }
  const action = failure.scopes
    ? withoutScopes(panel, showing, change, failure.scopes)
    : actionFor(failure, false, panel, showing);
  return (
    <FailureAlert failure={failure} action={action}>
      <Traces change={change} />
    </FailureAlert>
  );
}

type ConflictsProps = { readonly conflicts: NonNullable<ChangeView['conflicts']> };

/** What was staged is still staged; an undo is planned anew, on what is there now. */
function Sides({ panel, showing: { writing }, change, conflicts }: ConflictsProps & Props) {
  const text = detailsText.value;
  const { origin } = change;
  const places = conflicts.map(({ at }) => at);
  const takeMine = (press: Press) =>
    origin.kind === 'undo' ? writing.undo(press, { id: origin.of }) : writing.takeMine(press);
  return (
    <div class={panelCss.buttons}>
      <button type="button" onClick={(event) => void takeMine(panel.judge(event))}>
        {text.takeMine}
      </button>
      <button type="button" onClick={() => void writing.keepTheirs(places)}>
        {text.keepTheirs}
      </button>
    </div>
  );
}

/** The way on without scopes that the server refuses: never taken by itself. */
function withoutScopes(
  panel: PanelModel,
  showing: Showing,
  { origin }: ChangeView,
  scopes: readonly string[],
) {
  const label = detailsText.value.withoutThem;
  return origin.kind === 'undo'
    ? {
        label,
        run: (event: Event) =>
          void showing.writing.undo(panel.judge(event), { id: origin.of }, [...scopes]),
      }
    : { label, run: () => leaveOutInSight(showing, scopes) };
}

/** What is left is still to be applied: it is shown, and the keyboard goes on from where the pressed button was. */
function leaveOutInSight(showing: Showing, scopes: readonly string[]): void {
  leaveOut(showing, scopes);
  showing.person.reviewing.value = true;
  document.querySelector<HTMLElement>('[data-key="apply"]')?.focus();
}

/** Why a change was refused. It is settled that nothing was changed, whatever the first answer left open. */
function refusalOf(change: ChangeView): Failure | undefined {
  if (change.conflicts?.length) return { kind: 'conflict', effect: 'none' };
  return change.failure && { ...change.failure, effect: 'none' };
}

function NoEffect({ showing, change }: Omit<Props, 'panel'>) {
  return (
    <div role="alert">
      <Notice tone="bad">
        <p>{summarise(change)}</p>
        <Traces change={change} />
        <button type="button" onClick={() => showing.writing.dismiss()}>
          {detailsText.value.dismiss}
        </button>
      </Notice>
    </div>
  );
}

function Traces({ change }: { readonly change: ChangeView }) {
  if (change.traceIds.length === 0) return null;
  return <p class={css.trace}>{detailsText.value.traceIds(change.traceIds.join(', '))}</p>;
}

function Conflicts({ conflicts }: ConflictsProps) {
  const text = detailsText.value;
  return (
    <>
      <p>{text.conflicts}</p>
      <ul class={css.list}>
        {conflicts.map(({ at, from, found, to }) => {
          const [was, is, wanted] = [from, found, to].map((value) => valueWords(at, value));
          return (
            <li key={at}>{text.conflict(placeWords(at), was ?? '', is ?? '', wanted ?? '')}</li>
          );
        })}
      </ul>
    </>
  );
}
