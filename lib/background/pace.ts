import { browser } from 'wxt/browser';
import { createPacer, type Pacer, type PaceStore } from '../leadway/pacer.ts';
import type { PaceState } from '../leadway/window.ts';
import { SESSION } from '../store/names.ts';

// Nothing of this has to outlive the worker: that is in `storage.session`.
const pacers: Record<string, Pacer> = {};

/** The pacer of a connection, the same for all its calls in this worker. */
export function pacerOf(connection: string): Pacer {
  return (pacers[connection] ??= createPacer({
    store: paceStore(SESSION.pace(connection)),
    now: () => Date.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    random: Math.random,
  }));
}

/** What is read is what we wrote: an update of the extension empties the area. */
function paceStore(name: string): PaceStore {
  const area = browser.storage.session;
  return {
    read: async () => (await area.get(name))[name] as PaceState | undefined,
    write: (state) => area.set({ [name]: state }),
  };
}
