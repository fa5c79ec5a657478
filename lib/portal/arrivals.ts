import type { PortalOrder } from '../messages/contract.ts';
import { onAddressChange } from './address-change.ts';
import { isUserPage } from './addresses.ts';
import { portalLink } from './link.ts';

export type Arrivals = { obey(order: PortalOrder): void; end(): void };

/**
 * All that is always on: looks at the address now and whenever it changes, and on the first user
 * page of the document has the readers injected. Elsewhere it does nothing at all.
 *
 * @param announce asks the background for the readers; answers whether they will come.
 * @param isGone whether the extension that started this script is no longer there.
 */
export function watchArrivals(announce: () => Promise<boolean>, isGone: () => boolean): Arrivals {
  const link = portalLink();
  let asked = false;
  let left = false;

  const bringReaders = (): void => {
    if (asked || link.readers) return;
    asked = true;
    // Refused or unheard: the next change of address asks again.
    announce().then(
      (coming) => (asked = coming),
      () => (asked = false),
    );
  };
  const look = (): void => {
    if (isGone()) return;
    link.readers?.addressChanged();
    if (isUserPage(location.pathname)) bringReaders();
  };
  const dropReaders = (): void => {
    link.readers?.end();
    link.readers = null;
  };
  // The order to leave reaches no document that the browser has put by for *Back*: it asks when it comes back.
  const cameBack = async ({ persisted }: PageTransitionEvent): Promise<void> => {
    if (!persisted || !link.readers || isGone()) return;
    // Unheard, nothing is known to have changed.
    asked = await announce().catch(() => true);
    if (!asked) dropReaders();
  };
  const stop = onAddressChange(look);
  const shown = (event: PageTransitionEvent): void => void cameBack(event);
  window.addEventListener('pageshow', shown);
  look();

  const end = (): void => {
    stop();
    window.removeEventListener('pageshow', shown);
    dropReaders();
  };

  return {
    obey(order) {
      if (order.order === 'leave') {
        left = true;
        return end();
      }
      if (left) return;
      if (link.readers) return link.readers.obey(order);
      link.panelWanted = order.order === 'open-panel';
      if (link.panelWanted) bringReaders();
    },
    end,
  };
}
