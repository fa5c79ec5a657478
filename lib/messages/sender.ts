import type { SenderClass } from './contract.ts';

/** What the browser stamps on a message, as far as the guard uses it (both browsers, seen 2026-11). */
export type Stamp = {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly tab?:
    | { readonly id?: number | undefined; readonly url?: string | undefined }
    | undefined;
};

export type Ourselves = {
  readonly id: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  /** Whether an address is a page of the portal that was granted. */
  readonly isPortalAddress: (address: string | undefined) => boolean;
  /** Whether a document of this origin may report whom it shows. */
  readonly isReportingOrigin: (origin: string) => boolean;
};

/**
 * The class of a sender, or `refused`. Pages of ours on top of a tab (or of no tab, as the popup) are *own page*;
 * ours in a frame is the *panel*, and it counts only inside a tab on a granted portal address, because anybody may
 * frame it, also where there is no tab (a side panel, say); scripts count only on a granted portal origin, in a tab on
 * a granted portal address.
 */
export function classify(sender: Stamp, ourselves: Ourselves): SenderClass | 'refused' {
  if (sender.id !== ourselves.id) return 'refused';
  const { origin } = sender;
  const inPortalTab = ourselves.isPortalAddress(sender.tab?.url);
  if (origin === ourselves.origin) {
    // The popup comes without a frame in Chromium (156, seen 2026-11).
    if (sender.frameId === 0 || (!sender.tab && sender.frameId === undefined)) return 'own-page';
    return inPortalTab ? 'panel' : 'refused';
  }
  const mayReport = origin !== undefined && ourselves.isReportingOrigin(origin);
  return inPortalTab && mayReport ? 'portal-script' : 'refused';
}
