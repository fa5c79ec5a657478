import { useEffect, useRef } from 'preact/hooks';
import { confirmText } from '../../locales/confirm.ts';
import css from './confirm.module.css';
import type { ConfirmModel } from './model.ts';

/** All that is left to do here. It stands where no answer stood, so that a late second press does not close what ended. */
export function Close({ model }: { readonly model: ConfirmModel }) {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  return (
    <footer class={css.answers}>
      <button type="button" ref={close} onClick={() => model.close()}>
        {confirmText.value.close}
      </button>
    </footer>
  );
}
