/** What the older switches are called, in both languages. Those that take
 *  something away when they are on say so. */
import type { KnownFlag } from './flags.ts';
import type { Bilingual } from './groups.ts';

export interface FlagText {
  readonly label: Bilingual;
}

export const FLAG_TEXTS: Record<KnownFlag, FlagText> = {
  contactsEnabled: { label: { en: 'Use contacts', es: 'Usar contactos' } },
  assignedDataOnly: {
    label: { en: 'Restrict to assigned data only', es: 'Limitar a solo lo asignado' },
  },
  bulkRequestsEnabled: { label: { en: 'Use bulk actions', es: 'Usar acciones masivas' } },
  conversationsEnabled: { label: { en: 'Use conversations', es: 'Usar conversaciones' } },
  phoneCallEnabled: { label: { en: 'Make phone calls', es: 'Hacer llamadas' } },
  appointmentsEnabled: {
    label: { en: 'Use calendars and appointments', es: 'Usar calendarios y citas' },
  },
  opportunitiesEnabled: { label: { en: 'Use opportunities', es: 'Usar oportunidades' } },
  leadValueEnabled: {
    label: { en: 'See the value of opportunities', es: 'Ver el valor de las oportunidades' },
  },
  paymentsEnabled: { label: { en: 'Use payments', es: 'Usar pagos' } },
  recordPaymentEnabled: {
    label: { en: 'Record payments by hand', es: 'Registrar pagos manualmente' },
  },
  refundsEnabled: { label: { en: 'Refund payments', es: 'Reembolsar pagos' } },
  cancelSubscriptionEnabled: {
    label: { en: 'Cancel subscriptions', es: 'Cancelar suscripciones' },
  },
  exportPaymentsEnabled: { label: { en: 'Export payments', es: 'Exportar pagos' } },
  invoiceEnabled: { label: { en: 'Use invoices', es: 'Usar facturas' } },
  marketingEnabled: { label: { en: 'Use marketing', es: 'Usar marketing' } },
  affiliateManagerEnabled: { label: { en: 'Manage affiliates', es: 'Gestionar afiliados' } },
  socialPlanner: { label: { en: 'Use Social Planner', es: 'Usar Social Planner' } },
  workflowsEnabled: { label: { en: 'Use automations', es: 'Usar automatizaciones' } },
  workflowsReadOnly: {
    label: {
      en: 'Restrict automations to read only',
      es: 'Limitar automatizaciones a solo lectura',
    },
  },
  triggersEnabled: { label: { en: 'Use triggers', es: 'Usar disparadores' } },
  campaignsEnabled: { label: { en: 'Use campaigns', es: 'Usar campañas' } },
  campaignsReadOnly: {
    label: { en: 'Restrict campaigns to read only', es: 'Limitar campañas a solo lectura' },
  },
  funnelsEnabled: { label: { en: 'Use funnels', es: 'Usar funnels' } },
  websitesEnabled: { label: { en: 'Use websites', es: 'Usar sitios' } },
  bloggingEnabled: { label: { en: 'Use blogs', es: 'Usar blogs' } },
  membershipEnabled: { label: { en: 'Use memberships', es: 'Usar membresías' } },
  communitiesEnabled: { label: { en: 'Use communities', es: 'Usar comunidades' } },
  reviewsEnabled: { label: { en: 'Use reviews', es: 'Usar reseñas' } },
  onlineListingsEnabled: { label: { en: 'Use online listings', es: 'Usar directorios en línea' } },
  dashboardStatsEnabled: {
    label: { en: 'See dashboard statistics', es: 'Ver estadísticas del panel' },
  },
  agentReportingEnabled: { label: { en: 'See the agent report', es: 'Ver el informe de agentes' } },
  attributionsReportingEnabled: {
    label: { en: 'See the attribution report', es: 'Ver el informe de atribución' },
  },
  adwordsReportingEnabled: {
    label: { en: 'See the Google Ads report', es: 'Ver el informe de Google Ads' },
  },
  facebookAdsReportingEnabled: {
    label: { en: 'See the Facebook Ads report', es: 'Ver el informe de Facebook Ads' },
  },
  botService: { label: { en: 'Use the bot service', es: 'Usar el servicio de bots' } },
  contentAiEnabled: { label: { en: 'Write content with AI', es: 'Crear contenido con IA' } },
  settingsEnabled: {
    label: { en: 'Change account settings', es: 'Cambiar la configuración de la cuenta' },
  },
  tagsEnabled: { label: { en: 'Manage tags', es: 'Gestionar etiquetas' } },
};
