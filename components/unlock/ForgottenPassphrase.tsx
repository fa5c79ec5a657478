import { useSignal } from '@preact/signals';
import { unlockText } from '../../locales/unlock.ts';
import type { VaultModel } from './model.ts';
import css from './unlock.module.css';

type Props = {
  readonly vault: VaultModel;
  readonly openSettings?: (() => void) | undefined;
};

/** What is left to whoever forgot the passphrase; asked twice, because tokens cannot be had back from here. */
export function ForgottenPassphrase({ vault, openSettings }: Props) {
  const text = unlockText.value;
  return (
    <details class={css.forgotten}>
      <summary>{text.forgotten}</summary>
      <p>{text.forgottenWhy}</p>
      {openSettings ? (
        <button type="button" onClick={openSettings}>
          {text.settings}
        </button>
      ) : (
        <Forget vault={vault} />
      )}
    </details>
  );
}

function Forget({ vault }: Pick<Props, 'vault'>) {
  const text = unlockText.value;
  const asking = useSignal(false);
  if (!asking.value) {
    return (
      <button type="button" onClick={() => (asking.value = true)}>
        {text.forget}
      </button>
    );
  }
  return (
    <div class={css.buttons}>
      <button type="button" onClick={() => void vault.forget()}>
        {text.forgetReally}
      </button>
      <button type="button" class="plain" onClick={() => (asking.value = false)}>
        {text.keep}
      </button>
    </div>
  );
}
