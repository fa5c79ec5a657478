import { useEffect, useId, useRef } from 'preact/hooks';
import { keysText } from '../../locales/keys.ts';
import { helpIsOpen } from './help.ts';
import { KeyList } from './KeyList.tsx';
import css from './keys.module.css';

/** The list of shortcuts as a dialog. The browser gives the focus back to where it was opened from. */
export function KeyHelp() {
  const text = keysText.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class={css.dialog}
      aria-labelledby={heading}
      onClose={() => (helpIsOpen.value = false)}
    >
      <div class={css.head}>
        <h2 id={heading}>{text.title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {text.close}
        </button>
      </div>
      <KeyList />
    </dialog>
  );
}
