import { useEffect, useRef } from 'preact/hooks';
import { panelText } from '../../locales/panel.ts';
import { Notice } from '../ui/Notice.tsx';
import { LatePart } from './LatePart.tsx';
import type { PanelModel } from './model/panel.ts';
import type { Showing } from './model/view.ts';
import type { Outcome } from './model/writing.ts';
import css from './outcome.module.css';

type Props = { readonly panel: PanelModel; readonly showing: Showing };

/** What became of the last attempt to write. The status stays in the document, so that it is read out once. */
export function OutcomeBar({ panel, showing }: Props) {
  const outcome = showing.writing.outcome.value;
  const bar = useFocusAfter(outcome);
  const isBad = outcome !== undefined && isForAlert(outcome);
  const said = outcome && <Said panel={panel} showing={showing} outcome={outcome} />;
  return (
    <div class={outcome && css.bar} ref={bar} tabIndex={-1}>
      <div role="status" class={css.status}>
        {!isBad && said}
      </div>
      {isBad && said}
    </div>
  );
}

/** What was not written is an alert of its own, and not a status. */
function isForAlert(outcome: Outcome): boolean {
  return (
    outcome.kind === 'failed' || (outcome.kind === 'ended' && outcome.change.state === 'refused')
  );
}

function Said({ outcome, ...props }: Props & { readonly outcome: Outcome }) {
  switch (outcome.kind) {
    case 'checking':
      return <Notice tone="plain">{panelText.value.checking}</Notice>;
    case 'confirming':
      return <LatePart>{({ Confirming }) => <Confirming showing={props.showing} />}</LatePart>;
    case 'declined':
      return <LatePart>{({ Declined }) => <Declined {...props} {...outcome} />}</LatePart>;
    case 'failed':
      return <LatePart>{({ NotWritten }) => <NotWritten {...props} {...outcome} />}</LatePart>;
    case 'ended':
      return (
        <LatePart>
          {({ Ended, Refused }) =>
            outcome.change.state === 'refused' ? (
              <Refused {...props} change={outcome.change} />
            ) : (
              <Ended {...props} change={outcome.change} />
            )
          }
        </LatePart>
      );
  }
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
