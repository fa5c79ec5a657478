import type { Frame } from 'puppeteer';
import type { World } from '../e2e/harness/world.ts';
import type { Cost } from './acts.ts';
import type { Figure } from './figure.ts';

/** How many of the first acts are not counted: the engine has yet to compile what they run. */
export const WARM_UP_ACTS = 6;

export type Speed = {
  readonly what: string;
  readonly slower: number;
  /** For what follows from an act, in milliseconds. */
  readonly quiet: number;
  /** For the 95th of 100 acts, in milliseconds. */
  readonly budget: number;
};

/** One frame of the screen; and what still feels like at once, on a machine a quarter as fast. */
export const SPEEDS: readonly Speed[] = [
  { what: '', slower: 1, quiet: 80, budget: 16 },
  { what: ', CPU 4x slower', slower: 4, quiet: 250, budget: 50 },
];

/** Slows the process of the panel's frame down while something is done in it. */
export async function withSlowCpu<T>(
  world: World,
  frame: Frame,
  slower: number,
  run: () => Promise<T>,
): Promise<T> {
  const target = await world.browser.waitForTarget((one) => one.url() === frame.url());
  const session = await target.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  try {
    return await run();
  } finally {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await session.detach();
  }
}

/** The costs of acts at one speed, those of the warm-up left out. */
export function speedFigures(what: string, speed: Speed, costs: readonly Cost[]): Figure[] {
  const counted = costs.slice(WARM_UP_ACTS);
  const figure = (part: keyof Cost, words: string, budget?: Figure['budget']): Figure => ({
    what: `${what}${speed.what}: ${words}`,
    unit: 'ms',
    samples: counted.map((cost) => cost[part]),
    budget,
  });
  return [
    figure('script', 'script', { p95: speed.budget }),
    figure('tasks', 'its tasks to their end', { p95: speed.budget }),
    figure('rendering', 'drawing after it'),
  ];
}
