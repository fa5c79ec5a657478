import { SCOPES, type KnownScope } from './catalogue/scopes.ts';
import type { Place } from './change.ts';
import { scopePlace, valueAt } from './places.ts';
import { toWire } from './spelling.ts';
import type { Json, UserState } from './state.ts';

/** What a preset does to a user's scopes: makes them *exactly* its own, *adds* its own, or *removes* them. */
export type PresetMode = 'exactly' | 'adds' | 'removes';

export type Preset = {
  readonly id: string;
  readonly name: { readonly en: string; readonly es: string };
  readonly mode: PresetMode;
  readonly scopes: readonly string[];
};

/**
 * The wishes a preset has for a state: only for scopes it would change. *Exactly* decides about the scopes of the
 * catalogue; scopes we do not know are never touched by it. Empty where the scopes were not read.
 */
export function presetWishes(preset: Preset, state: UserState): (readonly [Place, Json])[] {
  const own = new Set(preset.scopes.map(toWire));
  const decided = preset.mode === 'exactly' ? SCOPES.map((fact) => fact.scope as string) : [...own];
  return decided.flatMap((scope) => {
    const at = scopePlace(scope);
    const want = preset.mode === 'removes' ? false : own.has(scope);
    const now = valueAt(state, at);
    return now === undefined || now === want ? [] : [[at, want] as const];
  });
}

/** Scopes of a state that *exactly* leaves alone because the catalogue does not know them. */
export function keptByExactly(state: UserState): string[] {
  const known = new Set<string>(SCOPES.map((fact) => fact.scope));
  return (state.scopes ?? []).filter((scope) => !known.has(toWire(scope)));
}

const SALES = [
  'contacts.write',
  'conversations.readonly',
  'conversations.write',
  'conversations/message.readonly',
  'conversations/message.write',
  'opportunities.write',
  'opportunities/leadValue.readonly',
  'calendars.readonly',
  'calendars/events.write',
  'locations/tags.readonly',
  'dashboard/stats.readonly',
  'invoices.readonly',
  'invoices.write',
  'products.readonly',
] as const satisfies readonly KnownScope[];

const READING = SCOPES.filter((fact) => fact.action === 'read' && fact.risk === 'normal').map(
  (fact) => fact.scope,
);

/** Shipped with the extension as suggestions: nobody's policy, to be looked at before use. */
export const STARTER_PRESETS: readonly Preset[] = [
  {
    id: 'sales-representative',
    name: { en: 'Sales representative', es: 'Representante de ventas' },
    mode: 'exactly',
    scopes: SALES,
  },
  {
    id: 'appointment-setter',
    name: { en: 'Appointment setter', es: 'Agendador de citas' },
    mode: 'exactly',
    scopes: [
      'contacts.write',
      'conversations.readonly',
      'conversations.write',
      'conversations/message.readonly',
      'conversations/message.write',
      'calendars.readonly',
      'calendars/events.write',
      'locations/tags.readonly',
    ] satisfies KnownScope[],
  },
  {
    id: 'support-agent',
    name: { en: 'Support agent', es: 'Agente de soporte' },
    mode: 'exactly',
    scopes: [
      'contacts.write',
      'conversations.readonly',
      'conversations.write',
      'conversations/message.readonly',
      'conversations/message.write',
      'calendars.readonly',
      'locations/tags.readonly',
      'medias.readonly',
      'payments/orders.readonly',
      'payments/transactions.viewReceipts',
    ] satisfies KnownScope[],
  },
  {
    id: 'marketing',
    name: { en: 'Marketing', es: 'Marketing' },
    mode: 'exactly',
    scopes: [
      'contacts.write',
      'campaigns.readonly',
      'campaigns.write',
      'marketing.write',
      'workflows.readonly',
      'funnels.write',
      'websites.write',
      'forms.write',
      'surveys.write',
      'blogs.write',
      'medias.readonly',
      'medias.write',
      'locations/tags.readonly',
      'locations/tags.write',
      'socialplanner/post.readonly',
      'socialplanner/post.write',
      'socialplanner/account.readonly',
      'socialplanner/category.readonly',
      'socialplanner/stat.readonly',
      'reporting/reports.readonly',
      'reporting/adwords.readonly',
      'reporting/facebookAds.readonly',
      'reporting/attributions.readonly',
    ] satisfies KnownScope[],
  },
  {
    id: 'finance-read-only',
    name: { en: 'Finance, read only', es: 'Finanzas, solo lectura' },
    mode: 'exactly',
    scopes: [
      'payments/orders.readonly',
      'payments/subscriptions.readonly',
      'payments/transactions.readonly',
      'payments/transactions.viewReceipts',
      'invoices.readonly',
      'invoices/schedule.readonly',
      'invoices/template.readonly',
      'products.readonly',
      'payments/taxesSettings.readonly',
      'reporting/reports.readonly',
    ] satisfies KnownScope[],
  },
  {
    id: 'account-manager',
    name: { en: 'Account manager', es: 'Gestor de cuenta' },
    mode: 'adds',
    scopes: [
      ...SALES,
      'campaigns.readonly',
      'workflows.readonly',
      'forms.write',
      'medias.readonly',
      'payments/orders.readonly',
      'payments/transactions.readonly',
      'reporting/reports.readonly',
      'reporting/agent.readonly',
      'locations/tags.write',
    ] satisfies KnownScope[],
  },
  {
    id: 'read-only',
    name: { en: 'Read only', es: 'Solo lectura' },
    mode: 'exactly',
    scopes: READING,
  },
  {
    id: 'no-access',
    name: { en: 'No access', es: 'Sin acceso' },
    mode: 'exactly',
    scopes: [],
  },
];
