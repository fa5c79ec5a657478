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
 * - group, action, risk and suggestions: our own judgement. Nobody publishes
 *   what a scope needs or how far it reaches.
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

interface Extra<Scope extends string> {
  readonly risk?: Exclude<Risk, 'normal'>;
  /** Without these the scope makes little sense. A hint, never a rule. */
  readonly suggests?: readonly Scope[];
  readonly documentedAs?: string;
  readonly onlyIn?: 'v3';
}

type Row<Scope extends string> = readonly [scope: Scope, action: ScopeAction, extra?: Extra<Scope>];

type Table<Scope extends string> = readonly (readonly [GroupId, readonly Row<Scope>[]])[];

// One scope, one line: it is read as a table.
// prettier-ignore
const TABLE = [
  ['contacts', [
    ['contacts.write', 'write'],
    ['contacts/bulkActions.write', 'bulk', { risk: 'sensitive', suggests: ['contacts.write'] }],
  ]],
  ['conversations', [
    ['conversations.readonly', 'read'],
    ['conversations.write', 'write', { suggests: ['conversations.readonly'] }],
    ['conversations/message.readonly', 'read', { suggests: ['conversations.readonly'] }],
    ['conversations/message.write', 'write', { suggests: ['conversations.readonly', 'conversations/message.readonly'] }],
  ]],
  ['calendars', [
    ['calendars.readonly', 'read'],
    ['calendars/events.write', 'write', { suggests: ['calendars.readonly'] }],
    ['calendars.write', 'write', { suggests: ['calendars.readonly'] }],
    ['calendars/groups.write', 'write', { suggests: ['calendars.readonly'] }],
  ]],
  ['opportunities', [
    ['opportunities.write', 'write'],
    ['opportunities/leadValue.readonly', 'read', { suggests: ['opportunities.write'] }],
    ['opportunities/bulkActions.write', 'bulk', { risk: 'sensitive', suggests: ['opportunities.write'] }],
    ['pipelines.create', 'create', { suggests: ['opportunities.write'], onlyIn: 'v3' }],
  ]],
  ['payments', [
    ['payments.write', 'write', { risk: 'sensitive' }],
    ['payments/records.write', 'write', { risk: 'sensitive', suggests: ['payments/transactions.readonly'] }],
    ['payments/orders.readonly', 'read'],
    ['payments/orders.collectPayment', 'collect', { risk: 'sensitive', suggests: ['payments/orders.readonly'] }],
    ['payments/orders.import', 'import', { risk: 'sensitive', suggests: ['payments/orders.readonly'] }],
    ['payments/orders.export', 'export', { risk: 'sensitive', suggests: ['payments/orders.readonly'] }],
    ['payments/subscriptions.readonly', 'read'],
    ['payments/subscriptions.write', 'create', { risk: 'sensitive', suggests: ['payments/subscriptions.readonly'] }],
    ['payments/subscriptions.update', 'edit', { risk: 'sensitive', suggests: ['payments/subscriptions.readonly'] }],
    ['payments/subscriptions.pauseResumeCancel', 'manage', { risk: 'sensitive', suggests: ['payments/subscriptions.readonly'] }],
    ['payments/subscriptions.sharePaymentMethod', 'share', { risk: 'sensitive', suggests: ['payments/subscriptions.readonly'] }],
    ['payments/subscriptions.export', 'export', { risk: 'sensitive', suggests: ['payments/subscriptions.readonly'] }],
    ['payments/transactions.readonly', 'read'],
    ['payments/transactions.viewReceipts', 'read', { suggests: ['payments/transactions.readonly'] }],
    ['payments/transactions.refund', 'refund', { risk: 'critical', suggests: ['payments/transactions.readonly'] }],
    ['payments/transactions.import', 'import', { risk: 'sensitive', suggests: ['payments/transactions.readonly'] }],
    ['payments/transactions.export', 'export', { risk: 'sensitive', suggests: ['payments/transactions.readonly'] }],
    ['payments/taxesSettings.readonly', 'read'],
    ['payments/taxesSettings.manageRates', 'manage', { risk: 'sensitive', suggests: ['payments/taxesSettings.readonly'] }],
    ['payments/taxesSettings.updateInclusiveExclusive', 'edit', { risk: 'sensitive', suggests: ['payments/taxesSettings.readonly'] }],
    ['payments/taxesSettings.configureAutomatic', 'manage', { risk: 'sensitive', suggests: ['payments/taxesSettings.readonly'] }],
    ['payments/settings.readonly', 'read'],
    ['payments/settings.write', 'write', { risk: 'sensitive', suggests: ['payments/settings.readonly'] }],
    ['payments/settings.configureReceipt', 'manage', { suggests: ['payments/settings.readonly'] }],
    ['payments/settings.configureSubscription', 'manage', { suggests: ['payments/settings.readonly'] }],
  ]],
  ['invoices', [
    ['invoices.readonly', 'read'],
    ['invoices.write', 'write', { suggests: ['invoices.readonly'] }],
    ['invoices/schedule.readonly', 'read', { suggests: ['invoices.readonly'] }],
    ['invoices/schedule.write', 'write', { risk: 'sensitive', suggests: ['invoices/schedule.readonly'] }],
    ['invoices/template.readonly', 'read', { suggests: ['invoices.readonly'] }],
    ['invoices/template.write', 'write', { suggests: ['invoices/template.readonly'] }],
  ]],
  ['products', [
    ['products.readonly', 'read'],
    ['products.write', 'write', { suggests: ['products.readonly'] }],
    ['products.duplicate', 'create', { suggests: ['products.readonly', 'products.write'] }],
    ['products.bulkActions', 'bulk', { risk: 'sensitive', suggests: ['products.readonly', 'products.write'] }],
    ['products.delete', 'delete', { risk: 'sensitive', suggests: ['products.readonly'] }],
  ]],
  ['marketing', [
    ['marketing.write', 'write'],
    ['marketing/affiliate.write', 'manage', { risk: 'sensitive' }],
    ['adPublishing.readonly', 'read'],
    ['adPublishing.write', 'write', { risk: 'sensitive', suggests: ['adPublishing.readonly'] }],
  ]],
  ['social-planner', [
    ['socialplanner/post.readonly', 'read'],
    ['socialplanner/post.write', 'write', { suggests: ['socialplanner/post.readonly', 'socialplanner/account.readonly'] }],
    ['socialplanner/recurring.readonly', 'read', { suggests: ['socialplanner/post.readonly'] }],
    ['socialplanner/recurring.write', 'write', { suggests: ['socialplanner/recurring.readonly'] }],
    ['socialplanner/review.readonly', 'read', { suggests: ['socialplanner/post.readonly'] }],
    ['socialplanner/review.write', 'write', { suggests: ['socialplanner/review.readonly'] }],
    ['socialplanner/csv.readonly', 'read', { suggests: ['socialplanner/post.readonly'] }],
    ['socialplanner/csv.write', 'import', { suggests: ['socialplanner/csv.readonly', 'socialplanner/post.write'] }],
    ['socialplanner/rss.readonly', 'read', { suggests: ['socialplanner/post.readonly'] }],
    ['socialplanner/rss.write', 'write', { suggests: ['socialplanner/rss.readonly'] }],
    ['socialplanner/medias.readonly', 'read', { suggests: ['socialplanner/post.readonly'] }],
    ['socialplanner/medias.write', 'write', { suggests: ['socialplanner/medias.readonly'] }],
    ['socialplanner/watermarks.readonly', 'read'],
    ['socialplanner/watermarks.write', 'write', { suggests: ['socialplanner/watermarks.readonly'] }],
    ['socialplanner/category.readonly', 'read'],
    ['socialplanner/category.write', 'write', { suggests: ['socialplanner/category.readonly'] }],
    ['socialplanner/tag.readonly', 'read'],
    ['socialplanner/tag.write', 'write', { suggests: ['socialplanner/tag.readonly'] }],
    ['socialplanner/hashtag.readonly', 'read'],
    ['socialplanner/hashtag.write', 'write', { suggests: ['socialplanner/hashtag.readonly'] }],
    ['socialplanner/metatag.readonly', 'read', { suggests: ['socialplanner/post.readonly'] }],
    ['socialplanner/search.readonly', 'read', { suggests: ['socialplanner/post.readonly'] }],
    ['socialplanner/filters.readonly', 'read', { suggests: ['socialplanner/post.readonly'] }],
    ['socialplanner/stat.readonly', 'read', { suggests: ['socialplanner/account.readonly'] }],
    ['socialplanner/account.readonly', 'read'],
    ['socialplanner/account.write', 'write', { suggests: ['socialplanner/account.readonly'] }],
    ['socialplanner/group.write', 'write', { suggests: ['socialplanner/account.readonly'] }],
    ['socialplanner/oauth.readonly', 'read', { suggests: ['socialplanner/account.readonly'] }],
    ['socialplanner/oauth.write', 'write', { risk: 'sensitive', suggests: ['socialplanner/oauth.readonly'] }],
    ['socialplanner/facebook.readonly', 'read', { suggests: ['socialplanner/account.readonly'] }],
    ['socialplanner/linkedin.readonly', 'read', { suggests: ['socialplanner/account.readonly'] }],
    ['socialplanner/twitter.readonly', 'read', { suggests: ['socialplanner/account.readonly'] }],
    ['socialplanner/notification.readonly', 'read'],
    ['socialplanner/notification.write', 'write', { suggests: ['socialplanner/notification.readonly'] }],
    ['socialplanner/setting.readonly', 'read'],
    ['socialplanner/setting.write', 'write', { suggests: ['socialplanner/setting.readonly'] }],
    ['socialplanner/snapshot.readonly', 'read'],
    ['socialplanner/snapshot.write', 'write', { suggests: ['socialplanner/snapshot.readonly'] }],
  ]],
  ['automations', [
    ['workflows.readonly', 'read'],
    ['workflows.write', 'write', { suggests: ['workflows.readonly'] }],
    ['triggers.write', 'write'],
    ['campaigns.readonly', 'read'],
    ['campaigns.write', 'write', { suggests: ['campaigns.readonly'] }],
  ]],
  ['sites', [
    ['funnels.write', 'write'],
    ['websites.write', 'write'],
    ['blogs.write', 'write'],
    ['wordpress.read', 'read'],
    ['wordpress.write', 'write', { suggests: ['wordpress.read'] }],
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
    ['gokollab.write', 'write', { suggests: ['communities.write'] }],
    ['certificates.readonly', 'read'],
    ['certificates.write', 'write', { suggests: ['certificates.readonly'] }],
  ]],
  ['media', [
    ['medias.readonly', 'read'],
    ['medias.write', 'write', { suggests: ['medias.readonly'] }],
  ]],
  ['reputation', [
    ['reputation/review.write', 'write'],
    ['reputation/reviewsAIAgents.write', 'write', { suggests: ['reputation/review.write'] }],
    ['reputation/listing.write', 'write'],
    ['reputation/gbp.write', 'write'],
  ]],
  ['reporting', [
    ['dashboard/stats.readonly', 'read'],
    ['reporting/reports.readonly', 'read'],
    ['reporting/reports.write', 'write', { suggests: ['reporting/reports.readonly'] }],
    ['reporting/stats.export', 'export', { risk: 'sensitive', suggests: ['reporting/reports.readonly'] }],
    ['reporting/phone.readonly', 'read'],
    ['reporting/agent.readonly', 'read'],
    ['reporting/attributions.readonly', 'read'],
    ['reporting/adwords.readonly', 'read'],
    ['reporting/facebookAds.readonly', 'read'],
  ]],
  ['ai', [
    ['voice-ai-agents.readonly', 'read'],
    ['voice-ai-agents.write', 'write', { suggests: ['voice-ai-agents.readonly'] }],
    ['voice-ai-agent-goals.readonly', 'read', { suggests: ['voice-ai-agents.readonly'] }],
    ['voice-ai-agent-goals.write', 'write', { suggests: ['voice-ai-agent-goals.readonly'] }],
    ['voice-ai-common.readonly', 'read', { suggests: ['voice-ai-agents.readonly'] }],
    ['voice-ai-common.write', 'write', { suggests: ['voice-ai-common.readonly'] }],
    ['voice-ai-dashboard.readonly', 'read'],
    ['text-ai-agents.write', 'write'],
    ['text-ai-agent-goals.readonly', 'read'],
    ['text-ai-agent-goals.write', 'write', { suggests: ['text-ai-agent-goals.readonly', 'text-ai-agents.write'] }],
    ['text-ai-agent-training.write', 'write', { suggests: ['text-ai-agents.write'] }],
    ['text-ai-agents-dashboard.readonly', 'read'],
    ['contentAI.write', 'write'],
    ['ai-studio.readonly', 'read', { onlyIn: 'v3' }],
    ['ai-studio.write', 'write', { suggests: ['ai-studio.readonly'], onlyIn: 'v3' }],
    ['askai.write', 'write', { onlyIn: 'v3' }],
    ['copilot.readonly', 'read', { onlyIn: 'v3' }],
    ['eliza.write', 'write'],
  ]],
  ['prospecting', [
    ['prospecting.readonly', 'read'],
    ['prospecting.write', 'write', { suggests: ['prospecting.readonly'] }],
    ['prospecting/reports.readonly', 'read', { suggests: ['prospecting.readonly'] }],
    ['prospecting/auditReport.write', 'write', { suggests: ['prospecting/reports.readonly'] }],
  ]],
  ['settings', [
    ['settings.write', 'write', { risk: 'sensitive' }],
    ['locations/tags.readonly', 'read'],
    ['locations/tags.write', 'write', { suggests: ['locations/tags.readonly'] }],
    ['launchpad/location.readonly', 'read', { documentedAs: 'launchpad/account.readonly' }],
    ['launchpad/location.write', 'write', { suggests: ['launchpad/location.readonly'], documentedAs: 'launchpad/account.write' }],
  ]],
  ['integrations', [
    ['native-integrations.readonly', 'read'],
    ['native-integrations.write', 'write', { risk: 'sensitive', suggests: ['native-integrations.readonly'] }],
    ['private-integration-location.readonly', 'read', { documentedAs: 'private-integration-account.readonly' }],
    ['private-integration-location.write', 'manage', { risk: 'critical', suggests: ['private-integration-location.readonly'], documentedAs: 'private-integration-account.write' }],
    ['private-integration-company.readonly', 'read'],
    ['private-integration-company.write', 'manage', { risk: 'critical', suggests: ['private-integration-company.readonly'] }],
  ]],
  ['team', [
    ['users/team-management.readonly', 'read'],
    ['users/team-management.write', 'manage', { risk: 'critical', suggests: ['users/team-management.readonly'] }],
  ]],
  ['access', [
    ['loginas.write', 'manage', { risk: 'critical', suggests: ['users/team-management.readonly'] }],
    ['users-sso-login-management.readonly', 'read'],
    ['users-sso-login-management.write', 'manage', { risk: 'critical', suggests: ['users-sso-login-management.readonly'] }],
    ['sso-config.write', 'manage', { risk: 'critical' }],
    ['audit-logs.readonly', 'read', { risk: 'sensitive' }],
    ['audit-logs.export', 'export', { risk: 'critical', suggests: ['audit-logs.readonly'] }],
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
    ['internaltools.location-transfer.write', 'manage', { risk: 'critical', suggests: ['internaltools.location-transfer.readonly'], documentedAs: 'internaltools.account-transfer.write' }],
  ]],
  ['snapshots', [
    ['snapshots/api.readonly', 'read'],
    ['snapshots/api.create', 'create', { suggests: ['snapshots/api.readonly'] }],
    ['snapshots/api.edit', 'edit', { risk: 'sensitive', suggests: ['snapshots/api.readonly'] }],
    ['snapshots/api.refresh', 'edit', { risk: 'sensitive', suggests: ['snapshots/api.readonly'] }],
    ['snapshots/api.push', 'manage', { risk: 'sensitive', suggests: ['snapshots/api.readonly'] }],
    ['snapshots/api.share', 'share', { risk: 'sensitive', suggests: ['snapshots/api.readonly'] }],
    ['snapshots/api.delete', 'delete', { risk: 'critical', suggests: ['snapshots/api.readonly'] }],
  ]],
  ['agency', [
    ['companies.write', 'write', { risk: 'critical' }],
    ['internaltools.billing.readonly', 'read', { risk: 'sensitive' }],
    ['internaltools.billing.write', 'write', { risk: 'critical', suggests: ['internaltools.billing.readonly'] }],
    ['internaltools.billing-common.readonly', 'read', { risk: 'sensitive' }],
    ['internaltools.billing-common.write', 'write', { risk: 'critical', suggests: ['internaltools.billing-common.readonly'] }],
    ['affiliateportal.readonly', 'read'],
    ['affiliateportal.write', 'write', { risk: 'sensitive', suggests: ['affiliateportal.readonly'] }],
    ['agency/launchpad.readonly', 'read'],
    ['agency/launchpad.write', 'write', { suggests: ['agency/launchpad.readonly'] }],
    ['custom-menu-link.write', 'write'],
  ]],
] as const satisfies Table<string>;

/** A scope of the catalogue, as spelled on the wire. */
export type KnownScope = (typeof TABLE)[number][1][number][0];

export interface ScopeFact extends Omit<Extra<KnownScope>, 'risk'> {
  readonly scope: KnownScope;
  readonly group: GroupId;
  readonly action: ScopeAction;
  readonly risk: Risk;
}

// Narrower than the `satisfies` above: a suggestion that is no scope does not compile.
const CHECKED: Table<KnownScope> = TABLE;

/** Every scope we know, in catalogue order, group by group. */
export const SCOPES: readonly ScopeFact[] = CHECKED.flatMap(([group, rows]) =>
  rows.map(([scope, action, extra]): ScopeFact => ({
    scope,
    group,
    action,
    risk: 'normal',
    ...extra,
  })),
);
