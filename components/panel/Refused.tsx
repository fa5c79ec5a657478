import type { Failure } from '../../lib/changes/failure.ts';
import type { ChangeView } from '../../lib/changes/view.ts';
import { summarise } from '../../locales/outcome.ts';
import { detailsText } from '../../locales/details.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Dismiss } from './Dismiss.tsx';
import { actionFor } from './failure-action.ts';
import { leaveOut } from './model/leave-out.ts';
import type { PanelModel } from './model/panel.ts';
import type { Showing } from './model/view.ts';
import { Rival } from './Rival.tsx';
import css from './outcome.module.css';

type Props = {
  readonly panel: PanelModel;
  readonly showing: Showing;
  readonly change: ChangeView;
};

/** A change that was not made: why, and both sides where somebody else was first. */
export function Refused({ panel, showing, change }: Props) {
  if (change.conflicts?.length) {
    return <Rival panel={panel} showing={showing} change={change} conflicts={change.conflicts} />;
  }
  const failure = refusalOf(change);
  if (!failure) return <NoEffect showing={showing} change={change} />;
  const action = failure.scopes
    ? withoutScopes(panel, showing, change, failure.scopes)
    : actionFor(failure, false, panel, showing);
  return (
    <FailureAlert failure={failure} action={action} corner={<Dismiss writing={showing.writing} />}>
      <Traces change={change} />
    </FailureAlert>
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
  return change.failure && { ...change.failure, effect: 'none' };
}

function NoEffect({ showing, change }: Omit<Props, 'panel'>) {
  return (
    <div role="alert">
      <Notice tone="bad">
        <div class={css.line}>
          <span class={css.said}>{summarise(change)}</span>
          <Dismiss writing={showing.writing} />
        </div>
        <Traces change={change} />
      </Notice>
    </div>
  );
}

function Traces({ change }: { readonly change: ChangeView }) {
  if (change.traceIds.length === 0) return null;
  return <p class={css.trace}>{detailsText.value.traceIds(change.traceIds.join(', '))}</p>;
}
