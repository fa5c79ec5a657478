/**
 * The older switches in `permissions`, as far as the vendor describes them
 * (description of the users API, seen in November 2026). Users carry more flags
 * than these; those are kept and shown by their own name. Groups are our choice.
 */
import type { GroupId } from './groups.ts';

export interface FlagFact {
  readonly flag: string;
  readonly group: GroupId;
  /** Takes something away when it is on, where all the others give. */
  readonly restricts?: true;
}

/** In catalogue order, group by group. */
export const FLAGS = [
  { flag: 'contactsEnabled', group: 'contacts' },
  { flag: 'assignedDataOnly', group: 'contacts', restricts: true },
  { flag: 'bulkRequestsEnabled', group: 'contacts' },
  { flag: 'conversationsEnabled', group: 'conversations' },
  { flag: 'phoneCallEnabled', group: 'conversations' },
  { flag: 'appointmentsEnabled', group: 'calendars' },
  { flag: 'opportunitiesEnabled', group: 'opportunities' },
  { flag: 'leadValueEnabled', group: 'opportunities' },
  { flag: 'paymentsEnabled', group: 'payments' },
  { flag: 'recordPaymentEnabled', group: 'payments' },
  { flag: 'refundsEnabled', group: 'payments' },
  { flag: 'cancelSubscriptionEnabled', group: 'payments' },
  { flag: 'exportPaymentsEnabled', group: 'payments' },
  { flag: 'invoiceEnabled', group: 'invoices' },
  { flag: 'marketingEnabled', group: 'marketing' },
  { flag: 'affiliateManagerEnabled', group: 'marketing' },
  { flag: 'socialPlanner', group: 'social-planner' },
  { flag: 'workflowsEnabled', group: 'automations' },
  { flag: 'workflowsReadOnly', group: 'automations', restricts: true },
  { flag: 'triggersEnabled', group: 'automations' },
  { flag: 'campaignsEnabled', group: 'automations' },
  { flag: 'campaignsReadOnly', group: 'automations', restricts: true },
  { flag: 'funnelsEnabled', group: 'sites' },
  { flag: 'websitesEnabled', group: 'sites' },
  { flag: 'bloggingEnabled', group: 'sites' },
  { flag: 'membershipEnabled', group: 'memberships' },
  { flag: 'communitiesEnabled', group: 'memberships' },
  { flag: 'reviewsEnabled', group: 'reputation' },
  { flag: 'onlineListingsEnabled', group: 'reputation' },
  { flag: 'dashboardStatsEnabled', group: 'reporting' },
  { flag: 'agentReportingEnabled', group: 'reporting' },
  { flag: 'attributionsReportingEnabled', group: 'reporting' },
  { flag: 'adwordsReportingEnabled', group: 'reporting' },
  { flag: 'facebookAdsReportingEnabled', group: 'reporting' },
  { flag: 'botService', group: 'ai' },
  { flag: 'contentAiEnabled', group: 'ai' },
  { flag: 'settingsEnabled', group: 'settings' },
  { flag: 'tagsEnabled', group: 'settings' },
] as const satisfies readonly FlagFact[];

export type KnownFlag = (typeof FLAGS)[number]['flag'];
