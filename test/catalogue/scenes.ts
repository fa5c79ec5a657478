import type { Scene } from './scene.ts';
import { firstRun } from './scenes/first-run.ts';
import { users } from './scenes/users.ts';

/** In the order in which they are played, each in a world of its own. */
export const SCENES: readonly Scene[] = [firstRun, users];
