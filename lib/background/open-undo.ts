import { browser } from 'wxt/browser';
import { openSmallWindow } from './small-window.ts';

declare module 'wxt/browser' {
  // WXT generates this for every page there is; our compiler reads the one that is used.
  interface WxtRuntime {
    getURL(path: '/popup.html#undo'): string;
  }
}

/** The command of the manifest. */
export const UNDO_LAST = 'undo-last';

const POPUP = 'popup.html';
const AT_UNDO = 'popup.html#undo';
const SIZE = { width: 380, height: 600 } as const;

/**
 * Shows the change that can be undone last, in the popup, with the focus on its button. It undoes nothing: that is for
 * the person who sees what it would take back.
 */
export async function showLastChange(): Promise<void> {
  // Both in one turn: Firefox opens a popup for a key only while it is being handled.
  const told = browser.action.setPopup({ popup: AT_UNDO });
  const opened = browser.action.openPopup().then(
    () => true,
    () => false,
  );
  await told;
  const isOpen = await opened;
  // The button of the toolbar opens it as ever.
  await browser.action.setPopup({ popup: POPUP });
  if (!isOpen) await openSmallWindow(browser.runtime.getURL(`/${AT_UNDO}`), SIZE);
}
