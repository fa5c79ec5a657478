import { plural } from '../language.ts';

export const details = {
  settings: 'Settings',
  dismiss: 'Dismiss',

  // Nobody to show
  nobody: 'No user is open on this page. Open one in Leadway, or find one here.',
  several: 'The page shows several users. Choose one.',
  onThePage: 'Users on this page',
  unseen: 'not seen by this connection',
  back: 'Back',
  findUser: 'Find a user',
  findUserBy: 'Name, e-mail or ID',
  recentUsers: 'Recent users',
  foundUsers: 'Found',
  searching: 'Searching…',
  nobodyFound: 'Nobody found.',
  usersFound: (count: number) => `${count} ${plural(count, 'user', 'users')} found.`,
  moreFit: (count: number) => `The first ${count} are shown. Type more to narrow it down.`,

  // What the page says against it, and what it left
  pageShows: 'The page shows',
  nobodyHasIt: '; this connection sees no user, or more than one, with that address.',
  leadwaySays: "Leadway says this user's e-mail is",
  checkPerson: 'Make sure that this is whom you mean. Nothing can be applied before.',
  rightPerson: 'This is the right person',
  notApplied: (count: number) =>
    `${count} ${plural(count, 'change is', 'changes are')} staged and not applied. The page has moved on.`,
  comeBack: 'Go back to it',
  forget: 'Discard it',

  // Older switches
  switchesIntro: 'Older permissions, kept beside the scopes. Leadway may still look at them.',
  otherSwitches: 'Other switches',
  restricts: 'on means less access',
  notASwitch: 'not a switch; kept as it is',

  // Role and accounts
  accounts: 'Accounts',
  accountsIntro: 'The accounts this user can enter. A change of permissions reaches all of them.',
  addAccount: 'Add an account by its ID',
  add: 'Add',
  roleIntro: 'Admins of an account have full access whatever their scopes say.',
  restricted: 'This user is restricted to the accounts above.',

  // Profile
  email: 'E-mail',
  emailFixed: 'Leadway no longer lets anybody change it from outside.',
  profilePhotoIntro: 'Only the address; the picture is not loaded here.',
  notSet: 'Not set',
  twilioIntro:
    'One number for each account, in international format (+18325550123). Leadway replaces the whole list: numbers that are not here are removed.',
  twilioNotRead:
    'Leadway did not return these numbers. Setting one replaces all of them, also those that cannot be seen, and cannot be undone.',
  replaceTwilio: 'Set the numbers as a whole…',
  leaveTwilio: 'Leave them alone',
  lcPhone: 'LC Phone number',
  lcPhoneIntro: 'Shown only; it is changed in Leadway.',
  forAccount: (what: string, account: string) => `${what}, account ${account}`,
  'problem-empty': 'This cannot be empty.',
  'problem-too-long': 'This is too long.',
  'problem-not-a-number': 'Use the international format: + and 7 to 15 digits.',
  'problem-not-an-address': 'Use an address that begins with https://',
  'problem-not-a-choice': 'Choose one of the list.',

  // Pending changes
  pending: 'Pending changes',
  granted: (count: number) => `Granted (${count})`,
  removed: (count: number) => `Removed (${count})`,
  toGrant: (count: number) => `To be granted (${count})`,
  toRemove: (count: number) => `To be removed (${count})`,
  other: (count: number) => `Other changes (${count})`,
  leaveOut: (what: string) => `Leave out: ${what}`,
  critical: 'critical',
  unknownScope: 'not known to this extension',
  notRestorable: 'cannot be undone',
  undo: 'Undo',
  undoing: 'Undoing…',

  // Lines of a change
  markOn: (what: string) => `Assigned data only for “${what}”`,
  markOff: (what: string) => `No longer assigned data only for “${what}”`,
  marksWhole: (count: number) => `“Assigned data only” replaced as a whole: ${count} scopes`,
  twilioWhole: (count: number) => `Twilio numbers replaced as a whole: ${count}`,
  accountOn: (id: string) => `Added to account ${id}`,
  accountOff: (id: string) => `Taken out of account ${id}`,
  valueOn: 'on',
  valueOff: 'off',
  valueNone: 'none',
  valueUnknown: 'not known',
  fromTo: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,

  // Outcomes
  dropped: (count: number) =>
    `Leadway did not accept ${count} ${plural(count, 'change', 'changes')}:`,
  teamBlocked:
    'Team permissions cannot be changed from outside while the agency has Enhanced Security on (Settings > Company > Advanced Settings).',
  conflicts: 'Yours stay staged:',
  conflict: (what: string, from: string, found: string, to: string) =>
    `${what}: it was ${from}, it is now ${found}, you want ${to}`,
  already: 'Already as you want it:',
  conflictSame: (what: string, from: string, found: string) =>
    `${what}: it was ${from}, it is now ${found}`,
  sameDone: 'Somebody else made the same change while you were editing.',
  restLeft: (count: number) =>
    plural(
      count,
      'Your other change was not applied.',
      `Your other ${count} changes were not applied.`,
    ),
  applyRest: 'Apply the rest',
  traceIds: (ids: string) => `For support: ${ids}`,
  formIsOld:
    "The portal's own form still holds the old values, and saving it would wipe this change. Reload the page first.",
  reloadPage: 'Reload page',
  reloadAnyway: 'Reload without applying',
  takeMine: 'Take mine',
  keepTheirs: 'Keep theirs',
  withoutThem: 'Go on without them',
  otherSpelling:
    'Leadway spells some of these scopes as its documentation does. This connection remembers that.',
  foreign: 'Somebody else changed this at the same moment. It was kept:',
  stageFormer: 'Stage it as it was',
  vanished: (when: string) =>
    `Not all of your change of ${when} is in force any more, and it was not taken back here:`,
  restage: 'Stage it again',
  leaveAsIs: 'Leave it as it is',
  confirming: 'Confirm this change in the window of the extension that has opened.',
  showWindow: 'Show the window',
  withdraw: 'Do not make it',
  declined: 'It was not confirmed. Nothing was changed.',
  planDiffers: 'This is not quite what you staged, because the user has changed. Apply this?',
  planEmpty: 'nothing would change',
};
