/** Every name under which anything is stored, in one place, so that two parts can never share one by accident. */

/** IndexedDB of the extension's own origin: content scripts cannot read it in any browser. */
export const DATABASE = { name: 'quick-permissions', version: 4 } as const;

export const STORES = {
  /** One record per change, for as long as it is kept: see `lib/changes/record.ts`. Without its readings. */
  changes: 'changes',
  /** The readings of a change, by its id: ten times the rest of it, and no list needs them. */
  states: 'states',
  /** Changes that could not be read, as they were found. */
  aside: 'aside',
  /** What was read of a user, for edits to be planned on; short-lived. */
  readings: 'readings',
  /** Sealed plans waiting to be applied; single use and short-lived. */
  plans: 'plans',
  /** The connections by their ids, each with its token encrypted. */
  connections: 'connections',
  /** Non-extractable keys. */
  keys: 'keys',
  /** The vault key under a passphrase, where one is set. */
  lock: 'lock',
  /** How many wrong passphrases there were, and until when none is tried. */
  tries: 'tries',
} as const;

/** `storage.local`: nothing secret is ever kept there. */
export const LOCAL = {
  preferences: 'preferences',
  /** Hosts of agencies' own portals. */
  addresses: 'portal-addresses',
  /** What a loaded file says of the portal's pages. */
  facts: 'portal-facts',
  /** Where the person has put launcher and panel. */
  places: 'places',
  /** How much history is kept. */
  history: 'history',
  /** When the history was last pruned, epoch milliseconds. */
  pruned: 'history-pruned',
  /** The person's presets: see `lib/permissions/preset-list.ts`. */
  presets: 'presets',
  /** Whether presets follow the browser's sync. */
  presetSync: 'preset-sync',
} as const;

/** `storage.sync`: the browser carries it to the person's other computers. Presets only, and only where wanted. */
export const SYNC = {
  preset: (id: string) => `preset:${id}`,
  presetList: 'preset-list',
} as const;

/** `storage.session`: gone with the browser. */
export const SESSION = {
  /** Whom the page in a tab shows. */
  subject: (tab: number) => `subject:${tab}`,
  /** Whom panels were about: ids only, because a name on disk or in a storage area is one more copy of it. */
  recent: 'recent-users',
  /** Which connections the person chose for pages in a tab, where several fitted. */
  chosen: (tab: number) => `chosen:${tab}`,
  /** The vault key, while it is unlocked. */
  vaultKey: 'vault-key',
  /** When the person last used the extension, epoch milliseconds. */
  vaultUsed: 'vault-used',
  /** How fast a connection may go. */
  pace: (connection: string) => `pace:${connection}`,
} as const;

export const ALARMS = {
  /** Settles changes whose outcome is not known. */
  settle: 'settle-changes',
  /** Locks the vault after a time without use. */
  lock: 'lock-vault',
} as const;
