import { isPortalAddress } from './hosts.ts';

/** Where in the portal a page is: its origin, and the account whose page it is. */
export type PortalPlace = { readonly origin: string; readonly account?: string };

/** The account's id stands after `/location/`, on every page of an account. Seen 2026-11. */
const ACCOUNT = /\/location\/([A-Za-z0-9]{10,40})(?=\/|$)/;

/**
 * The place that an address leads to, or `undefined` where that is no page of the portal. Only as good as where the
 * address is from: to be given what the browser stamped (`tab.url`), never what a page or a message says. `added`:
 * origins of agencies' own that are granted at this moment.
 */
export function portalPlace(
  address: string | undefined,
  added?: ReadonlySet<string>,
): PortalPlace | undefined {
  if (!address || !isPortalAddress(address, added)) return undefined;
  const { origin, pathname } = new URL(address);
  const account = ACCOUNT.exec(pathname)?.[1];
  return account ? { origin, account } : { origin };
}
