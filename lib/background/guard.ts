import { browser } from 'wxt/browser';
import type { Stamp } from '../messages/sender.ts';
import { serve } from '../messages/serve.ts';
import { isPortalAddress, isReportingOrigin } from '../portal/hosts.ts';
import { addedOriginOf } from './addresses.ts';
import { handlers } from './handlers.ts';

/**
 * Answers a message through the guard, which is told first whether the sender's tab is at an address that was added
 * and is granted at this moment. For Leadway's own addresses and our own pages that costs nothing.
 */
export async function answerGuarded(
  message: unknown,
  stamp: Stamp,
  onBug: (error: unknown) => void,
): Promise<unknown> {
  const added = await addedOriginOf(stamp.tab?.url);
  const ourselves = {
    id: browser.runtime.id,
    origin: location.origin,
    isPortalAddress: (address: string | undefined) => isPortalAddress(address, added),
    isReportingOrigin: (origin: string) => isReportingOrigin(origin, added),
  };
  return serve(handlers, ourselves, onBug)(message, stamp);
}
