export type PortalLanguage = 'en' | 'es';

/** All the words that the content script shows. The panel brings its own. */
export const LABELS = {
  en: { name: 'Quick edit permissions', short: 'Permissions' },
  es: { name: 'Editar permisos', short: 'Permisos' },
} as const satisfies Record<PortalLanguage, { name: string; short: string }>;

/** What the person has chosen: a language, or the browser's. */
export type LanguagePreference = 'browser' | PortalLanguage;

/** The language that the content script speaks. */
export function spokenLanguage(preference: LanguagePreference = 'browser'): PortalLanguage {
  return preference === 'browser' ? portalLanguage(navigator.language) : preference;
}

/** Spanish for a browser that speaks it, English otherwise. */
export function portalLanguage(preferred: string): PortalLanguage {
  return preferred.toLowerCase().split('-')[0] === 'es' ? 'es' : 'en';
}
