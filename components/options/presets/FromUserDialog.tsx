import { useEffect, useId, useRef } from 'preact/hooks';
import { presetsText } from '../../../locales/presets.ts';
import { FailureAlert } from '../../ui/FailureAlert.tsx';
import { Notice } from '../../ui/Notice.tsx';
import options from '../options.module.css';
import type { FromUser } from './from-user.ts';
import { editorParts } from './late.ts';
import type { PresetManager } from './manager.ts';
import css from './presets.module.css';

type Props = { readonly model: PresetManager; readonly fromUser: FromUser };

/** Whose permissions become a preset. */
export function FromUserDialog({ model, fromUser }: Props) {
  const text = presetsText.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const { kind } = fromUser.step.value;
  useEffect(() => {
    void editorParts.load();
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class={css.question}
      aria-labelledby={heading}
      onClose={() => model.closeFromUser()}
    >
      <h2 id={heading}>{text.newFromUser}</h2>
      <div class={css.answer}>
        <Step fromUser={fromUser} />
      </div>
      <div class={options.buttons}>
        {(kind === 'failed' || kind === 'unreadable') && <Again fromUser={fromUser} />}
        <button type="button" onClick={() => dialog.current?.close()}>
          {text.cancel}
        </button>
      </div>
    </dialog>
  );
}

function Step({ fromUser }: Pick<Props, 'fromUser'>) {
  const text = presetsText.value;
  const parts = editorParts.part.value;
  const step = fromUser.step.value;
  if (!parts) return null;
  const { Picker, UserChoice } = parts;
  switch (step.kind) {
    case 'picking':
      return (
        <>
          <p class={options.help}>{text.fromUserHelp}</p>
          <Picker
            onPick={(user) => void fromUser.choose(user)}
            onChoose={(connection) => fromUser.through(connection)}
            takesFocus
          />
        </>
      );
    case 'reading':
      return <p role="status">{text.readingUser}</p>;
    case 'failed':
      return <FailureAlert failure={step.failure} />;
    case 'unreadable':
      return (
        <>
          <UserChoice user={step.user} />
          <div role="alert">
            <Notice tone="bad">
              <p>{text.userUnreadable}</p>
            </Notice>
          </div>
        </>
      );
  }
}

/** Takes the focus, which is gone with the one who was picked. */
function Again({ fromUser }: Pick<Props, 'fromUser'>) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button ref={button} type="button" onClick={() => fromUser.again()}>
      {presetsText.value.anotherUser}
    </button>
  );
}
