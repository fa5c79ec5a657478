/**
 * What is known about every scope, without texts (those are in `texts.ts`), so
 * that the background can load it cheaply.
 *
 * Where each kind of fact comes from, as seen in November 2026:
 * - scope names: the upstream vendor's published description of the users API;
 *   this is the spelling on the wire;
 * - `documentedAs`: Leadway's own documentation page of the same call, where
 *   the words *location* and *subaccount* came out as *account*;
 * - `onlyIn`: the vendor's description of API v3, which alone has these;
 * - group, action and risk: our own judgement. Nobody publishes how far a scope
 *   reaches.
 */
import type { GroupId } from './groups.ts';

/** What a scope lets somebody do, in one word. */
export type ScopeAction =
  | 'read'
  | 'write'
  | 'create'
  | 'edit'
  | 'delete'
  | 'bulk'
  | 'export'
  | 'import'
  | 'share'
  | 'manage'
  | 'collect'
  | 'refund';

/** `critical` is confirmed a second time when granted; `sensitive` is marked. */
export type Risk = 'normal' | 'sensitive' | 'critical';

interface Extra {
  readonly risk?: Exclude<Risk, 'normal'>;
  readonly documentedAs?: string;
  readonly onlyIn?: 'v3';
}

/** The action is left out where the end of the name says it. */
type Row<Scope extends string> = readonly [
  scope: Scope,
  ...facts: readonly (ScopeAction | Extra)[],
];

type Table<Scope extends string> = readonly (readonly [GroupId, readonly Row<Scope>[]])[];

// One scope, one line: it is read as a table.
// Named, because the same words a hundred times over weigh more than the names.
const SENSITIVE = { risk: 'sensitive' } as const;
const CRITICAL = { risk: 'critical' } as const;

// prettier-ignore
const TABLE = [
  ['contacts', [
    ['contacts.write'],
    ['contacts/bulkActions.write', 'bulk', SENSITIVE],
  ]],
  ['conversations', [
    ['conversations.readonly'],
    ['conversations.write'],
    ['conversations/message.readonly'],
    ['conversations/message.write'],
  ]],
  ['calendars', [
    ['calendars.readonly'],
    ['calendars/events.write'],
    ['calendars.write'],
    ['calendars/groups.write'],
  ]],
  ['opportunities', [
    ['opportunities.write'],
    ['opportunities/leadValue.readonly'],
    ['opportunities/bulkActions.write', 'bulk', SENSITIVE],
    ['pipelines.create', 'create', { onlyIn: 'v3' }],
  ]],
  ['payments', [
    ['payments.write', SENSITIVE],
    ['payments/records.write', SENSITIVE],
    ['payments/orders.readonly'],
    ['payments/orders.collectPayment', 'collect', SENSITIVE],
    ['payments/orders.import', 'import', SENSITIVE],
    ['payments/orders.export', 'export', SENSITIVE],
    ['payments/subscriptions.readonly'],
    ['payments/subscriptions.write', 'create', SENSITIVE],
    ['payments/subscriptions.update', 'edit', SENSITIVE],
    ['payments/subscriptions.pauseResumeCancel', 'manage', SENSITIVE],
    ['payments/subscriptions.sharePaymentMethod', 'share', SENSITIVE],
    ['payments/subscriptions.export', 'export', SENSITIVE],
    ['payments/transactions.readonly'],
    ['payments/transactions.viewReceipts', 'read'],
    ['payments/transactions.refund', 'refund', CRITICAL],
    ['payments/transactions.import', 'import', SENSITIVE],
    ['payments/transactions.export', 'export', SENSITIVE],
    ['payments/taxesSettings.readonly'],
    ['payments/taxesSettings.manageRates', 'manage', SENSITIVE],
    ['payments/taxesSettings.updateInclusiveExclusive', 'edit', SENSITIVE],
    ['payments/taxesSettings.configureAutomatic', 'manage', SENSITIVE],
    ['payments/settings.readonly'],
    ['payments/settings.write', SENSITIVE],
    ['payments/settings.configureReceipt', 'manage'],
    ['payments/settings.configureSubscription', 'manage'],
  ]],
  ['invoices', [
    ['invoices.readonly'],
    ['invoices.write'],
    ['invoices/schedule.readonly'],
    ['invoices/schedule.write', SENSITIVE],
    ['invoices/template.readonly'],
    ['invoices/template.write'],
  ]],
  ['products', [
    ['products.readonly'],
    ['products.write'],
    ['products.duplicate', 'create'],
    ['products.bulkActions', 'bulk', SENSITIVE],
    ['products.delete', 'delete', SENSITIVE],
  ]],
  ['marketing', [
    ['marketing.write'],
    ['marketing/affiliate.write', 'manage', SENSITIVE],
    ['adPublishing.readonly'],
    ['adPublishing.write', SENSITIVE],
  ]],
  ['social-planner', [
    ['socialplanner/post.readonly'],
    ['socialplanner/post.write'],
    ['socialplanner/recurring.readonly'],
    ['socialplanner/recurring.write'],
    ['socialplanner/review.readonly'],
    ['socialplanner/review.write'],
    ['socialplanner/csv.readonly'],
    ['socialplanner/csv.write', 'import'],
    ['socialplanner/rss.readonly'],
    ['socialplanner/rss.write'],
    ['socialplanner/medias.readonly'],
    ['socialplanner/medias.write'],
    ['socialplanner/watermarks.readonly'],
    ['socialplanner/watermarks.write'],
    ['socialplanner/category.readonly'],
    ['socialplanner/category.write'],
    ['socialplanner/tag.readonly'],
    ['socialplanner/tag.write'],
    ['socialplanner/hashtag.readonly'],
    ['socialplanner/hashtag.write'],
    ['socialplanner/metatag.readonly'],
    ['socialplanner/search.readonly'],
    ['socialplanner/filters.readonly'],
    ['socialplanner/stat.readonly'],
    ['socialplanner/account.readonly'],
    ['socialplanner/account.write'],
    ['socialplanner/group.write'],
    ['socialplanner/oauth.readonly'],
    ['socialplanner/oauth.write', SENSITIVE],
    ['socialplanner/facebook.readonly'],
    ['socialplanner/linkedin.readonly'],
    ['socialplanner/twitter.readonly'],
    ['socialplanner/notification.readonly'],
    ['socialplanner/notification.write'],
    ['socialplanner/setting.readonly'],
    ['socialplanner/setting.write'],
    ['socialplanner/snapshot.readonly'],
    ['socialplanner/snapshot.write'],
  ]],
  ['automations', [
    ['workflows.readonly'],
    ['workflows.write'],
    ['triggers.write'],
    ['campaigns.readonly'],
    ['campaigns.write'],
  ]],
  ['sites', [
    ['funnels.write'],
    ['websites.write'],
    ['blogs.write'],
    ['wordpress.read'],
    ['wordpress.write'],
    ['qrcodes.write'],
  ]],
  ['forms', [
    ['forms.write'],
    ['surveys.write'],
    ['quizzes.write'],
  ]],
  ['memberships', [
    ['membership.write'],
    ['communities.write'],
    ['gokollab.write'],
    ['certificates.readonly'],
    ['certificates.write'],
  ]],
  ['media', [
    ['medias.readonly'],
    ['medias.write'],
  ]],
  ['reputation', [
    ['reputation/review.write'],
    ['reputation/reviewsAIAgents.write'],
    ['reputation/listing.write'],
    ['reputation/gbp.write'],
  ]],
  ['reporting', [
    ['dashboard/stats.readonly'],
    ['reporting/reports.readonly'],
    ['reporting/reports.write'],
    ['reporting/stats.export', 'export', SENSITIVE],
    ['reporting/phone.readonly'],
    ['reporting/agent.readonly'],
    ['reporting/attributions.readonly'],
    ['reporting/adwords.readonly'],
    ['reporting/facebookAds.readonly'],
  ]],
  ['ai', [
    ['voice-ai-agents.readonly'],
    ['voice-ai-agents.write'],
    ['voice-ai-agent-goals.readonly'],
    ['voice-ai-agent-goals.write'],
    ['voice-ai-common.readonly'],
    ['voice-ai-common.write'],
    ['voice-ai-dashboard.readonly'],
    ['text-ai-agents.write'],
    ['text-ai-agent-goals.readonly'],
    ['text-ai-agent-goals.write'],
    ['text-ai-agent-training.write'],
    ['text-ai-agents-dashboard.readonly'],
    ['contentAI.write'],
    ['ai-studio.readonly', { onlyIn: 'v3' }],
    ['ai-studio.write', { onlyIn: 'v3' }],
    ['askai.write', { onlyIn: 'v3' }],
    ['copilot.readonly', { onlyIn: 'v3' }],
    ['eliza.write'],
  ]],
  ['prospecting', [
    ['prospecting.readonly'],
    ['prospecting.write'],
    ['prospecting/reports.readonly'],
    ['prospecting/auditReport.write'],
  ]],
  ['settings', [
    ['settings.write', SENSITIVE],
    ['locations/tags.readonly'],
    ['locations/tags.write'],
    ['launchpad/location.readonly', { documentedAs: 'launchpad/account.readonly' }],
    ['launchpad/location.write', { documentedAs: 'launchpad/account.write' }],
  ]],
  ['integrations', [
    ['native-integrations.readonly'],
    ['native-integrations.write', SENSITIVE],
    ['private-integration-location.readonly', { documentedAs: 'private-integration-account.readonly' }],
    ['private-integration-location.write', 'manage', { risk: 'critical', documentedAs: 'private-integration-account.write' }],
    ['private-integration-company.readonly'],
    ['private-integration-company.write', 'manage', CRITICAL],
  ]],
  ['team', [
    ['users/team-management.readonly'],
    ['users/team-management.write', 'manage', CRITICAL],
  ]],
  ['access', [
    ['loginas.write', 'manage', CRITICAL],
    ['users-sso-login-management.readonly'],
    ['users-sso-login-management.write', 'manage', CRITICAL],
    ['sso-config.write', 'manage', CRITICAL],
    ['audit-logs.readonly', SENSITIVE],
    ['audit-logs.export', 'export', CRITICAL],
  ]],
  ['agency-accounts', [
    ['locations.create', 'create', { risk: 'sensitive', documentedAs: 'accounts.create' }],
    ['locations.details.manage', 'manage', { risk: 'sensitive', documentedAs: 'accounts.details.manage' }],
    ['locations.features-limits.manage', 'manage', { risk: 'sensitive', documentedAs: 'accounts.features-limits.manage' }],
    ['locations.agency-subaccounts.manage', 'manage', { risk: 'critical', documentedAs: 'accounts.agency-accounts.manage' }],
    ['locations.export.list', 'export', { risk: 'sensitive', documentedAs: 'accounts.export.list' }],
    ['locations.pause-resume', 'manage', { risk: 'critical', documentedAs: 'accounts.pause-resume' }],
    ['locations.billing.manage', 'manage', { risk: 'critical', documentedAs: 'accounts.billing.manage' }],
    ['locations.delete', 'delete', { risk: 'critical', documentedAs: 'accounts.delete' }],
    ['internaltools.location-transfer.readonly', { documentedAs: 'internaltools.account-transfer.readonly' }],
    ['internaltools.location-transfer.write', 'manage', { risk: 'critical', documentedAs: 'internaltools.account-transfer.write' }],
  ]],
  ['snapshots', [
    ['snapshots/api.readonly'],
    ['snapshots/api.create', 'create'],
    ['snapshots/api.edit', 'edit', SENSITIVE],
    ['snapshots/api.refresh', 'edit', SENSITIVE],
    ['snapshots/api.push', 'manage', SENSITIVE],
    ['snapshots/api.share', 'share', SENSITIVE],
    ['snapshots/api.delete', 'delete', CRITICAL],
  ]],
  ['agency', [
    ['companies.write', CRITICAL],
    ['internaltools.billing.readonly', SENSITIVE],
    ['internaltools.billing.write', CRITICAL],
    ['internaltools.billing-common.readonly', SENSITIVE],
    ['internaltools.billing-common.write', CRITICAL],
    ['affiliateportal.readonly'],
    ['affiliateportal.write', SENSITIVE],
    ['agency/launchpad.readonly'],
    ['agency/launchpad.write'],
    ['custom-menu-link.write'],
  ]],
] as const satisfies Table<string>;

/** A scope of the catalogue, as spelled on the wire. */
export type KnownScope = (typeof TABLE)[number][1][number][0];

export interface ScopeFact extends Omit<Extra, 'risk'> {
  readonly scope: KnownScope;
  readonly group: GroupId;
  readonly action: ScopeAction;
  readonly risk: Risk;
}

const ROWS: Table<KnownScope> = TABLE;

/** Every scope we know, in catalogue order, group by group. */
export const SCOPES: readonly ScopeFact[] = ROWS.flatMap(([group, rows]) =>
  rows.map(([scope, ...facts]): ScopeFact => {
    const action = facts.find((fact) => typeof fact === 'string') ?? actionIn(scope);
    const extra = facts.find((fact) => typeof fact === 'object');
    return { scope, group, action, risk: 'normal', ...extra };
  }),
);

function actionIn(scope: string): ScopeAction {
  return scope.endsWith('.write') ? 'write' : 'read';
}
