import { plural } from '../language.ts';

export const connections = {
  heading: 'Connections',
  intro:
    "Which one is used depends on the account of the page: an account's own first, else the agency's. Where several fit, you are asked.",
  unnamed: (level: 'agency' | 'account', id: string) =>
    `${level === 'agency' ? 'Agency' : 'Account'} ${id}`,
  level: (level: 'agency' | 'account'): string => (level === 'agency' ? 'Agency' : 'Account'),
  tokenSet: (end: string) => `Token set, ends in ${end}`,
  added: 'added',
  addedOn: (day: string, age: string) => `${day} (${age})`,
  everywhere: 'Used on every portal address',
  usedOn: (hosts: string) => `Used on ${hosts}`,

  add: 'Add another connection',
  test: 'Test again',
  'own-user': 'Your user',
  edit: 'Edit',
  replace: 'Replace token',
  remove: 'Remove',
  of: (action: string, name: string) => `${action}: ${name}`,
  cancel: 'Cancel',

  token: 'Private integration token',
  tokenMissing: 'Paste a private integration token first.',
  idMissing: 'Fill in the Account ID, or for an agency its Agency ID.',
  agencyId: 'Agency ID',
  agencyIdHelp: 'For an agency token. In the agency: Settings > Company.',
  accountId: 'Account ID',
  accountIdHelp:
    "For an account token. In the account's web address, after /location/; the whole address will do.",
  label: 'Name',
  labelHelp: 'If you like, so that you can tell it from others.',
  save: 'Save and test connection',
  testing: 'Testing the connection…',
  connected: (level: 'agency' | 'account') => `Connected with an ${level} token.`,
  usersSeen: (count: number) => `It sees ${count} ${plural(count, 'user', 'users')}.`,
  writeUntested:
    'Whether it may also change users cannot be tested without changing one; the first change will tell.',
  unknownShape:
    'The token does not look like a private integration token (pit-…). It is kept, because Leadway accepted it.',

  ownQuestion: 'Which user are you?',
  ownWhy:
    'A token does not say whose it is. Once you say it, the extension asks again before you take rights away from yourself.',
  ownLabel: 'Your name, e-mail or ID',
  ownSearch: 'Search',
  ownSkip: 'Skip',
  ownChoices: 'Users to choose from',
  ownFound: (count: number) =>
    count === 0 ? 'Nobody found.' : `${count} ${plural(count, 'user', 'users')} found.`,
  ownMore: (count: number) => `The first ${count}; type more to narrow it down.`,
  ownMe: 'This is me',
  ownNow: 'You are',
  ownUnsaid: 'You have not said which user you are',
  ownForget: 'Forget',
  'own-said': 'Saved. Before rights of yours are taken away, you are asked once more.',
  'own-forgotten': 'Forgotten for this connection.',

  remind: (days: number) =>
    `This token is ${days} days old. A new one every 90 days is advised: make it in Leadway, replace this one with it, then delete this one there.`,
  remindReplace: 'Replace it in the settings',
  remindStop: 'Do not remind me',
  remindMe: (days: number) => `Remind me once the token is ${days} days old`,
  'reminder-off':
    'No more reminders for this connection. They can be switched on again under Edit.',

  editSave: 'Save changes',
  edited: 'Changes saved.',
  where: 'Where it is used',
  whereAll: 'On every portal address',
  whereSome: 'Only on these',
  noneTicked: 'Choose at least one address.',

  replaceHelp:
    'The new token is tested first. The one that is there stays in use until the new one has worked for the same account or agency.',
  replaceSave: 'Test and replace token',
  replaced: (end: string) =>
    `Token replaced; the new one ends in ${end}. To make the old one worthless, delete it in Leadway too.`,

  removeQuestion: (name: string) => `Remove ${name}?`,
  goes: 'What goes: the token and the IDs, from this browser.',
  stays: 'What stays: its history. In Leadway nothing changes, and the token stays valid there.',
  undoThrough: (name: string) => `Its changes can still be undone through ${name}.`,
  undoNeeds:
    'To undo its changes later you need another connection for the same account or agency.',
  removeSure: 'Remove connection',
  removed:
    'Connection removed. The token is gone from this browser; to make it worthless, delete it in Leadway too.',
};
