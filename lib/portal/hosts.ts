/** Origins whose pages are the portal: the launcher and the panel live in their top document. Seen 2026-11. */
const PORTAL_ORIGINS: ReadonlySet<string> = new Set(['https://app.leadwaycrm.com']);

/** Origins of frames inside the portal that show users; their scripts report, and nothing more. Seen 2026-11. */
const FRAME_ORIGINS: ReadonlySet<string> = new Set([
  'https://client-app-crm-settings.leadconnectorhq.com',
]);

const NONE: ReadonlySet<string> = new Set();

/**
 * Whether an address is a page of the portal.
 *
 * @param added origins of agencies' own that are granted at this moment.
 */
export function isPortalAddress(
  address: string | undefined,
  added: ReadonlySet<string> = NONE,
): boolean {
  if (!address || !URL.canParse(address)) return false;
  const { origin } = new URL(address);
  return PORTAL_ORIGINS.has(origin) || added.has(origin);
}

/** Whether a document of this origin may report whom it shows; `added` as above. */
export function isReportingOrigin(origin: string, added: ReadonlySet<string> = NONE): boolean {
  return PORTAL_ORIGINS.has(origin) || FRAME_ORIGINS.has(origin) || added.has(origin);
}
