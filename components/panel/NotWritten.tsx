import type { Failure } from '../../lib/changes/failure.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Dismiss } from './Dismiss.tsx';
import { actionFor } from './failure-action.ts';
import type { PanelModel } from './model/panel.ts';
import type { Showing } from './model/view.ts';
import type { Work } from './model/writing.ts';

type Props = {
  readonly panel: PanelModel;
  readonly showing: Showing;
  readonly failure: Failure;
  readonly during: Work;
};

/** An attempt to write that did not come to a change. */
export function NotWritten({ panel, showing, failure, during }: Props) {
  const action = actionFor(failure, during === 'apply', panel, showing);
  const corner = <Dismiss writing={showing.writing} />;
  return <FailureAlert failure={failure} action={action} corner={corner} />;
}
