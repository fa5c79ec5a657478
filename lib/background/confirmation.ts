import { browser } from 'wxt/browser';
import { noteWindow } from '../changes/confirm.ts';
import { sealedStore } from '../store/sealed.ts';
import { openSmallWindow } from './small-window.ts';
import { world } from './world.ts';

declare module 'wxt/browser' {
  // WXT generates this for every page there is; our compiler reads the one that is used.
  interface WxtRuntime {
    getURL(path: `/confirm.html?${string}`): string;
  }
}

const SIZE = { width: 460, height: 620 } as const;

/** Opens the window that confirms a plan, or brings it to the front where it is open: one for each plan. */
export function openConfirmation(plan: string): Promise<void> {
  return navigator.locks.request(`confirmation:${plan}`, async () => {
    const open = (await sealedStore.plans()).find(({ id }) => id === plan);
    if (!open?.confirming) return;
    if (await bringToFront(open.confirming.tab)) return;
    // The page of a window that is gone may not confirm any more.
    await sealedStore.changePlan(plan, (kept) =>
      kept.confirming ? { ...kept, confirming: { click: kept.confirming.click } } : kept,
    );
    const tab = await openSmallWindow(browser.runtime.getURL(`/confirm.html?plan=${plan}`), SIZE);
    const isWanted = tab !== undefined && (await noteWindow(world, plan, tab));
    if (!isWanted) await closeConfirmation(tab);
  });
}

/** Closes the tab of a confirmation window, and the window with it. */
export async function closeConfirmation(tab: number | undefined): Promise<void> {
  // Somebody may have been quicker.
  if (tab !== undefined) await browser.tabs.remove(tab).catch(() => undefined);
}

async function bringToFront(tab: number | undefined): Promise<boolean> {
  if (tab === undefined) return false;
  try {
    const { windowId } = await browser.tabs.get(tab);
    await browser.windows.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}
