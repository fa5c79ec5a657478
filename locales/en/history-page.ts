import { plural } from '../language.ts';

export const historyPage = {
  changes: 'Changes',
  // Finding
  search: 'Search changes',
  searchHelp:
    'A user, an e-mail, a permission, a preset or a trace ID. Enter goes to the first change found; from there, ↑ and ↓ to the others.',
  user: 'User',
  anyUser: 'Everybody',
  outcome: 'Outcome',
  preset: 'Preset',
  any: 'Any',
  from: 'From',
  to: 'To',
  showAll: 'Show all changes',
  noMatch: 'No change matches.',
  kept: (count: number, number: string) =>
    `${number} ${plural(count, 'change is', 'changes are')} kept.`,
  matching: (count: number) => `${count} ${plural(count, 'change matches', 'changes match')}.`,
  matchingMore: (count: number) =>
    `${count} changes that match are shown; there are more on other pages.`,
  older: 'Older',
  newer: 'Newer',
  linked: 'The change that was asked for',
  gone: 'The change that was asked for is not kept any more.',

  // One change
  reading: 'Reading the change…',
  planned: 'What was planned',
  notDone: 'Not done',
  conflicts: 'Somebody else had just changed the same',
  conflict: (what: string, found: string, wanted: string) =>
    `${what}: found ${found}, to become ${wanted}`,
  foreign: 'Changed by somebody else at the same time',
  vanished: 'No longer as this change left it',
  person: 'User',
  when: 'Planned',
  sent: 'Sent',
  answered: 'Leadway answered',
  ended: 'Outcome known',
  through: 'Made through',
  agency: (id: string) => `Agency ${id}`,
  account: (id: string) => `Account ${id}`,
  token: (end: string) => `token ending in ${end}`,
  origin: 'Made from',
  byHand: 'single choices in the panel',
  withPreset: (name: string) => `All changes from “${name}”`,
  copied: (name: string) => `a copy of ${name}`,
  undoOf: 'the undo of another change',
  takenBack: 'Taken back by',
  anotherChange: 'another change',
  traceIds: 'Trace IDs',
  traceHelp: 'Leadway’s support can look these up.',

  // Before and after
  beforeAfter: 'The user before and after',
  what: 'What',
  before: 'Before',
  after: 'After',
  notRead: 'not read',
  still: (count: number) => `${count} more that the user had and kept`,

  // Clearing
  clearHeading: 'Clear the history',
  clearHelp:
    'Deletes the changes that are kept, and the names in them, from this computer. Nothing changes at Leadway. A change that is still being checked is never deleted. If you may need them later, export them first.',
  clear: 'Clear history',
  clearQuestion: (count: number, number: string) =>
    `Delete ${number} ${plural(count, 'change', 'changes')} for good?`,
  clearConsequence: 'None of them can be undone any more, nor be looked up.',
  clearDamaged: (count: number) =>
    `${count} ${plural(count, 'record', 'records')} that could not be read ${plural(count, 'goes', 'go')} with them.`,
  clearOpen: (count: number) =>
    `${count} ${plural(count, 'change is', 'changes are')} still being checked and ${plural(count, 'stays', 'stay')}.`,
  clearForGood: 'Delete for good',
  cleared: (count: number, number: string) =>
    `${number} ${plural(count, 'change was', 'changes were')} deleted.`,
  clearedLeft: (count: number) =>
    `${count} ${plural(count, 'is', 'are')} still being checked and ${plural(count, 'was', 'were')} kept.`,
};
