export type PortalLanguage = 'en' | 'es';

/** All the words that the content script shows. The panel brings its own. */
export const LABELS = {
  en: { name: 'Quick edit permissions', short: 'Permissions' },
  es: { name: 'Editar permisos', short: 'Permisos' },
} as const satisfies Record<PortalLanguage, { name: string; short: string }>;

/** Spanish for a browser that speaks it, English otherwise. */
export function portalLanguage(preferred: string): PortalLanguage {
  return preferred.toLowerCase().split('-')[0] === 'es' ? 'es' : 'en';
}
