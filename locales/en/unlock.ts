import { plural } from '../language.ts';

export const unlock = {
  heading: 'Locked',
  why: 'Nothing is read or changed until you unlock it.',
  passphrase: 'Passphrase',
  unlock: 'Unlock',
  wrong: 'That is not the passphrase.',
  wait: (seconds: number) =>
    seconds < 60
      ? `Next try in ${seconds} ${plural(seconds, 'second', 'seconds')}.`
      : `Next try in ${Math.ceil(seconds / 60)} minutes.`,
  unsettled: (count: number) =>
    count === 1
      ? '1 change is still being checked; that goes on after unlocking.'
      : `${count} changes are still being checked; that goes on after unlocking.`,
  forgotten: 'Forgot the passphrase?',
  forgottenWhy:
    'Nobody can recover it. You can forget all connections and connect again with a token from Leadway. The history of changes stays, and can be seen again then.',
  forget: 'Forget connections and start again',
  forgetReally: 'Forget them now',
  keep: 'Keep them',
  settings: 'Settings',
  lockNow: 'Lock now',
};
