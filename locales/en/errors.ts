import type { ErrorTexts } from '../error-texts.ts';

export const errors: ErrorTexts = {
  changed: {
    none: 'Nothing was changed.',
    unknown: 'It is not known yet whether the change was made.',
  },
  wait: 'Do not repeat the change yet: the extension keeps checking, and Recent changes will show how it ended.',
  kinds: {
    'token-rejected': {
      what: 'Leadway does not accept the token. It is mistyped, or somebody has revoked or replaced it.',
      next: 'Paste the token again in Settings, or make a new one in Leadway.',
    },
    'token-lacks-right': {
      what: 'Leadway accepts the token, but the token does not have the right to do this.',
      next: 'In Leadway, edit the private integration and switch on users.readonly and users.write. If both are on, the token is of the wrong level: agency instead of account, or the other way round.',
    },
    'token-unsupported': {
      what: 'This token is of another kind than Leadway wants here: an agency token for an account, or an account token for an agency.',
      next: 'In Settings, fill in only Account ID for a token made in the account, and only Agency ID for one made in the agency.',
    },
    'wrong-account': {
      what: 'The token belongs to another account than the one asked for.',
      next: 'Check Account ID in Settings, or use a token made in that account.',
    },
    'user-out-of-reach': {
      what: 'This connection sees the users of its account, but not this one: users of the agency can be read with an agency token only.',
      next: 'Add a connection with a token made in the agency, or choose another user.',
    },
    'user-unknown': {
      what: 'Leadway does not know this user. The user may have been deleted, or may belong to an account that this connection does not reach.',
      next: 'Reload the Leadway page and open the user again.',
    },
    invalid: {
      what: 'Leadway refused the values that were sent.',
      next: 'Read the reasons, correct what they name, and apply again.',
    },
    'our-request': {
      what: 'Leadway did not understand the request. This is a mistake in the extension.',
      next: 'Check for an update of the extension; if there is none, report this to whoever gave it to you.',
    },
    'rate-limited': {
      what: 'Leadway received too many requests in a short time and asked for a pause.',
      next: ({ time }) =>
        time ? `Try again after ${time}.` : 'Wait half a minute, then try again.',
    },
    'daily-limit': {
      what: 'The number of requests that Leadway allows in one day is used up.',
      next: ({ time }) =>
        time
          ? `The limit ends at ${time}. Try again after that.`
          : 'The limit ends within 24 hours. Try again tomorrow.',
    },
    'server-error': {
      what: ({ status }) =>
        `Leadway has a problem of its own${status ? ` (error ${status})` : ''}.`,
      next: 'Wait a few minutes, then try again.',
    },
    'html-answer': {
      what: ({ status }) =>
        `Something between you and Leadway answered instead of it${status ? ` (error ${status})` : ''}: a firewall, a company network, or a sign-in page.`,
      next: 'Try again in a moment. If it stays like this, try another network or ask whoever runs yours.',
    },
    'bad-answer': {
      what: "Leadway's answer was cut short or could not be read.",
      next: 'Try again. If it happens every time, check for an update of the extension.',
    },
    timeout: {
      what: 'Leadway did not answer in time.',
      next: 'Check that you are online, then try again.',
    },
    unreachable: {
      what: 'Leadway could not be reached.',
      next: 'Check that you are online, then try again.',
    },
    locked: {
      what: 'The extension is locked with a passphrase.',
      next: 'Unlock it, then try again.',
    },
    'wrong-passphrase': {
      what: 'That is not the passphrase.',
      next: ({ time }) => (time ? `Try again after ${time}.` : 'Try again.'),
    },
    'too-many-tries': {
      what: 'After a wrong passphrase there is a pause, longer each time.',
      next: ({ time }) => (time ? `Try again after ${time}.` : 'Try again.'),
    },
    'no-connection': {
      what: 'The extension is not connected to Leadway yet.',
      next: 'Open Settings and enter a private integration token.',
    },
    'no-connection-here': {
      what: 'No connection serves this page: each of yours is for another account or another portal address.',
      next: 'Open Settings and add a connection for this account, or open the user in an account that has one.',
    },
    'which-connection': {
      what: 'More than one connection fits here, and the extension does not guess.',
      next: 'Choose the one to use. It is remembered for this tab.',
    },
    'page-of-other-account': {
      what: 'The page is now of another account than the connection that read this user.',
      next: 'Go back to the account of the user, or open the user anew here.',
    },
    'user-not-in-account': {
      what: 'The user is not in the account of this connection.',
      next: 'Open the user in an account that they belong to, with a connection for it.',
    },
    'user-not-on-page': {
      what: 'The user is not in the account of this page.',
      next: "Open the user in an account that they belong to, or on the agency's team page.",
    },
    'user-of-other-company': {
      what: 'The user belongs to another agency than this connection.',
      next: 'Open the user through a connection of their own agency.',
    },
    'accounts-not-read': {
      what: 'Leadway did not say in which accounts the user is, so it cannot be checked that this is the right one.',
      next: "Load the user again. If it stays like this, use an agency connection on the agency's team page.",
    },
    conflict: {
      what: 'Somebody else changed the same things while you were editing.',
      next: 'Look at both values, decide which is right, and apply again if it is yours.',
    },
    unsettled: {
      what: 'An earlier change to this user is still being checked.',
      next: 'Wait until it is settled, at most a minute or two, then try again.',
    },
    'plan-expired': {
      what: 'What you reviewed is too old to be applied, or it was already used.',
      next: 'Review the changes again and apply them.',
    },
    'reading-expired': {
      what: 'What was read about this user is too old to build a change on.',
      next: 'Load the user again.',
    },
    'nothing-to-do': {
      what: 'The user already has everything as you want it.',
      next: 'There is nothing to do.',
    },
    'not-allowed': {
      what: 'This combination of changes is not possible.',
      next: 'Discard the changes, load the user again, and choose anew.',
    },
    'scopes-refused': {
      what: 'Leadway refuses some of the scopes that the user would have.',
      next: 'You can go on without them: they are not granted, and are taken away where the user holds them.',
    },
    interrupted: {
      what: 'The browser stopped the extension before the change was sent.',
      next: 'Open the user and make the change again.',
    },
    'journal-full': {
      what: 'The extension could not write the change down first, so it was not sent.',
      next: 'Free some space on the disk, restart the browser, and try again.',
    },
    'newer-data': {
      what: 'What is stored here was written by a newer version of the extension, so this older one leaves it alone.',
      next: 'Update the extension. Nothing that is stored is lost.',
    },
    'not-undoable': {
      what: 'This change cannot be undone: it is no longer in the history, or it did not take effect.',
      next: 'Open the user and set the permissions by hand.',
    },
    forbidden: {
      what: 'This page is not allowed to do that.',
      next: 'Reload the page, open the panel again, and try once more.',
    },
    'not-a-portal': {
      what: 'This tab does not show a Leadway portal.',
      next: "Open a page of Leadway first. Your agency's own address can be added in Settings, under Portal addresses.",
    },
    'bad-input': {
      what: 'What you entered cannot be used.',
      next: 'Check for missing or extra characters; each ID is copied from Leadway as it is.',
    },
    'token-other-level': {
      what: 'The new token is of another level: an agency token for an account, or an account token for an agency. The old token stays in use.',
      next: 'Make the new token where the old one was made, or add it as a connection of its own.',
    },
    'token-other-place': {
      what: 'The new token does not fit this connection: it belongs to another account or agency, or may not read users. The old token stays in use.',
      next: 'Make the new token in the account or agency with this ID, with the rights to view and to edit users, or add it as a connection of its own.',
    },
    'no-background': {
      what: 'The extension did not answer. The browser may have just stopped or updated it.',
      next: 'Close this and open it again; if that does not help, reload the page.',
    },
    internal: {
      what: 'Something went wrong inside the extension.',
      next: 'Try again. If it happens every time, report it to whoever gave you the extension.',
    },
  },
  connection: {
    agency: (id: string, end: string) => `Agency ${id}, token ending in ${end}`,
    account: (id: string, end: string) => `Account ${id}, token ending in ${end}`,
  },
  typed: {
    'token-empty': 'Paste the private integration token.',
    'token-characters':
      'The token has characters that no token has. Copy it again from the portal.',
    'address-empty': 'Type the address of your portal, for example portal.your-agency.com.',
    'address-shape':
      'This is not a web address. It looks like portal.your-agency.com, without asterisks.',
    'address-scheme': 'The address has to begin with https://.',
    'address-port': 'An address with a port (a number after a colon) cannot be added.',
    'address-ip': 'An address made of numbers cannot be added. Type the name of the portal.',
    'address-served': 'This address belongs to Leadway and works already.',
    'address-leadway': 'This address belongs to Leadway, but it is not a portal.',
    'address-not-granted': 'The browser has not given its permission for this address.',
    'id-missing': 'Type the Agency ID or the Account ID.',
    'company-id-shape': 'The Agency ID is not an id: letters and digits only, usually 20.',
    'passphrase-short': 'The passphrase is too short.',
    'passphrase-set': 'A passphrase is set already.',
    'passphrase-none': 'No passphrase is set any more.',
    'account-id-shape': 'The Account ID is not an id: letters and digits only, usually 20.',
    'presets-too-many': 'There are 200 presets already, and more are not kept.',
    'account-id-needed': 'This is the token of an account: type the Account ID too.',
  },
  typedNext: {
    address: 'Copy it from the address bar while your portal is open there, then try again.',
    'address-served': 'Nothing more is needed.',
    'address-leadway': 'Only the address at which you open the portal can be added.',
    'address-not-granted': 'Try again, and allow it when the browser asks.',
    'presets-too-many': 'Delete some first.',
    'passphrase-short': 'Use at least 12 characters.',
    'passphrase-set': 'Load this page anew to change it.',
    'passphrase-none': 'Load this page anew.',
  },
};
