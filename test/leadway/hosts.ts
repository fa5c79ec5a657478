/** The names the one TLS server answers to; it routes by the `Host` header. */
export const API_HOST = 'services.leadconnectorhq.com';
/** Leadway's portal. */
export const PORTAL_HOST = 'app.leadwaycrm.com';
/** The same portal under a domain of an agency's own (invented name, reserved top level). */
export const AGENCY_PORTAL_HOST = 'portal.agencia-ejemplo.test';
/** Where the settings frame comes from for some accounts (seen in autumn 2026). */
export const SETTINGS_FRAME_HOST = 'client-app-crm-settings.leadconnectorhq.com';
/** The portal's own backend. Unpublished: the host name and its paths are assumed. */
export const BACKEND_HOST = 'backend.leadconnectorhq.com';

export const PAGE_HOSTS: readonly string[] = [PORTAL_HOST, AGENCY_PORTAL_HOST, SETTINGS_FRAME_HOST];
export const ALL_HOSTS: readonly string[] = [API_HOST, BACKEND_HOST, ...PAGE_HOSTS];

/** The host a request is for, in lower case and without its port. */
export function hostOf(header: string | undefined): string {
  return (header ?? '').toLowerCase().replace(/:\d+$/, '');
}
