export const popup = {
  title: 'Quick permissions',
  connected: 'Connected',
  agency: 'agency',
  account: 'account',
  notConnected: 'No connection to Leadway yet.',
  connect: 'Connect to Leadway',
  several: (count: number) => `${count} connections; which one is used depends on the page`,
  addConnection: 'Add a connection',
  settings: 'Settings',
  onThisPage: 'On this page',
  someUsers: (count: number) => `${count} users`,
  noUser: 'No user is open',
  noPortal: 'This tab does not show a Leadway portal.',
  openPanel: 'Open panel',
  damaged: (count: number) =>
    count === 1
      ? '1 change could not be read and is not in this list. It is kept; All changes says more.'
      : `${count} changes could not be read and are not in this list. They are kept; All changes says more.`,
  allChanges: 'All changes',
  undoLast: 'Undo last change',
  empty: 'No changes yet. Open a user in Leadway to make the first one.',
  openLeadway: 'Open Leadway',
};
