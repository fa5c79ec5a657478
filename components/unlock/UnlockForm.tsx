import { useEffect, useRef } from 'preact/hooks';
import { unlockText } from '../../locales/unlock.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ForgottenPassphrase } from './ForgottenPassphrase.tsx';
import type { VaultModel } from './model.ts';
import { PassphraseField } from './PassphraseField.tsx';
import css from './unlock.module.css';

type Props = {
  readonly vault: VaultModel;
  /** The way to the page where connections can be forgotten, for surfaces that may not do that themselves. */
  readonly openSettings?: (() => void) | undefined;
};

/** All that a surface shows while the vault is locked: no name, and at most how many changes are still being checked. */
export function UnlockForm({ vault, openSettings }: Props) {
  const text = unlockText.value;
  const input = useRef<HTMLInputElement>(null);
  // A panel that locks itself must not take the keys from whoever types in the page around it.
  useEffect(() => {
    if (document.hasFocus()) input.current?.focus();
  }, []);
  const unlock = (event: Event) => {
    event.preventDefault();
    void vault.unlock();
  };
  const isBlocked = vault.busy.value || vault.wait.value > 0;
  return (
    <div class={css.unlock}>
      <h2>{text.heading}</h2>
      <p>{text.why}</p>
      <form class={css.unlock} autocomplete="off" onSubmit={unlock}>
        <PassphraseField label={text.passphrase} value={vault.passphrase} inputRef={input} />
        <div class={css.buttons}>
          <button type="submit" class="main" aria-busy={vault.busy.value} aria-disabled={isBlocked}>
            {text.unlock}
          </button>
          {vault.wait.value > 0 && <p class={css.note}>{text.wait(vault.wait.value)}</p>}
        </div>
      </form>
      <WhyNot vault={vault} />
      <Unsettled vault={vault} />
      <ForgottenPassphrase vault={vault} openSettings={openSettings} />
    </div>
  );
}

/** The pause after a wrong passphrase is told beside the button, where it runs. */
function WhyNot({ vault }: Pick<Props, 'vault'>) {
  const failure = vault.failure.value;
  if (!failure) return null;
  const isWrong = failure.kind === 'wrong-passphrase' || failure.kind === 'too-many-tries';
  if (!isWrong) return <FailureAlert failure={failure} />;
  return (
    <div role="alert">
      <Notice tone="bad">
        <strong>{unlockText.value.wrong}</strong>
      </Notice>
    </div>
  );
}

function Unsettled({ vault }: Pick<Props, 'vault'>) {
  const count = vault.status.value?.unsettled ?? 0;
  return (
    <p role="status" class={css.status}>
      {count > 0 && unlockText.value.unsettled(count)}
    </p>
  );
}
