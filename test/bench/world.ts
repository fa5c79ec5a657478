import { connect } from '../e2e/harness/fixtures.ts';
import { startOwnWorld, type World } from '../e2e/harness/world.ts';

/** Runs a measurement in a connected world of its own. */
export async function inWorld<T>(measure: (world: World) => Promise<T>): Promise<T> {
  const world = await startOwnWorld();
  try {
    const { settings } = world.leadway.state;
    // As the real servers do; a handshake per request would be time of the stand-in's, not of ours.
    settings.keepAlive = true;
    // We ask faster than any person could.
    settings.rate.max = settings.rate.dailyMax;
    await connect(world);
    return await measure(world);
  } finally {
    await world.close();
  }
}
