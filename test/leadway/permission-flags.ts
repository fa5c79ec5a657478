/**
 * The described flags of `permissions` with their defaults (documented). A flag that a sent
 * `permissions` leaves out falls back to its default here (seen by one source).
 */
export const FLAG_DEFAULTS: Readonly<Record<string, boolean>> = {
  campaignsEnabled: true,
  campaignsReadOnly: false,
  contactsEnabled: true,
  workflowsEnabled: true,
  workflowsReadOnly: false,
  triggersEnabled: true,
  funnelsEnabled: true,
  websitesEnabled: false,
  opportunitiesEnabled: true,
  dashboardStatsEnabled: true,
  bulkRequestsEnabled: true,
  appointmentsEnabled: true,
  reviewsEnabled: true,
  onlineListingsEnabled: true,
  phoneCallEnabled: true,
  conversationsEnabled: true,
  assignedDataOnly: false,
  adwordsReportingEnabled: false,
  membershipEnabled: false,
  facebookAdsReportingEnabled: false,
  attributionsReportingEnabled: false,
  settingsEnabled: true,
  tagsEnabled: true,
  leadValueEnabled: true,
  marketingEnabled: true,
  agentReportingEnabled: true,
  botService: false,
  socialPlanner: true,
  bloggingEnabled: true,
  invoiceEnabled: true,
  affiliateManagerEnabled: true,
  contentAiEnabled: true,
  refundsEnabled: true,
  recordPaymentEnabled: true,
  cancelSubscriptionEnabled: true,
  paymentsEnabled: true,
  communitiesEnabled: true,
  exportPaymentsEnabled: true,
};

/** Flags that real answers hold although no description names them (seen in public samples). */
export const UNDESCRIBED_FLAGS: Readonly<Record<string, boolean>> = {
  adPublishingEnabled: true,
  adPublishingReadOnly: false,
  certificatesEnabled: true,
  gokollabEnabled: true,
  wordpressEnabled: false,
};
