import { plural } from '../language.ts';

export const outcome = {
  granted: (count: number) => `${count} granted`,
  removed: (count: number) => `${count} removed`,
  other: (count: number) => `${count} other ${plural(count, 'change', 'changes')}`,
  nothing: 'nothing changed',
  notDone: (count: number) => `${count} not done`,
  saved: (line: string) => `Saved: ${line}`,
  undone: (line: string) => `Undone: ${line}`,
  partly: (line: string) => `Partly saved: ${line}`,
  partlyUndone: (line: string) => `Partly undone: ${line}`,
  refused: (why: string) => `Not changed: ${why}`,
  notUndone: (why: string) => `Not undone: ${why}`,
  checking: (line: string) => `Checking… ${line}`,
  refusedNoReason: 'it did not take effect.',
  'word-saved': 'Saved',
  'word-undo': 'Undone',
  'word-taken-back': 'Saved, later undone',
  'word-partly': 'Partly saved',
  'word-refused': 'Not changed',
  'word-checking': 'Checking…',
};
