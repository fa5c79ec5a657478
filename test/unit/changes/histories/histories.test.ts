import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Watch } from './invariants.ts';
import { history } from './operations.ts';
import { Simulation } from './simulation.ts';

// A failing history repeats alone with the seed and path that are printed: HISTORIES_SEED=… HISTORIES_PATH=…
const seed = Number(process.env.HISTORIES_SEED ?? Date.now() % 2 ** 31);
const path = process.env.HISTORIES_PATH;
const numRuns = Number(process.env.HISTORIES ?? 2_000);
console.log(`histories of the write path: seed ${seed}, ${numRuns} histories`);

it(
  'no history loses a change, writes what nobody sealed, or leaves one without an end',
  { timeout: 3_600_000 },
  async () => {
    const ends = new Map<string, number>();
    let lostEnds = 0;
    let putBack = 0;
    await fc.assert(
      fc.asyncProperty(history, async (operations) => {
        const simulation = new Simulation();
        const watch = new Watch(simulation);
        await simulation.run(operations);
        for (const { state } of simulation.records.values())
          ends.set(state, (ends.get(state) ?? 0) + 1);
        lostEnds += simulation.lostEnds;
        putBack += simulation.putBack;
        expect(watch.finish()).toEqual([]);
      }),
      { seed, numRuns, ...(path ? { path, endOnFailure: true } : {}) },
    );
    const counts = [...ends].map(([state, count]) => `${count} ${state}`).join(', ');
    const rare = `${lostEnds} ends told and lost, ${putBack} plans put back`;
    console.log(`changes in ${numRuns} histories: ${counts}; ${rare}`);
    // Histories in which nothing happens would prove nothing.
    if (path) return;
    expect(Math.min(lostEnds, putBack)).toBeGreaterThan(0);
    expect(
      Math.min(...['confirmed', 'partly', 'refused'].map((end) => ends.get(end) ?? 0)),
    ).toBeGreaterThan(numRuns / 1_000);
  },
);
