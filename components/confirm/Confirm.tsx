import { confirmText } from '../../locales/confirm.ts';
import { Answers } from './Answers.tsx';
import { Close } from './Close.tsx';
import css from './confirm.module.css';
import { Outcome } from './Outcome.tsx';
import type { ConfirmModel, View } from './model.ts';
import { Question } from './Question.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { UnlockForm } from '../unlock/UnlockForm.tsx';

type Props = { readonly model: ConfirmModel };

/** The one place where a dangerous or doubtful write is confirmed. */
export function Confirm({ model }: Props) {
  return (
    <main class={css.confirm} aria-label={confirmText.value.title}>
      {model.vault.locked.value ? (
        <Locked model={model} />
      ) : (
        <Shown model={model} view={model.view.value} />
      )}
    </main>
  );
}

/** No name and no change is shown; both come with unlocking. */
function Locked({ model }: Props) {
  return (
    <>
      <header class={css.head}>
        <h1>{confirmText.value.title}</h1>
      </header>
      <UnlockForm vault={model.vault} openSettings={() => model.openSettings()} />
    </>
  );
}

function Shown({ model, view }: Props & { readonly view: View }) {
  switch (view.kind) {
    case 'asking':
      return <p role="status">{confirmText.value.loading}</p>;
    case 'question':
    case 'saving':
      return (
        <>
          <Question asked={view.asked} />
          <Answers model={model} isSaving={view.kind === 'saving'} />
        </>
      );
    case 'ended':
      return <Outcome model={model} change={view.change} />;
    case 'failed':
      return <Failed model={model} view={view} />;
  }
}

/** What was asked for is still staged where it was asked for; the texts of the failures say so. */
function Failed({ model, view }: Props & { readonly view: Extract<View, { kind: 'failed' }> }) {
  const text = confirmText.value;
  const isForSettings = view.failure.kind === 'no-connection';
  return (
    <>
      <FailureAlert
        failure={view.failure}
        action={
          isForSettings ? { label: text.settings, run: () => model.openSettings() } : undefined
        }
      />
      <Close model={model} />
    </>
  );
}
