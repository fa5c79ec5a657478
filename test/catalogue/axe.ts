import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'puppeteer';
import type { Shown } from './scene.ts';

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Nothing of a page of ours is in a frame, nor in a style sheet of somebody else's. */
const OURS: RunOptions = { resultTypes: ['violations'], preload: false, iframes: false };

/** WCAG 2.2 AA and what came before it, and the practices that axe calls best. */
const EVERYTHING: RunOptions = {
  ...OURS,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
};

/** All that a theme changes. */
const COLOURS: RunOptions = { ...OURS, runOnly: { type: 'rule', values: ['color-contrast'] } };

/**
 * What axe finds wrong in a surface as it stands, one line for each element; of a page of which the state is about a
 * part, in that part.
 */
export async function axeFindings(
  { place, part }: Pick<Shown, 'place' | 'part'>,
  what: 'everything' | 'colours',
): Promise<string[]> {
  await load(place);
  return place.evaluate(run, part, what === 'colours' ? COLOURS : EVERYTHING);
}

/** Evaluated, not added as a script: our pages let none in. */
async function load(place: Page | Frame): Promise<void> {
  const isThere = await place.evaluate(() => 'axe' in globalThis);
  if (!isThere) await place.evaluate(source);
}

type WithAxe = {
  readonly axe?: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
};

/** Runs in the page. */
async function run(part: string | undefined, options: RunOptions): Promise<string[]> {
  const { axe } = globalThis as unknown as WithAxe;
  if (!axe) throw new Error('axe is not there.');
  const { violations } = await axe.run(part ?? document, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => {
      const why = any.map(({ message }) => message).join('; ');
      return `${id} (${help}) at ${String(target)}${why ? `: ${why}` : ''}`;
    }),
  );
}
