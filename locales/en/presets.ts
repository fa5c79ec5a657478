import { plural } from '../language.ts';

export const presets = {
  presets: 'Presets',
  intro:
    'A preset is a set of permissions with a name. In the panel it is staged in two clicks, and you see what it would change before you apply it.',
  suggestion: 'suggestion',
  suggestionHelp: 'A suggestion of this extension. Look at it before you use it.',
  scopes: (count: number) => `${count} ${plural(count, 'permission', 'permissions')}`,
  none: 'There are no presets. Make one, or import a file.',

  // What a preset is
  name: 'Name',
  mode: 'What it does',
  'mode-exactly': 'Exactly these: everything else is taken away',
  'mode-adds': 'Adds these: everything else stays',
  'mode-removes': 'Removes these: everything else stays',
  'short-exactly': 'exactly these',
  'short-adds': 'adds',
  'short-removes': 'removes',
  covers: 'What it covers beside the permissions',
  coverMarks: '“Assigned data only”, as marked beside each permission',
  coverFlags: 'The older switches',
  coverRole: 'Role',
  roleLeft: 'Leave as it is',
  unknownKept:
    'Permissions that this extension does not know are never touched by a preset that sets “exactly these”.',

  // Making and keeping
  newPreset: 'New preset',
  newFromUser: 'New preset from a user',
  fromUserHelp:
    'Choose whose permissions become a preset. You can change it before it is saved; the user is only read.',
  readingUser: 'Reading the user…',
  userUnreadable:
    'Leadway did not return the permissions of this user, so they could not be read. No preset was made.',
  anotherUser: 'Choose another user',
  likeUser: (name: string) => `Like ${name}`,
  madeFrom: 'Made from',
  roleNotTaken: 'The role is not taken over unless you choose it below.',
  madeFromAdmin:
    'This user is an admin: admins of an account have full access whatever their scopes say.',
  editTitle: 'Edit preset',
  edit: 'Edit',
  duplicate: 'Duplicate',
  remove: 'Delete',
  up: 'Move up',
  down: 'Move down',
  whoGotIt: 'Who got it',
  of: (action: string, name: string) => `${action}: ${name}`,
  copyOf: (name: string) => `${name} (copy)`,
  save: 'Save preset',
  cancel: 'Cancel',
  close: 'Close',
  undo: 'Undo',
  deleted: (name: string) => `Deleted: ${name}.`,
  saved: (name: string) => `Saved: ${name}.`,
  moved: (name: string, place: number, count: number) => `${name}: ${place} of ${count}.`,
  inHistory: 'These changes in the history',
  nobodyYet: 'Nobody got it yet, as far as the history goes back.',
  undone: 'undone',
  notConfirmed: 'not confirmed',

  // In the panel
  saveAs: 'Save as preset',
  savedAs: (name: string) => `Saved as preset “${name}”.`,

  // Files
  importPresets: 'Import presets',
  exportPresets: 'Export presets',
  exported: (name: string) => `Exported: ${name}`,
  fileHas: (count: number, names: string) =>
    `The file has ${count} ${plural(count, 'preset', 'presets')}: ${names}.`,
  fileReplaces: (count: number) =>
    `${count} of them ${plural(count, 'takes', 'take')} the place of one of yours.`,
  fileUnknown: (scopes: string) => `Permissions that this extension does not know: ${scopes}.`,
  merge: 'Add to mine',
  replace: 'Replace all of mine',
  imported: (count: number) => `Imported: ${count} ${plural(count, 'preset', 'presets')}.`,
  badFile: 'Nothing was imported, because of this in the file:',
  badFileNext: 'Your presets are as they were. Mend the file and import it again.',
  fault: (where: string, what: string) => (where ? `${where}: ${what}` : what),
  'fault-not-json': 'it is not JSON, or only a part of it.',
  'fault-not-ours': 'it is no file of presets.',
  'fault-newer': 'it was made by a later version of this extension. Update it first.',
  'fault-not-an-object': 'an object was expected.',
  'fault-not-a-list': 'a list was expected.',
  'fault-not-text': 'a text was expected.',
  'fault-not-on-or-off': 'true or false was expected.',
  'fault-not-a-choice': 'this is none of the choices.',
  'fault-empty': 'this is empty.',
  'fault-too-long': 'this is too long.',
  'fault-too-many': 'there are too many.',
  'fault-twice': 'this is there twice.',
  'fault-unknown-property': 'nothing of this name is known.',

  // Sync
  sync: 'Keep presets the same on all my computers, through the browser’s sync',
  syncHelp:
    'The names of presets and of permissions then go where your bookmarks go. No user, token or history ever does.',
  syncLeft: (names: string) =>
    `Too large to be carried along, and only on this computer: ${names}.`,
};
