import { useEffect, useRef } from 'preact/hooks';
import { isUndoable, outcomeOf, summarise } from '../../locales/outcome.ts';
import type { Failure } from '../../lib/changes/failure.ts';
import type { ChangeView } from '../../lib/changes/view.ts';
import { panelText } from '../../locales/panel.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Notice } from '../ui/Notice.tsx';
import { isForReading, isForSettings } from './model/advice.ts';
import type { PanelModel, Showing } from './model/panel.ts';
import { lineAt } from './model/pending.ts';
import css from './outcome.module.css';
import { placeWords, valueWords } from './words.ts';

type Props = { readonly panel: PanelModel; readonly showing: Showing };

/** What became of the last attempt to write. The status stays in the document, so that it is read out once. */
export function OutcomeBar({ panel, showing }: Props) {
  const outcome = showing.writing.outcome.value;
  const bar = useFocusAfter(outcome);
  const isRefused = outcome?.kind === 'ended' && outcome.change.state === 'refused';
  return (
    <div class={outcome && css.bar} ref={bar} tabIndex={-1}>
      <div role="status" class={css.status}>
        {outcome?.kind === 'checking' && <Notice tone="plain">{panelText.value.checking}</Notice>}
        {outcome?.kind === 'ended' && !isRefused && (
          <Ended panel={panel} showing={showing} change={outcome.change} />
        )}
      </div>
      {outcome?.kind === 'ended' && isRefused && (
        <Refused panel={panel} showing={showing} change={outcome.change} />
      )}
      {outcome?.kind === 'failed' && (
        <FailureAlert
          failure={outcome.failure}
          action={actionFor(outcome.failure, outcome.during === 'apply', panel, showing)}
        />
      )}
    </div>
  );
}

/** The button that was pressed is disabled when it has worked; whoever uses the keyboard goes on from the outcome. */
function useFocusAfter(outcome: unknown) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const at = document.activeElement;
    const isLost = !at || at === document.body || at.matches(':disabled');
    if (outcome && isLost) bar.current?.focus();
  }, [outcome]);
  return bar;
}

type EndedProps = Props & { readonly change: ChangeView };

function Ended({ panel, showing, change }: EndedProps) {
  const text = panelText.value;
  const isPartly = change.state === 'partly';
  const isOpenInPortal = panel.page.value.length === 1 && panel.page.value[0] === showing.person.id;
  return (
    <Notice tone={isPartly ? 'warn' : 'good'}>
      <div class={css.line}>
        <span class={css.sign} aria-hidden="true">
          {SIGNS[outcomeOf(change)] ?? '✓'}
        </span>
        <strong>{summarise(change)}</strong>
        <UndoButton showing={showing} change={change} />
        <Dismiss showing={showing} />
      </div>
      {isPartly && <Dropped change={change} />}
      {isOpenInPortal && <p class={css.note}>{text.formIsOld}</p>}
    </Notice>
  );
}

const SIGNS: Partial<Record<ReturnType<typeof outcomeOf>, string>> = { partly: '▲', undo: '↩' };

function UndoButton({
  showing,
  change,
}: {
  readonly showing: Showing;
  readonly change: ChangeView;
}) {
  const text = panelText.value;
  const { writing } = showing;
  if (!isUndoable(change)) return null;
  const busy = writing.busy.value;
  return (
    <button type="button" disabled={busy !== undefined} onClick={() => void writing.undo(change)}>
      {busy === 'undo' ? text.undoing : text.undo}
    </button>
  );
}

function Dismiss({ showing }: { readonly showing: Showing }) {
  const name = panelText.value.dismiss;
  return (
    <button
      type="button"
      class={css.dismiss}
      aria-label={name}
      onClick={() => showing.writing.dismiss()}
    >
      <span aria-hidden="true">×</span>
    </button>
  );
}

/** What Leadway left out, by name. Team permissions have a known reason, which is said only when nothing else is missing. */
function Dropped({ change }: { readonly change: ChangeView }) {
  const text = panelText.value;
  const isTeamOnly = change.missing.every((at) => at.startsWith('scope:users/team-management.'));
  return (
    <>
      <p>{text.dropped(change.missing.length)}</p>
      <ul class={css.list}>
        {change.missing.map((at) => (
          <li key={at}>{placeWords(lineAt(at))}</li>
        ))}
      </ul>
      {isTeamOnly && change.missing.length > 0 && <p>{text.teamBlocked}</p>}
    </>
  );
}

function Refused({ panel, showing, change }: EndedProps) {
  const conflicts = change.conflicts ?? [];
  const failure = refusalOf(change);
  if (!failure) return <NoEffect showing={showing} change={change} />;
  return (
    <FailureAlert failure={failure} action={actionFor(failure, false, panel, showing)}>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      <Traces change={change} />
    </FailureAlert>
  );
}

/** Why a change was refused. It is settled that nothing was changed, whatever the first answer left open. */
function refusalOf(change: ChangeView): Failure | undefined {
  if (change.conflicts?.length) return { kind: 'conflict', effect: 'none' };
  return change.failure && { ...change.failure, effect: 'none' };
}

function NoEffect({ showing, change }: Omit<EndedProps, 'panel'>) {
  return (
    <div role="alert">
      <Notice tone="bad">
        <p>{summarise(change)}</p>
        <Traces change={change} />
        <button type="button" onClick={() => showing.writing.dismiss()}>
          {panelText.value.dismiss}
        </button>
      </Notice>
    </div>
  );
}

function Traces({ change }: { readonly change: ChangeView }) {
  if (change.traceIds.length === 0) return null;
  return <p class={css.trace}>{panelText.value.traceIds(change.traceIds.join(', '))}</p>;
}

function Conflicts({ conflicts }: { readonly conflicts: NonNullable<ChangeView['conflicts']> }) {
  const text = panelText.value;
  return (
    <>
      <p>{text.conflicts}</p>
      <ul class={css.list}>
        {conflicts.map((conflict) => {
          const line = lineAt(conflict.at);
          const words = [conflict.from, conflict.found, conflict.to] as const;
          const [from, found, to] = words.map((value) => valueWords(line, value));
          return (
            <li key={conflict.at}>
              {text.conflict(placeWords(line), from ?? '', found ?? '', to ?? '')}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** The one button of a failure: the settings, a fresh reading, another try, or away with it. */
function actionFor(failure: Failure, canRepeat: boolean, panel: PanelModel, showing: Showing) {
  const text = panelText.value;
  const { writing } = showing;
  if (isForSettings(failure)) return { label: text.settings, run: () => panel.openSettings() };
  if (isForReading(failure)) {
    return { label: text.loadAgain, run: () => (writing.dismiss(), void panel.refresh()) };
  }
  if (canRepeat && failure.effect === 'none') {
    return { label: text.tryAgain, run: () => void writing.apply() };
  }
  return { label: text.dismiss, run: () => writing.dismiss() };
}
