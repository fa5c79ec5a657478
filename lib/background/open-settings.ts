import { browser } from 'wxt/browser';

declare module 'wxt/browser' {
  // WXT generates this for every page there is; our compiler reads the one that is used.
  interface WxtRuntime {
    getURL(path: '/options.html'): string;
  }
}

/**
 * Shows a place in the settings (a fragment of their address): in the tab that shows them already, where what was typed
 * stays, else in a new one. A page of our own is found by its address without any permission (seen 2026-11-27, in
 * Chromium 156 and Firefox 153).
 */
export async function openSettingsAt(place: string): Promise<void> {
  const settings = browser.runtime.getURL('/options.html');
  const [open] = await browser.tabs.query({ url: settings });
  if (open?.id === undefined) {
    await browser.tabs.create({ url: settings + place });
    return;
  }
  await browser.tabs.update(open.id, { active: true, url: settings + place });
  await browser.windows.update(open.windowId, { focused: true });
}
