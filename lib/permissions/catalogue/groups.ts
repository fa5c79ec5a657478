/** The catalogue's groups: the portal's modules as an admin knows them. The
 *  choice of groups is ours; the Spanish words are Leadway's where it has one. */

/** A text in both of the extension's languages. */
export interface Bilingual {
  readonly en: string;
  readonly es: string;
}

export interface Group {
  readonly id: string;
  readonly label: Bilingual;
}

/** In the order of a CRM's sidebar: daily work first, then the account's own
 *  administration, the agency last. `other` takes what we do not know. */
export const GROUPS = [
  { id: 'contacts', label: { en: 'Contacts', es: 'Contactos' } },
  { id: 'conversations', label: { en: 'Conversations', es: 'Conversaciones' } },
  { id: 'calendars', label: { en: 'Calendars', es: 'Calendarios' } },
  { id: 'opportunities', label: { en: 'Opportunities', es: 'Oportunidades' } },
  { id: 'payments', label: { en: 'Payments', es: 'Pagos' } },
  { id: 'invoices', label: { en: 'Invoices', es: 'Facturas' } },
  { id: 'products', label: { en: 'Products', es: 'Productos' } },
  { id: 'marketing', label: { en: 'Marketing and ads', es: 'Marketing y anuncios' } },
  { id: 'social-planner', label: { en: 'Social Planner', es: 'Social Planner' } },
  { id: 'automations', label: { en: 'Automations', es: 'Automatizaciones' } },
  { id: 'sites', label: { en: 'Funnels and sites', es: 'Funnels y sitios' } },
  { id: 'forms', label: { en: 'Forms and surveys', es: 'Formularios y encuestas' } },
  {
    id: 'memberships',
    label: { en: 'Memberships and communities', es: 'Membresías y comunidades' },
  },
  { id: 'media', label: { en: 'Media library', es: 'Biblioteca de medios' } },
  { id: 'reputation', label: { en: 'Reputation', es: 'Reputación' } },
  { id: 'reporting', label: { en: 'Dashboard and reports', es: 'Panel e informes' } },
  { id: 'ai', label: { en: 'AI agents', es: 'Agentes de IA' } },
  { id: 'prospecting', label: { en: 'Prospecting', es: 'Prospección' } },
  { id: 'settings', label: { en: 'Account settings', es: 'Configuración de la cuenta' } },
  { id: 'integrations', label: { en: 'Integrations', es: 'Integraciones' } },
  { id: 'team', label: { en: 'Team', es: 'Equipo' } },
  { id: 'access', label: { en: 'Sign-in and audit', es: 'Inicio de sesión y auditoría' } },
  { id: 'agency-accounts', label: { en: 'Agency: accounts', es: 'Agencia: cuentas' } },
  { id: 'snapshots', label: { en: 'Agency: snapshots', es: 'Agencia: snapshots' } },
  {
    id: 'agency',
    label: { en: 'Agency: company and billing', es: 'Agencia: empresa y facturación' },
  },
  { id: 'other', label: { en: 'Other', es: 'Otros' } },
] as const satisfies readonly Group[];

export type GroupId = (typeof GROUPS)[number]['id'];
