/**
 * Pages of the portal by their address. Labels are translated and markup is rebuilt; the paths have
 * lived longest. Each predicate keeps real examples beside it, and a test holds it against the
 * others' examples.
 */

/**
 * What ends an address of users: `/settings/` and one of the names the list has had. Seen 2026-11.
 */
const USERS = /\/settings\/(?:staff\/team|staff|team|users?)(?:\/|$)/;

/** Users of one account, or of the whole agency; the page may be a list or one user's form. */
export function isUserPage(path: string): boolean {
  return USERS.test(path);
}

/** The staff list of one account, and whatever is opened below it. */
export function isAccountUsersPage(path: string): boolean {
  return isUserPage(path) && path.includes('/location/');
}

export const ACCOUNT_USERS_EXAMPLES: readonly string[] = [
  '/v2/location/ve9EPM428h8vShlRW1KT/settings/staff/team',
  '/v2/location/ve9EPM428h8vShlRW1KT/settings/staff/team/',
  '/v2/location/ve9EPM428h8vShlRW1KT/settings/staff',
  '/v2/location/ve9EPM428h8vShlRW1KT/settings/users',
  '/v2/location/ve9EPM428h8vShlRW1KT/settings/staff/team/0IHuJvc2ofPAAA8GzTRi',
  '/location/ve9EPM428h8vShlRW1KT/settings/staff/team',
];

/** The agency's team list, and whatever is opened below it. */
export function isAgencyUsersPage(path: string): boolean {
  return isUserPage(path) && !path.includes('/location/');
}

export const AGENCY_USERS_EXAMPLES: readonly string[] = [
  '/settings/team',
  '/settings/team/',
  '/settings/users',
  '/settings/user/0IHuJvc2ofPAAA8GzTRi',
  '/settings/staff/team',
];

/** Pages that are nobody's user page, of every other kind. Used by tests only, so a build leaves it out. */
export const OTHER_EXAMPLES = {
  start: ['/', '/v2/location/ve9EPM428h8vShlRW1KT/dashboard', '/agency_dashboard/'],
  contacts: [
    '/v2/location/ve9EPM428h8vShlRW1KT/contacts/smart_list/All',
    '/v2/location/ve9EPM428h8vShlRW1KT/contacts/detail/9ckMJu6yTZbqRSYFn2dh',
  ],
  conversations: [
    '/v2/location/ve9EPM428h8vShlRW1KT/conversations/conversations/x6aTYqzR5BZmVdZXUdVn',
    '/v2/location/ve9EPM428h8vShlRW1KT/conversations/templates',
  ],
  opportunities: [
    '/v2/location/ve9EPM428h8vShlRW1KT/opportunities/list',
    '/v2/location/ve9EPM428h8vShlRW1KT/opportunities/pipeline',
  ],
  calendars: ['/v2/location/ve9EPM428h8vShlRW1KT/calendars/view'],
  billing: [
    '/settings/billing',
    '/v2/location/ve9EPM428h8vShlRW1KT/settings/company-billing/billing',
    '/v2/location/ve9EPM428h8vShlRW1KT/settings/billing/0IHuJvc2ofPAAA8GzTRi',
  ],
  profile: [
    '/settings/profile',
    '/settings/my-profile',
    '/v2/location/ve9EPM428h8vShlRW1KT/settings/profile',
  ],
  settings: [
    '/settings',
    '/settings/company',
    '/settings/team-branding',
    '/settings/user-permissions',
    '/settings/teams',
    '/v2/location/ve9EPM428h8vShlRW1KT/settings',
    '/v2/location/ve9EPM428h8vShlRW1KT/settings/company',
    '/v2/location/ve9EPM428h8vShlRW1KT/settings/calendars',
    '/v2/location/ve9EPM428h8vShlRW1KT/settings/phone_system',
    '/v2/location/ve9EPM428h8vShlRW1KT/settings/private-integrations',
    '/v2/location/ve9EPM428h8vShlRW1KT/settings/staffing',
  ],
  'the same words elsewhere': [
    '/team',
    '/users',
    '/staff/team',
    '/accounts/detail/ve9EPM428h8vShlRW1KT',
    '/v2/location/ve9EPM428h8vShlRW1KT/users',
    '/v2/location/ve9EPM428h8vShlRW1KT/team/settings',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
