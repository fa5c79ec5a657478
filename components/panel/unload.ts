import { effect, type ReadonlySignal } from '@preact/signals';

/**
 * Has the browser ask before the portal's page is loaded anew or left, as long as something would be lost with it;
 * until the answer is called. Only as long: a page in which anything listens for this may not be kept for *Back*.
 */
export function askBeforeUnload(isAtStake: ReadonlySignal<boolean>): () => void {
  return effect(() => {
    if (!isAtStake.value) return undefined;
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  });
}

/** The words are the browser's own. */
function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
