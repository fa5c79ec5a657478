import { unlockText } from '../../locales/unlock.ts';
import type { VaultModel } from './model.ts';

/** Locks at once; there only where a passphrase is set. */
export function LockNow({
  vault,
  plain = false,
}: {
  readonly vault: VaultModel;
  readonly plain?: boolean;
}) {
  if (vault.status.value?.state !== 'unlocked') return null;
  return (
    <button type="button" class={plain ? 'plain' : undefined} onClick={() => void vault.lock()}>
      {unlockText.value.lockNow}
    </button>
  );
}
