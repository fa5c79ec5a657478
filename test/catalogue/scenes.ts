import type { Scene } from './scene.ts';
import { choosing } from './scenes/choosing.ts';
import { confirming } from './scenes/confirming.ts';
import { copying } from './scenes/copying.ts';
import { damaged } from './scenes/damaged.ts';
import { firstRun } from './scenes/first-run.ts';
import { history } from './scenes/history.ts';
import { locked } from './scenes/locked.ts';
import { settings } from './scenes/settings.ts';
import { users } from './scenes/users.ts';
import { writing } from './scenes/writing.ts';

/** In the order in which they are played, each in a world of its own. */
export const SCENES: readonly Scene[] = [
  firstRun,
  users,
  choosing,
  copying,
  writing,
  confirming,
  history,
  damaged,
  settings,
  locked,
];
