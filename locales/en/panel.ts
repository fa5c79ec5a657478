import { plural } from '../language.ts';

export const panel = {
  panel: 'Quick edit permissions',
  close: 'Close',
  keys: 'Keyboard shortcuts',
  dock: 'To the other side of the window',
  tryAgain: 'Try again',
  loadAgain: 'Load the user again',
  partMissing:
    'A part of this panel could not be loaded. That by itself changed nothing. Try again, or reload the Leadway page.',

  // Whom it is about
  asking: 'Looking at the page…',
  loading: 'Reading the user…',
  anotherUser: 'Another user',
  nameless: 'User without a name',
  'found-named': 'found in the open form',
  'found-text': 'found in the open form',
  'found-address': 'found in the page’s address',
  'found-row': 'found by the row you used',
  'found-request': 'found by what the page asked for',
  'found-email': 'found by the e-mail on the page',
  moved: 'The page now shows another user.',
  switchUser: 'Switch',
  stay: 'Stay',
  scopesOn: (on: number, all: number) => `${on} of ${all} scopes on`,
  othersOn: (count: number) => `${count} ${plural(count, 'other', 'others')}`,
  inAccounts: (name: string, count: number) =>
    `${name} is in ${count} accounts. A change reaches all of them.`,
  adminOfAccount: 'Admins of an account have full access whatever their scopes say.',
  closing: (count: number) =>
    `${count} ${plural(count, 'change is', 'changes are')} not applied and will be lost.`,
  closeAnyway: 'Close without applying',
  keepEditing: 'Keep editing',

  // Sections
  sections: 'Sections',
  scopes: 'Scopes',
  switches: 'Older switches',
  access: 'Role and accounts',
  profile: 'Profile',
  hasChanges: 'has changes',
  notRead: 'Leadway did not return this, so it is not known and cannot be changed here.',

  // Scopes
  search: 'Search permissions',
  preset: 'Preset',
  choosePreset: 'Preset…',
  show: 'Show',
  all: 'All',
  on: 'On',
  changed: 'Changed',
  risky: 'Risky',
  nothingFound: 'No permission matches.',
  showAll: 'Show all',
  onOf: (on: number, all: number) => `${on} of ${all}`,
  wholeGroup: (group: string) => `All of ${group}`,
  documentedAs: (scope: string) => `In the documentation: ${scope}`,
  assignedName: (scope: string) => `Assigned data only, ${scope}`,
  assignedOnly: 'assigned only',
  notKnown: 'not known',
  marksNotRead:
    'Leadway did not return “assigned data only” for this user. It is left alone unless you set it as a whole.',
  replaceMarks: 'Set it for all scopes…',
  marksReplaced:
    'You are setting “assigned data only” as a whole: it replaces what is there now and cannot be seen, and cannot be undone.',
  leaveMarks: 'Leave it alone',

  // Roles and types
  'role-admin': 'Admin',
  'role-user': 'User',
  'type-account': 'Account',
  'type-agency': 'Agency',

  // Footer
  plusGranted: (count: number) => `+${count} granted`,
  minusRemoved: (count: number) => `−${count} removed`,
  plusOther: (count: number) => `${count} other`,
  nothingStaged: 'No changes yet',
  review: 'Review',
  applyTo: 'For',
  applyNone: 'Apply changes',
  apply: (count: number) => `Apply ${count} ${plural(count, 'change', 'changes')}`,
  applying: 'Applying…',
  discard: 'Discard',
  correctFirst: 'Correct what is not valid first.',

  // Outcomes
  checking: 'Checking… Leadway did not answer, so the change is being looked up. Do not repeat it.',
};
