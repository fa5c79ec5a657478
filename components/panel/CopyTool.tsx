import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';
import { copyingText } from '../../locales/copying.ts';
import { Picker } from '../picking/Picker.tsx';
import { UserChoice } from '../picking/UserChoice.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Notice } from '../ui/Notice.tsx';
import css from './copy.module.css';
import { CopyDifference } from './CopyDifference.tsx';
import { Copying } from './model/copying.ts';
import type { PanelModel } from './model/panel.ts';
import type { Person } from './model/person.ts';

type Props = { readonly panel: PanelModel; readonly person: Person };

/** Gives a user what another one has: pick one, see the difference, stage it. */
export function CopyTool({ panel, person }: Props) {
  const open = useSignal(false);
  return (
    <>
      <button
        type="button"
        class="plain"
        data-key="copy"
        disabled={person.draft.state.value.scopes === undefined}
        onClick={() => (open.value = true)}
      >
        {copyingText.value.copyFrom}
      </button>
      {open.value && (
        <CopyDialog panel={panel} person={person} onClose={() => (open.value = false)} />
      )}
    </>
  );
}

/** What a copy has brought is looked at next. Its button has to be drawn first; that is queued by now. */
function goToReview(): void {
  queueMicrotask(() => document.querySelector<HTMLElement>('[data-key="review"]')?.focus());
}

function CopyDialog({ panel, person, onClose }: Props & { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const copying = useMemo(() => new Copying(person), [person]);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    onClose();
    if (dialog.current?.returnValue === STAGED) goToReview();
  };
  const stage = () => {
    if (copying.stage()) dialog.current?.close(STAGED);
  };
  return (
    <dialog ref={dialog} class={css.dialog} aria-labelledby={heading} onClose={close}>
      <h2 id={heading}>{copyingText.value.copyFrom}</h2>
      <div class={css.body}>
        <Step panel={panel} person={person} copying={copying} />
      </div>
      <Buttons copying={copying} stage={stage} cancel={() => dialog.current?.close()} />
    </dialog>
  );
}

const STAGED = 'staged';

function Step({ panel, person, copying }: Props & { readonly copying: Copying }) {
  const text = copyingText.value;
  const step = copying.step.value;
  switch (step.kind) {
    case 'picking':
      return (
        <>
          <p class={css.note}>{text.intro}</p>
          <Picker
            onPick={(user) => void copying.choose(user)}
            onSettings={() => panel.openSettings()}
            except={person.id}
            takesFocus
          />
        </>
      );
    case 'reading':
      return <p role="status">{text.reading}</p>;
    case 'same':
      return <Alert>{text.same}</Alert>;
    case 'failed':
      return <FailureAlert failure={step.failure} />;
    case 'unreadable':
      return (
        <>
          <UserChoice user={step.source} />
          <Alert>{text.unreadable}</Alert>
        </>
      );
    case 'comparing':
      return <CopyDifference copying={copying} person={person} source={step.source} />;
  }
}

function Alert({ children }: { readonly children: string }) {
  return (
    <div role="alert">
      <Notice tone="bad">
        <p>{children}</p>
      </Notice>
    </div>
  );
}

type ButtonsProps = {
  readonly copying: Copying;
  readonly stage: () => void;
  readonly cancel: () => void;
};

function Buttons({ copying, stage, cancel }: ButtonsProps) {
  const text = copyingText.value;
  const { kind } = copying.step.value;
  const count = copying.difference.value?.edits.length ?? 0;
  const next = useRef<HTMLButtonElement>(null);
  const isOver = kind !== 'picking' && kind !== 'reading';
  // What had the focus is gone with the step before.
  useEffect(() => {
    if (isOver) next.current?.focus();
  }, [isOver]);
  return (
    <div class={css.buttons}>
      {count > 0 && (
        <button ref={next} type="button" class="main" onClick={stage}>
          {text.stage(count)}
        </button>
      )}
      {isOver && count === 0 && (
        <button ref={next} type="button" onClick={() => copying.again()}>
          {text.another}
        </button>
      )}
      <button type="button" onClick={cancel}>
        {text.cancel}
      </button>
      {isOver && count > 0 && (
        <button type="button" class="plain" onClick={() => copying.again()}>
          {text.another}
        </button>
      )}
    </div>
  );
}
