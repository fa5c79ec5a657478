import { browser } from 'wxt/browser';
import type { Failure } from '../changes/failure.ts';
import { fail, ok, type Result } from '../result.ts';
import { isServed, runAlwaysOn } from './addresses.ts';
import { order } from './orders.ts';
import { injectReaders } from './readers.ts';
import { activeTab } from './subject.ts';

/** The command of the manifest. */
export const OPEN_PANEL = 'open-panel';

/** Opens the panel in the tab the person is looking at, on any page of a portal, whomever it shows. */
export async function openPanel(): Promise<Result<null, Failure>> {
  const tab = await activeTab();
  if (tab?.id === undefined || !(await isServed(tab.url))) {
    return fail({ kind: 'not-a-portal', effect: 'none' });
  }
  await injectReaders(tab.id, 0);
  if (await order(tab.id, { order: 'open-panel' })) return ok(null);
  await runAlwaysOn(tab.id);
  await order(tab.id, { order: 'open-panel' });
  return ok(null);
}

/** By the keyboard: where there is no portal, the popup says so. */
export async function openPanelByKey(): Promise<void> {
  const opened = await openPanel();
  // Firefox wants a person's gesture for it that has not gone through other calls: there the key does nothing.
  if (!opened.ok) await browser.action.openPopup().catch(() => undefined);
}
