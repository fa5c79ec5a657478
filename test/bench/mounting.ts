import { setTimeout as pause } from 'node:timers/promises';
import { closePanel, openUserPage, pressLauncher, shownFrame } from './bench-panel.ts';
import type { Figure } from './figure.ts';
import { sameThread, tasksOf, traced } from './trace.ts';
import { inWorld } from './world.ts';

const RUNS = 12;
const HERE = 'bench-here';

/** The longest task of the panel's frame from the press on the launcher until it shows the user, and 300 ms on. */
export function measureMounting(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    const page = await openUserPage(world);
    const longest: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const { events } = await traced(page, async () => {
        await pressLauncher(page);
        const frame = await shownFrame(page);
        await pause(300);
        await frame.evaluate((name) => void performance.mark(name), HERE);
      });
      const here = events.find(({ name }) => name === HERE);
      if (!here) throw new Error("The panel's frame left no mark in the trace.");
      const tasks = tasksOf(sameThread(events, here));
      longest.push(Math.max(...tasks.map(({ own }) => own.took)));
      await closePanel(page);
    }
    return [{ what: 'longest task of mounting', unit: 'ms', samples: longest.slice(1) }];
  });
}
