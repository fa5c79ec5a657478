export const keys = {
  title: 'Keyboard shortcuts',
  close: 'Close',

  // Where
  inBrowser: 'Anywhere in the browser',
  inPanel: 'In the panel',
  inSettings: 'In the settings',

  // What
  openPanel: 'Open the panel on a Leadway page',
  undoLast: 'Show the last change; Enter there undoes it',
  search: 'Go to the search',
  found: 'From the search to the first permission found',
  rows: 'Next or previous permission',
  groups: 'Next or previous group',
  toggle: 'Switch on or off; open or close a group',
  presets: 'Go to the presets; type a name to choose one',
  copy: 'Go to Copy from another user',
  review: 'Open or close the pending changes',
  apply: 'Go to Apply; Enter there applies',
  undo: 'Go to Undo, after a change; Enter there undoes',
  sections: 'Scopes, Older switches, Role and accounts, Profile',
  findChange: 'Go to the search of the history',
  changes: 'From the search to the changes found, and between them',
  help: 'This list',

  // Keys
  or: 'or',
  enter: 'Enter',
  space: 'Space',

  // Notes
  nothingWrites: 'No shortcut changes anything by itself: a button does, and you press it.',
  browserOwn:
    'Those of the browser are suggestions: it may have given them to somebody else. Its own list of extension shortcuts shows and changes them.',
  singleOff: 'Keys of a single character are switched off in the settings.',

  // Settings
  keyboard: 'Keyboard',
  single: 'Use single characters as shortcuts',
  singleHelp:
    'They work in the extension’s own pages while you are not typing in a field. Switch them off if you use speech input, or if they get in your way; keys like the arrows and Ctrl + Enter stay.',
};
