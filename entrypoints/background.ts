import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { followPermissions, serveOpenPortals } from '../lib/background/addresses.ts';
import { answerGuarded } from '../lib/background/guard.ts';
import { pruneDaily } from '../lib/background/history.ts';
import { OPEN_PANEL, openPanelByKey } from '../lib/background/open-panel.ts';
import { showLastChange, UNDO_LAST } from '../lib/background/open-undo.ts';
import { followSync } from '../lib/background/presets.ts';
import { forgetTab } from '../lib/background/subject.ts';
import { lockIfIdle } from '../lib/background/vault.ts';
import { settleNow, tell, world } from '../lib/background/world.ts';
import { declineAll } from '../lib/changes/confirm.ts';
import { isMessage } from '../lib/messages/serve.ts';
import { ALARMS } from '../lib/store/names.ts';

// Everything is registered in the first turn: a worker is woken for events that it listened to when it started.
export default defineBackground(() => {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) =>
    respondLater(isMessage(message) ? answerGuarded(message, sender, onBug) : undefined, respond),
  );
  browser.commands.onCommand.addListener((name) => {
    if (name === OPEN_PANEL) void openPanelByKey();
    if (name === UNDO_LAST) void showLastChange();
  });
  browser.permissions.onAdded.addListener(() => void permissionsChanged());
  browser.permissions.onRemoved.addListener(() => void permissionsChanged());
  browser.tabs.onRemoved.addListener((tab) => {
    void forgetTab(tab);
    void declineAll(world, tab);
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARMS.settle) void settleNow();
    if (name === ALARMS.lock) void lockIfIdle();
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.runtime.openOptionsPage();
    // An update makes the browser forget the scripts for agencies' own portals, and ends those in open pages.
    void serveOpenPortals();
  });
  // Nothing else wakes the worker of a browser that was closed while a change was open.
  browser.runtime.onStartup.addListener(() => {
    void settleNow();
    void declineAll(world);
  });
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'sync') void followSync().catch(() => undefined);
  });
  globalThis.addEventListener('online', () => void settleNow());
  void closeStorage();
  void pruneDaily().catch(() => undefined);
  void lockIfIdle().catch(() => undefined);
  void settleNow();
  void followSync().catch(() => undefined);
});

function onBug(error: unknown): void {
  console.error('A message could not be handled.', error);
}

async function permissionsChanged(): Promise<void> {
  await followPermissions();
  tell({ news: 'addresses' });
}

/** `true` keeps the channel open until the answer is there: the one way to answer later that both browsers share. */
function respondLater(
  answer: Promise<unknown> | undefined,
  respond: (answer: unknown) => void,
): true | undefined {
  if (!answer) return undefined;
  void answer.then(respond);
  return true;
}

/** Content scripts could read these areas otherwise. Nothing secret is in them; Firefox has no such setting (153). */
async function closeStorage(): Promise<void> {
  for (const area of ['local', 'sync', 'session'] as const) {
    const closing = browser.storage[area] as unknown as {
      setAccessLevel?: (level: { accessLevel: string }) => Promise<void>;
    };
    await closing.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
  }
}
