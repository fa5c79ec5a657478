/**
 * What the portal's pages look like, as far as anyone has published it: the one place to change
 * when they are rebuilt. Labels are never here, because the portal is translated. Last looked at:
 * 2026-11-23.
 *
 * Sources: the portal's forks of Naive UI, whose classes begin with `hr-` or `n-` (seen 2026-09 to
 * 2026-11 in public user scripts and themes for HighLevel portals). What is marked "assumed" has
 * been seen by nobody.
 */
export const BUILT_IN = {
  seen: '2026-11-23',

  /** Where a form for one user opens over the list. */
  layers: [
    '.hr-drawer',
    '.n-drawer',
    '.hr-modal',
    '.n-modal',
    '[role="dialog"]',
    '[aria-modal="true"]',
    'dialog[open]',
  ],
  /**
   * What makes a part of the page the form of a person: the kinds of contact data only such a form
   * asks for.
   */
  personFields: [
    'input[type="email"]',
    'input[type="tel"]',
    'input[type="password"]',
    'input[name*="mail" i]',
    'input[name*="phone" i]',
    'input[name*="firstname" i]',
    'input[name*="first_name" i]',
    '.hr-tabs-tab[data-name]',
    '.n-tabs-tab[data-name]',
  ],
  /** Fields of a person's form that hold their e-mail address. */
  emailFields: ['input[type="email"]', 'input[name*="mail" i]', 'input[id*="mail" i]'],
  /** What a layer must hold to count as a form at all, rather than a notice. */
  fields: ['input', 'select', 'textarea', '[role="switch"]', '[contenteditable="true"]'],
  /** Forms that fill the page instead of covering it. */
  pageForms: ['form', '[role="form"]', '.hr-tabs', '.n-tabs'],
  /** The page's own part, without sidebar and header. */
  content: ['main', '[role="main"]'],

  /** One user each, on the list. */
  rows: ['tr', '[role="row"]', '[data-row-key]', 'li', '[data-user-id]'],
  /** Menus that a row opens elsewhere in the document: using them is still using the row. */
  menus: [
    '[role="menu"]',
    '[role="listbox"]',
    '.hr-dropdown-menu',
    '.n-dropdown-menu',
    '.hr-popover',
    '.n-popover',
  ],

  /**
   * Around the page: navigation, and the menu of whoever is logged in. No edited user is named
   * here.
   */
  chrome: [
    '#sidebar-v2',
    'nav',
    '[role="navigation"]',
    '[role="banner"]',
    'header',
    '.hl_header',
    '[class*="user-menu" i]',
    '[class*="profile-menu" i]',
    '[class*="avatar" i]',
    '[id*="user-menu" i]',
  ],
  /** The page as a whole: an id here is the account's or that of whoever is logged in. */
  shell: ['html', 'body', '#app', '#root'],

  /** Attributes whose value is the id of the user they stand on. Assumed. */
  userAttributes: [
    'data-user-id',
    'data-userid',
    'data-user_id',
    'data-user',
    'data-staff-id',
    'data-member-id',
    'data-team-member-id',
    'data-employee-id',
    'data-edit-user-id',
    'user-id',
  ],
  /** Names of fields that hold the edited user's id, in lower case without separators. Assumed. */
  userFields: [
    'userid',
    'user',
    'staffid',
    'memberid',
    'teammemberid',
    'employeeid',
    'edituserid',
    'selecteduserid',
  ],
  /**
   * Attributes whose value is the id of something that is not a user, or of whoever is logged in.
   * Assumed.
   */
  otherAttributes: [
    'data-location-id',
    'data-locationid',
    'data-account-id',
    'data-sub-account-id',
    'data-company-id',
    'data-agency-id',
    'data-contact-id',
    'data-conversation-id',
    'data-opportunity-id',
    'data-pipeline-id',
    'data-calendar-id',
    'data-workflow-id',
    'data-current-user-id',
    'data-logged-in-user-id',
  ],
  /** Names of fields and query keys for such ids, in lower case without separators. */
  otherFields: [
    'locationid',
    'location',
    'accountid',
    'account',
    'subaccountid',
    'companyid',
    'company',
    'agencyid',
    'contactid',
    'contact',
    'conversationid',
    'opportunityid',
    'pipelineid',
    'calendarid',
    'workflowid',
    'currentuserid',
    'loggedinuserid',
  ],
  /** In an address, the id after one of these is a user's. */
  userSegments: ['users', 'user', 'team', 'staff', 'member', 'members', 'employee', 'employees'],
  /** In an address, the id after one of these is something else's. */
  otherSegments: [
    'location',
    'locations',
    'account',
    'accounts',
    'company',
    'companies',
    'agency',
    'contact',
    'contacts',
    'detail',
    'conversation',
    'conversations',
    'opportunity',
    'opportunities',
    'pipeline',
    'pipelines',
    'calendar',
    'calendars',
    'workflow',
    'workflows',
    'form',
    'forms',
  ],
  /** Query keys that may carry the edited user's id and may carry other things too. Assumed. */
  looseKeys: ['id', 'edit', 'selected', 'uid'],

  /** The portal's backends, whose addresses name the user that the page reads. */
  requestHosts: ['leadconnectorhq.com', 'leadwaycrm.com', 'msgsndr.com'],
} as const;
