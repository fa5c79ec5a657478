import { plural } from '../language.ts';

export const history = {
  recentChanges: 'Recent changes',
  loading: 'Reading the changes…',
  tryAgain: 'Try again',
  undo: 'Undo',
  undoOf: (user: string, line: string) => `Undo: ${user}, ${line}`,
  details: 'Details',
  detailsOf: (user: string, line: string) => `Details: ${user}, ${line}`,
  confirmInWindow: 'Confirm this in the window of the extension that has opened.',
  declined: 'It was not confirmed. Nothing was changed.',
  undoing: 'Undoing…',
  preset: (name: string) => `Preset: ${name}`,
  copy: (name: string) => `Copied from ${name}`,
  vanished: (count: number) =>
    `${count} ${plural(count, 'item is', 'items are')} no longer as set here`,
  undoRest: 'Undo the rest',
  itDoes: (line: string) => `Undoing it means: ${line}.`,
};
