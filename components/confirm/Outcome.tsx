import type { ChangeView } from '../../lib/changes/view.ts';
import { summarise } from '../../locales/outcome.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PlaceList } from '../ui/PlaceList.tsx';
import { Close } from './Close.tsx';
import css from './confirm.module.css';
import type { ConfirmModel } from './model.ts';

type Props = { readonly model: ConfirmModel; readonly change: ChangeView };

/** How it ended. What is to be done about it is offered where it was asked for, which says the same. */
export function Outcome({ model, change }: Props) {
  return (
    <>
      <header class={css.head}>
        <h1>
          <bdi>{change.user.name.trim() || change.user.email}</bdi>
        </h1>
      </header>
      {change.state === 'refused' ? <Refused change={change} /> : <Made change={change} />}
      <Close model={model} />
    </>
  );
}

function Made({ change }: { readonly change: ChangeView }) {
  const tone = TONES[change.state] ?? 'plain';
  return (
    <div role="status">
      <Notice tone={tone}>
        <p>{summarise(change)}</p>
        {change.state === 'partly' && <PlaceList places={change.missing} />}
      </Notice>
    </div>
  );
}

const TONES: Partial<Record<ChangeView['state'], 'good' | 'warn'>> = {
  confirmed: 'good',
  partly: 'warn',
};

/** It is settled that nothing was changed, whatever the first answer left open. */
function Refused({ change }: { readonly change: ChangeView }) {
  const kind = change.conflicts?.length ? 'conflict' : undefined;
  const failure = kind ? ({ kind, effect: 'none' } as const) : change.failure;
  if (failure) return <FailureAlert failure={{ ...failure, effect: 'none' }} />;
  return (
    <div role="alert">
      <Notice tone="bad">{summarise(change)}</Notice>
    </div>
  );
}
