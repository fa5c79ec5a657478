export const lock = {
  heading: 'Lock',
  intro:
    'With a passphrase the stored tokens can be used only after you typed it. The extension locks itself when the browser is closed.',
  protects:
    'It protects the tokens if somebody copies the files of this browser, or sits down at it while it is locked. It does not protect them from whoever controls this computer while it is unlocked. The history of changes, with names and e-mails, is not encrypted.',
  traces:
    'Tokens that were stored before may leave traces in the browser’s files for a while. To be sure, make a new token in Leadway and replace the old one after setting the passphrase.',
  none: 'No passphrase is set.',
  isSet: 'A passphrase is set.',

  present: 'Present passphrase',
  next: 'New passphrase',
  repeat: 'Repeat new passphrase',
  length:
    'At least 12 characters; four or five words that do not belong together are good. Length is what counts: whoever copies the files can try passphrases as fast as their computer allows.',
  noWayBack:
    'Nobody can recover it. If you forget it, you connect again with a token from Leadway.',
  short: 'Use at least 12 characters.',
  differs: 'The two are not the same.',
  set: 'Set passphrase',
  wasSet: 'Passphrase set. The tokens are encrypted with it.',
  changeHeading: 'Change the passphrase',
  change: 'Change passphrase',
  changed: 'Passphrase changed.',
  removeHeading: 'Remove the passphrase',
  removeHelp: 'The tokens are then encrypted with a key of this browser only.',
  remove: 'Remove passphrase',
  removed: 'Passphrase removed.',

  after: 'Lock after a time without use',
  afterMinutes: (minutes: number) =>
    minutes < 60
      ? `${minutes} minutes`
      : minutes === 60
        ? '1 hour'
        : `${Math.round(minutes / 60)} hours`,
  never: 'Only when the browser is closed',
  afterHelp:
    'Use is what you do in the panel, the popup and here; checking changes does not count.',
};
