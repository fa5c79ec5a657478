import { browser } from 'wxt/browser';
import type { PortalOrder } from '../messages/contract.ts';

/** Tells the portal's script in a tab's top document; `false` where none listens. */
export async function order(tab: number | undefined, what: PortalOrder): Promise<boolean> {
  if (tab === undefined) return false;
  return browser.tabs.sendMessage(tab, what, { frameId: 0 }).then(
    () => true,
    () => false,
  );
}

/** Tells the scripts in all frames of a tab that they are not wanted any more. */
export async function leaveTab(tab: number): Promise<void> {
  const leave: PortalOrder = { order: 'leave' };
  await browser.tabs.sendMessage(tab, leave).catch(() => undefined);
}
