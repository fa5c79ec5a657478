export const confirm = {
  title: 'Confirm a change',
  question: 'Make this change?',
  questionUndo: 'Undo this change?',
  loading: 'Reading what is to be confirmed…',
  saving: 'Saving…',
  confirm: 'Confirm',
  cancel: 'Cancel',
  close: 'Close',
  settings: 'Settings',
  lines: 'What changes',
  critical: 'This gives a long reach:',
  'own-rights': 'This takes rights away from yourself, and you may not be able to give them back:',
  'no-scopes-left':
    'This takes away every permission. The user can open nothing until somebody gives permissions back.',
  click:
    'You pressed this in a page that others can change. What the page showed may not have been what you pressed. Make sure that this is the user and the change you mean.',
  full: 'An admin has full access, whatever the scopes say.',
};
