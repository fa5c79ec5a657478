import { defineBackground } from 'wxt/utils/define-background';
import browser from 'webextension-polyfill';
import { handlers } from '../lib/background/handlers.ts';
import { forgetTab } from '../lib/background/subject.ts';
import { settleNow } from '../lib/background/world.ts';
import { serve } from '../lib/messages/serve.ts';
import { isPortalAddress, isReportingOrigin } from '../lib/portal/hosts.ts';
import { ALARMS } from '../lib/store/names.ts';

// Everything is registered in the first turn: a worker is woken for events that it listened to when it started.
export default defineBackground(() => {
  const answer = serve(
    handlers,
    {
      id: browser.runtime.id,
      origin: browser.runtime.getURL('/').replace(/\/$/, ''),
      isPortalAddress,
      isReportingOrigin,
    },
    (error) => console.error('A message could not be handled.', error),
  );
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
    answer(message, sender),
  );
  browser.tabs.onRemoved.addListener((tab) => void forgetTab(tab));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARMS.settle) void settleNow();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.runtime.openOptionsPage();
  });
  globalThis.addEventListener('online', () => void settleNow());
  void closeStorage();
  void settleNow();
});

/** Content scripts could read these areas otherwise. Nothing secret is in them; Firefox has no such setting (153). */
async function closeStorage(): Promise<void> {
  for (const area of ['local', 'sync', 'session'] as const) {
    const closing = browser.storage[area] as unknown as {
      setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
    };
    await closing.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
