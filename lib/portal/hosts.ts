/** Origins whose pages are the portal: the launcher and the panel live in their top document. Seen 2026-11. */
const PORTAL_ORIGINS: ReadonlySet<string> = new Set(['https://app.leadwaycrm.com']);

/** Origins of frames inside the portal that show users; their scripts report, and nothing more. Seen 2026-11. */
const FRAME_ORIGINS: ReadonlySet<string> = new Set([
  'https://client-app-crm-settings.leadconnectorhq.com',
]);

/** Whether an address is a page of the portal. */
export function isPortalAddress(address: string | undefined): boolean {
  if (!address || !URL.canParse(address)) return false;
  return PORTAL_ORIGINS.has(new URL(address).origin);
}

/** Whether a document of this origin may report whom it shows. */
export function isReportingOrigin(origin: string): boolean {
  return PORTAL_ORIGINS.has(origin) || FRAME_ORIGINS.has(origin);
}
