import { useEffect, useRef } from 'preact/hooks';
import { isUndoable, outcomeOf, summarise } from '../../locales/outcome.ts';
import type { ChangeView } from '../../lib/changes/view.ts';
import { panelText } from '../../locales/panel.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PlaceList } from '../ui/PlaceList.tsx';
import { actionFor } from './failure-action.ts';
import { LatePart } from './LatePart.tsx';
import type { PanelModel, Showing } from './model/panel.ts';
import css from './outcome.module.css';

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
        <LatePart>
          {({ Refused }) => <Refused panel={panel} showing={showing} change={outcome.change} />}
        </LatePart>
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
      {change.documentedSpelling && <p class={css.note}>{text.otherSpelling}</p>}
      {(change.foreign?.length ?? 0) > 0 && <Foreign change={change} />}
      {isOpenInPortal && <OldForm panel={panel} />}
    </Notice>
  );
}

/** The portal's form holds what it read before us. */
function OldForm({ panel }: { readonly panel: PanelModel }) {
  const text = panelText.value;
  return (
    <p class={css.note}>
      {text.formIsOld}{' '}
      <button type="button" onClick={() => panel.reloadPage()}>
        {text.reloadPage}
      </button>
    </p>
  );
}

/** What others changed between our reading and the one after our write: it stands. */
function Foreign({ change }: { readonly change: ChangeView }) {
  return (
    <>
      <p class={css.note}>{panelText.value.foreign}</p>
      <PlaceList places={(change.foreign ?? []).map(({ at }) => at)} />
    </>
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
      <PlaceList places={change.missing} />
      {isTeamOnly && change.missing.length > 0 && <p>{text.teamBlocked}</p>}
    </>
  );
}
