export type PortalLanguage = 'en' | 'es';

/** All the words that the content script shows. The panel brings its own. */
export const LABELS = {
  en: {
    name: 'Quick edit permissions',
    move: 'Drag it, or use the arrow keys, to move it',
    width: 'Width of the permissions panel',
  },
  es: {
    name: 'Editar permisos',
    move: 'Arrástralo, o usa las flechas, para moverlo',
    width: 'Ancho del panel de permisos',
  },
} as const satisfies Record<PortalLanguage, Readonly<Record<'name' | 'move' | 'width', string>>>;

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
