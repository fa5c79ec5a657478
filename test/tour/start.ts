import { parseArgs } from 'node:util';
import { pictureAll } from '../e2e/harness/failures.ts';
import { startOwnWorld } from '../e2e/harness/world.ts';
import { hasDisplay } from './display.ts';
import { guidedTour } from './guided.ts';
import { handsOn } from './hands-on.ts';
import { startNarrator } from './narrate.ts';

// npm start [-- --headless] [--dark]

const { values } = parseArgs({
  options: { headless: { type: 'boolean' }, dark: { type: 'boolean', default: false } },
});
const headless =
  values.headless === true || !hasDisplay({ env: process.env, platform: process.platform });
const say = (line: string) => console.log(line);

try {
  const world = await startOwnWorld({ headless, dark: values.dark });
  try {
    await (headless ? guidedTour(world, await startNarrator(say)) : handsOn(world, say));
  } catch (error) {
    await pictureAll(world, 'tour');
    throw error;
  } finally {
    await world.close();
  }
  if (headless) say('Everything was as told.');
} catch (error) {
  console.error(`\nThe tour stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
