export const options = {
  title: 'Quick permissions: settings',
  product: 'Leadway Quick Permissions',
  heading: 'Settings',
  onThisPage: 'Sections',
  presets: 'Presets',
  language: 'Language',
  history: 'History',
  storage: 'What this extension stores and where',

  helpTitle: 'Where do I get a token?',
  help1:
    'In Leadway, open Settings > Private Integrations, in the account, or in the agency if you manage many accounts.',
  help2: 'Create an integration and give it two rights: to view users',
  help2and: 'and to edit users',
  help3: 'Copy the token at once, because Leadway shows it only this one time, and paste it here.',

  addresses: 'Portal addresses',
  addressesIntro:
    "If your agency's portal has an address of its own, add it here, and the button and the panel work there too. The browser asks for your permission. Add only an address that shows your portal.",
  addressAlways: 'always',
  addressTaken:
    "The browser's settings do not allow this address any more, so nothing works there.",
  addressAllow: 'Allow again',
  addressRemove: 'Remove',
  removeAddress: (host: string) => `Remove ${host}`,
  addressLabel: "Address of your agency's portal",
  addressHelp: 'For example portal.your-agency.com, as in the address bar.',
  addAddress: 'Add address',
  addressAdded: (host: string) => `${host} was added. Pages that are open there work already.`,
  addressRemoved: (host: string) =>
    `${host} was removed, with its permission. Nothing works there any more.`,

  languageLabel: 'Language of the extension',
  languageBrowser: "Browser's language",

  historyEmpty: 'No changes yet. Open a user in Leadway to make the first one.',
  openLeadway: 'Open Leadway',
  damaged: (count: number) =>
    count === 1
      ? '1 record could not be read and was set aside. It is not lost: it is kept as it was found, for as long as other changes. The list and the CSV file leave it out; exported as JSON, the history has it at its end.'
      : `${count} records could not be read and were set aside. They are not lost: they are kept as they were found, for as long as other changes. The list and the CSV file leave them out; exported as JSON, the history has them at its end.`,

  exportHeading: 'History as a file',
  exportHelp:
    'Every change that is kept, whatever is shown above, with the names and e-mails of users and, of the token, at most its last four characters. CSV opens in a spreadsheet, one line for each thing changed; JSON has every detail.',
  exportHistory: 'Export history',
  exportFormat: 'File format',
  exporting: (size: string) => `Exporting… ${size} so far`,
  exported: (name: string, size: string) => `Exported: ${name} (${size})`,

  limits: 'How much history is kept',
  limitsHelp:
    'A change beyond either limit is deleted for good, the oldest first, and can no longer be undone. Changes still being checked always stay. If you may need the old ones later, export them first.',
  limitChanges: 'Number of changes',
  limitDays: 'Number of days',
  range: (from: string, to: string) => `From ${from} to ${to}`,
  limitsSave: 'Save limits',
  limitsSaved: 'Limits saved.',

  advanced: 'Advanced',
  facts: "What is known of Leadway's pages",
  factsHelp:
    "The extension recognises users on Leadway's pages by names of attributes, fields and elements. If Leadway rebuilds its pages, a file from whoever looks after the extension can bring these up to date. A file cannot do more than that: who a user is, is always asked of Leadway.",
  factsBuiltIn: 'What is built in is in use.',
  factsFromFile: (day: string) => `A file of ${day} is in use.`,
  factsLoad: 'Load a file',
  factsSave: 'Save as a file',
  factsForget: 'Back to what is built in',
  factsLoaded: 'Loaded. Pages of Leadway that are open use it too.',
  factsForgotten: 'What is built in is in use again, in open pages too.',
  factsRefused: 'Nothing of this file was taken over:',
  factsRefusedNext: 'What was in use stays in use. Mend the file, or ask for another one.',
  'facts-not-json': 'The file is not JSON.',
  'facts-too-large': 'The file is too large.',
  'facts-unknown': 'is not the name of a list.',
  'facts-missing': 'is missing: the day as 2026-12-31.',
  'facts-not-a-list': 'has to be a list.',
  'facts-not-a-text': 'has to be a text.',
  'facts-empty': 'is empty.',
  'facts-too-many': 'is too long.',
  'facts-bad-form': 'has signs that cannot be there.',
  'facts-bad-selector': 'is not a selector that this browser understands.',

  storesToken:
    'The token and the IDs stay in this browser, in storage of the extension that no web page can read.',
  storesChanges:
    "Each change is written down here before it is sent, with the user's name and e-mail and the values before and after, so that it can be undone.",
  storesNowhere: 'Nothing is sent to anyone but Leadway, and nothing about you is collected.',
};
