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

type Row<Scope extends string> = readonly [scope: Scope, action: ScopeAction, extra?: Extra];

type Table<Scope extends string> = readonly (readonly [GroupId, readonly Row<Scope>[]])[];

// One scope, one line: it is read as a table.
// prettier-ignore
const TABLE = [
  ['contacts', [
    ['contacts.write', 'write'],
    ['contacts/bulkActions.write', 'bulk', { risk: 'sensitive' }],
  ]],
  ['conversations', [
    ['conversations.readonly', 'read'],
    ['conversations.write', 'write'],
    ['conversations/message.readonly', 'read'],
    ['conversations/message.write', 'write'],
  ]],
  ['calendars', [
    ['calendars.readonly', 'read'],
    ['calendars/events.write', 'write'],
    ['calendars.write', 'write'],
    ['calendars/groups.write', 'write'],
  ]],
  ['opportunities', [
    ['opportunities.write', 'write'],
    ['opportunities/leadValue.readonly', 'read'],
    ['opportunities/bulkActions.write', 'bulk', { risk: 'sensitive' }],
    ['pipelines.create', 'create', { onlyIn: 'v3' }],
  ]],
  ['payments', [
    ['payments.write', 'write', { risk: 'sensitive' }],
    ['payments/records.write', 'write', { risk: 'sensitive' }],
    ['payments/orders.readonly', 'read'],
    ['payments/orders.collectPayment', 'collect', { risk: 'sensitive' }],
    ['payments/orders.import', 'import', { risk: 'sensitive' }],
    ['payments/orders.export', 'export', { risk: 'sensitive' }],
    ['payments/subscriptions.readonly', 'read'],
    ['payments/subscriptions.write', 'create', { risk: 'sensitive' }],
    ['payments/subscriptions.update', 'edit', { risk: 'sensitive' }],
    ['payments/subscriptions.pauseResumeCancel', 'manage', { risk: 'sensitive' }],
    ['payments/subscriptions.sharePaymentMethod', 'share', { risk: 'sensitive' }],
    ['payments/subscriptions.export', 'export', { risk: 'sensitive' }],
    ['payments/transactions.readonly', 'read'],
    ['payments/transactions.viewReceipts', 'read'],
    ['payments/transactions.refund', 'refund', { risk: 'critical' }],
    ['payments/transactions.import', 'import', { risk: 'sensitive' }],
    ['payments/transactions.export', 'export', { risk: 'sensitive' }],
    ['payments/taxesSettings.readonly', 'read'],
    ['payments/taxesSettings.manageRates', 'manage', { risk: 'sensitive' }],
    ['payments/taxesSettings.updateInclusiveExclusive', 'edit', { risk: 'sensitive' }],
    ['payments/taxesSettings.configureAutomatic', 'manage', { risk: 'sensitive' }],
    ['payments/settings.readonly', 'read'],
    ['payments/settings.write', 'write', { risk: 'sensitive' }],
    ['payments/settings.configureReceipt', 'manage'],
    ['payments/settings.configureSubscription', 'manage'],
  ]],
  ['invoices', [
    ['invoices.readonly', 'read'],
    ['invoices.write', 'write'],
    ['invoices/schedule.readonly', 'read'],
    ['invoices/schedule.write', 'write', { risk: 'sensitive' }],
    ['invoices/template.readonly', 'read'],
    ['invoices/template.write', 'write'],
  ]],
  ['products', [
    ['products.readonly', 'read'],
    ['products.write', 'write'],
    ['products.duplicate', 'create'],
    ['products.bulkActions', 'bulk', { risk: 'sensitive' }],
    ['products.delete', 'delete', { risk: 'sensitive' }],
  ]],
  ['marketing', [
    ['marketing.write', 'write'],
    ['marketing/affiliate.write', 'manage', { risk: 'sensitive' }],
    ['adPublishing.readonly', 'read'],
    ['adPublishing.write', 'write', { risk: 'sensitive' }],
  ]],
  ['social-planner', [
    ['socialplanner/post.readonly', 'read'],
    ['socialplanner/post.write', 'write'],
    ['socialplanner/recurring.readonly', 'read'],
    ['socialplanner/recurring.write', 'write'],
    ['socialplanner/review.readonly', 'read'],
    ['socialplanner/review.write', 'write'],
    ['socialplanner/csv.readonly', 'read'],
    ['socialplanner/csv.write', 'import'],
    ['socialplanner/rss.readonly', 'read'],
    ['socialplanner/rss.write', 'write'],
    ['socialplanner/medias.readonly', 'read'],
    ['socialplanner/medias.write', 'write'],
    ['socialplanner/watermarks.readonly', 'read'],
    ['socialplanner/watermarks.write', 'write'],
    ['socialplanner/category.readonly', 'read'],
    ['socialplanner/category.write', 'write'],
    ['socialplanner/tag.readonly', 'read'],
    ['socialplanner/tag.write', 'write'],
    ['socialplanner/hashtag.readonly', 'read'],
    ['socialplanner/hashtag.write', 'write'],
    ['socialplanner/metatag.readonly', 'read'],
    ['socialplanner/search.readonly', 'read'],
    ['socialplanner/filters.readonly', 'read'],
    ['socialplanner/stat.readonly', 'read'],
    ['socialplanner/account.readonly', 'read'],
    ['socialplanner/account.write', 'write'],
    ['socialplanner/group.write', 'write'],
    ['socialplanner/oauth.readonly', 'read'],
    ['socialplanner/oauth.write', 'write', { risk: 'sensitive' }],
    ['socialplanner/facebook.readonly', 'read'],
    ['socialplanner/linkedin.readonly', 'read'],
    ['socialplanner/twitter.readonly', 'read'],
    ['socialplanner/notification.readonly', 'read'],
    ['socialplanner/notification.write', 'write'],
    ['socialplanner/setting.readonly', 'read'],
    ['socialplanner/setting.write', 'write'],
    ['socialplanner/snapshot.readonly', 'read'],
    ['socialplanner/snapshot.write', 'write'],
  ]],
  ['automations', [
    ['workflows.readonly', 'read'],
    ['workflows.write', 'write'],
    ['triggers.write', 'write'],
    ['campaigns.readonly', 'read'],
    ['campaigns.write', 'write'],
  ]],
  ['sites', [
    ['funnels.write', 'write'],
    ['websites.write', 'write'],
    ['blogs.write', 'write'],
    ['wordpress.read', 'read'],
    ['wordpress.write', 'write'],
    ['qrcodes.write', 'write'],
  ]],
  ['forms', [
    ['forms.write', 'write'],
    ['surveys.write', 'write'],
    ['quizzes.write', 'write'],
  ]],
  ['memberships', [
    ['membership.write', 'write'],
    ['communities.write', 'write'],
    ['gokollab.write', 'write'],
    ['certificates.readonly', 'read'],
    ['certificates.write', 'write'],
  ]],
  ['media', [
    ['medias.readonly', 'read'],
    ['medias.write', 'write'],
  ]],
  ['reputation', [
    ['reputation/review.write', 'write'],
    ['reputation/reviewsAIAgents.write', 'write'],
    ['reputation/listing.write', 'write'],
    ['reputation/gbp.write', 'write'],
  ]],
  ['reporting', [
    ['dashboard/stats.readonly', 'read'],
    ['reporting/reports.readonly', 'read'],
    ['reporting/reports.write', 'write'],
    ['reporting/stats.export', 'export', { risk: 'sensitive' }],
    ['reporting/phone.readonly', 'read'],
    ['reporting/agent.readonly', 'read'],
    ['reporting/attributions.readonly', 'read'],
    ['reporting/adwords.readonly', 'read'],
    ['reporting/facebookAds.readonly', 'read'],
  ]],
  ['ai', [
    ['voice-ai-agents.readonly', 'read'],
    ['voice-ai-agents.write', 'write'],
    ['voice-ai-agent-goals.readonly', 'read'],
    ['voice-ai-agent-goals.write', 'write'],
    ['voice-ai-common.readonly', 'read'],
    ['voice-ai-common.write', 'write'],
    ['voice-ai-dashboard.readonly', 'read'],
    ['text-ai-agents.write', 'write'],
    ['text-ai-agent-goals.readonly', 'read'],
    ['text-ai-agent-goals.write', 'write'],
    ['text-ai-agent-training.write', 'write'],
    ['text-ai-agents-dashboard.readonly', 'read'],
    ['contentAI.write', 'write'],
    ['ai-studio.readonly', 'read', { onlyIn: 'v3' }],
    ['ai-studio.write', 'write', { onlyIn: 'v3' }],
    ['askai.write', 'write', { onlyIn: 'v3' }],
    ['copilot.readonly', 'read', { onlyIn: 'v3' }],
    ['eliza.write', 'write'],
  ]],
  ['prospecting', [
    ['prospecting.readonly', 'read'],
    ['prospecting.write', 'write'],
    ['prospecting/reports.readonly', 'read'],
    ['prospecting/auditReport.write', 'write'],
  ]],
  ['settings', [
    ['settings.write', 'write', { risk: 'sensitive' }],
    ['locations/tags.readonly', 'read'],
    ['locations/tags.write', 'write'],
    ['launchpad/location.readonly', 'read', { documentedAs: 'launchpad/account.readonly' }],
    ['launchpad/location.write', 'write', { documentedAs: 'launchpad/account.write' }],
  ]],
  ['integrations', [
    ['native-integrations.readonly', 'read'],
    ['native-integrations.write', 'write', { risk: 'sensitive' }],
    ['private-integration-location.readonly', 'read', { documentedAs: 'private-integration-account.readonly' }],
    ['private-integration-location.write', 'manage', { risk: 'critical', documentedAs: 'private-integration-account.write' }],
    ['private-integration-company.readonly', 'read'],
    ['private-integration-company.write', 'manage', { risk: 'critical' }],
  ]],
  ['team', [
    ['users/team-management.readonly', 'read'],
    ['users/team-management.write', 'manage', { risk: 'critical' }],
  ]],
  ['access', [
    ['loginas.write', 'manage', { risk: 'critical' }],
    ['users-sso-login-management.readonly', 'read'],
    ['users-sso-login-management.write', 'manage', { risk: 'critical' }],
    ['sso-config.write', 'manage', { risk: 'critical' }],
    ['audit-logs.readonly', 'read', { risk: 'sensitive' }],
    ['audit-logs.export', 'export', { risk: 'critical' }],
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
    ['internaltools.location-transfer.readonly', 'read', { documentedAs: 'internaltools.account-transfer.readonly' }],
    ['internaltools.location-transfer.write', 'manage', { risk: 'critical', documentedAs: 'internaltools.account-transfer.write' }],
  ]],
  ['snapshots', [
    ['snapshots/api.readonly', 'read'],
    ['snapshots/api.create', 'create'],
    ['snapshots/api.edit', 'edit', { risk: 'sensitive' }],
    ['snapshots/api.refresh', 'edit', { risk: 'sensitive' }],
    ['snapshots/api.push', 'manage', { risk: 'sensitive' }],
    ['snapshots/api.share', 'share', { risk: 'sensitive' }],
    ['snapshots/api.delete', 'delete', { risk: 'critical' }],
  ]],
  ['agency', [
    ['companies.write', 'write', { risk: 'critical' }],
    ['internaltools.billing.readonly', 'read', { risk: 'sensitive' }],
    ['internaltools.billing.write', 'write', { risk: 'critical' }],
    ['internaltools.billing-common.readonly', 'read', { risk: 'sensitive' }],
    ['internaltools.billing-common.write', 'write', { risk: 'critical' }],
    ['affiliateportal.readonly', 'read'],
    ['affiliateportal.write', 'write', { risk: 'sensitive' }],
    ['agency/launchpad.readonly', 'read'],
    ['agency/launchpad.write', 'write'],
    ['custom-menu-link.write', 'write'],
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
  rows.map(([scope, action, extra]): ScopeFact => ({
    scope,
    group,
    action,
    risk: 'normal',
    ...extra,
  })),
);
