export const firstSteps = {
  title: 'Three steps to begin',
  done: 'done',
  make: 'Make a token in Leadway',
  connect: 'Paste it here and test it',
  connectHow:
    'The test says whether the token works, and for which account. Nothing is changed by it.',
  toForm: 'Go to the form',
  open: 'Open a user in Leadway',
  openHow:
    'Press the button “Quick edit permissions” on that page. You see every change before it is made, and can take it back.',
  ready: 'Everything is ready.',
  toLeadway: 'Go to Leadway',
  example: 'An example of the panel that opens then.',
  exampleName: 'Ana Example',
  exampleSearch: 'Search permissions',
  exampleSee: 'See contacts',
  exampleEdit: 'Create and edit contacts',
  exampleDelete: 'Delete contacts',
  exampleApply: 'Apply 2 changes',
};
