import { plural } from '../language.ts';

export const copying = {
  copyFrom: 'Copy from another user',
  intro:
    'Choose whose permissions to copy. You see the difference first. It is then staged, and nothing is written until you apply it.',
  reading: 'Reading the user…',
  same: 'This is the user you are editing. Choose another one.',
  unreadable:
    'Leadway did not return the permissions of this user, so they could not be read. Nothing was staged.',
  from: 'From',
  onto: 'To',
  another: 'Choose another user',
  cancel: 'Cancel',
  difference: 'Difference',
  nothing: 'Nothing differs in what would be copied.',
  stage: (count: number) => `Stage ${count} ${plural(count, 'change', 'changes')}`,
  staying: (count: number) =>
    `${count} ${plural(count, 'change that you staged stays', 'changes that you staged stay')} beside this.`,
  going: (count: number) =>
    `${count} ${plural(count, 'change that you staged goes', 'changes that you staged go')}: this takes the place of what you staged.`,
  adminSource:
    'This user is an admin: admins of an account have full access whatever their scopes say.',
  covers: 'What to copy beside the scopes',
  coverMarks: 'Assigned data only',
  coverFlags: 'Older switches',
  coverRole: 'Role',
  leftAlways: 'Accounts, profile and phone numbers are never copied.',
  keepUnknown: (count: number) =>
    `Keep ${count} ${plural(count, 'scope', 'scopes')} that this extension does not know`,
  unknownKept: (names: string) => `Only the user you are editing has: ${names}`,

  // What is not taken over
  leftAlone: 'Not copied',
  leftRole: (role: string) => `Role: ${role} cannot be given from here. The role stays as it is.`,
  leftRoleUnread: 'Role: Leadway did not return it for both users. It stays as it is.',
  leftType: (type: string) => `Type of user: ${type}. It stays as it is.`,
  leftMarks: '“Assigned data only”: Leadway did not return it for both users. It stays as it is.',
  leftFlags: 'Older switches: Leadway did not return them for both users. They stay as they are.',
  leftTheseFlags: (names: string) =>
    `Older switches that are neither on nor off, or that Leadway did not return: ${names}. They stay as they are.`,
  leftRestricted: 'The restriction of a user to certain accounts.',
};
