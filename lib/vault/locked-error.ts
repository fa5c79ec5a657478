/** The vault is locked: what was asked for cannot be had until somebody types the passphrase. */
export class LockedError extends Error {
  override readonly name = 'LockedError';

  constructor() {
    super('The vault is locked.');
  }
}
