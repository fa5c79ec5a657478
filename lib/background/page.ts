import { browser } from 'wxt/browser';
import type { Page } from '../changes/surroundings.ts';
import type { Asker } from '../messages/serve.ts';
import { portalPlace } from '../portal/place.ts';
import { addedOriginOf } from './addresses.ts';
import { activeTab } from './subject.ts';

type Tab = { readonly id?: number | undefined; readonly url?: string | undefined };

/**
 * The portal's page that something is asked for: for the panel the one it is in, for the popup the one under it. A
 * page of ours in a tab of its own is on none; but a connection may have been chosen there, where several fit.
 */
export async function pageOf({ kind, stamp }: Asker): Promise<Page> {
  if (kind === 'panel') return placeOf(stamp.tab);
  return stamp.tab ? { tab: stamp.tab.id } : placeOf(await activeTab());
}

/** The page that a tab shows now, as the browser has it. */
export async function pageIn(tab: number | undefined): Promise<Page> {
  if (tab === undefined) return {};
  // A tab that is gone shows no page.
  return placeOf(await browser.tabs.get(tab).catch(() => undefined));
}

async function placeOf(tab: Tab | undefined): Promise<Page> {
  return { tab: tab?.id, ...portalPlace(tab?.url, await addedOriginOf(tab?.url)) };
}
