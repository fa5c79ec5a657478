import { useEffect, useState } from 'preact/hooks';
import { VaultModel } from '../unlock/model.ts';
import { UnlockForm } from '../unlock/UnlockForm.tsx';
import type { PanelModel } from './model/panel.ts';

/** Whatever there is to show, it waits behind the passphrase; the draft too. */
export function Locked({ panel }: { readonly panel: PanelModel }) {
  const [vault] = useState(() => new VaultModel());
  useEffect(() => {
    const stop = vault.start(() => panel.unlocked());
    void readFirst(vault, panel);
    return stop;
  }, [vault, panel]);
  return <UnlockForm vault={vault} openSettings={() => panel.openSettings()} />;
}

/** It may have been opened elsewhere before this form was there. */
async function readFirst(vault: VaultModel, panel: PanelModel): Promise<void> {
  await vault.read();
  if (vault.status.peek() && !vault.locked.peek()) panel.unlocked();
}
