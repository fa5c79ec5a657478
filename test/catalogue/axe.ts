import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'puppeteer';
import type { Shown } from './scene.ts';

const source = await readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** WCAG 2.2 AA and what came before it, and the practices that axe calls best. */
const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** All that a theme changes. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast'] } };

/** What axe finds wrong in a surface as it stands, one line for each element. Nothing of a document's rest is looked at where the state is about a part. */
export async function axeFindings(
  { place, part }: Pick<Shown, 'place' | 'part'>,
  what: 'everything' | 'colours',
): Promise<string[]> {
  await load(place);
  const results = await place.evaluate(run, part, what === 'colours' ? COLOURS : EVERYTHING);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => {
      const why = any.map(({ message }) => message).join('; ');
      return `${id} (${help}) at ${String(target)}${why ? `: ${why}` : ''}`;
    }),
  );
}

type WithAxe = {
  readonly axe?: { run(context: unknown, options: RunOptions): Promise<AxeResults> };
};

/** Evaluated, not added as a script: our pages let none in. */
async function load(place: Page | Frame): Promise<void> {
  const isThere = await place.evaluate(() => 'axe' in globalThis);
  if (!isThere) await place.evaluate(source);
}

/** Runs in the page. */
async function run(
  part: string | undefined,
  options: RunOptions,
): Promise<Pick<AxeResults, 'violations'>> {
  const { axe } = globalThis as unknown as WithAxe;
  if (!axe) throw new Error('axe is not there.');
  const { violations } = await axe.run(part ?? document, options);
  // Only what can travel.
  return {
    violations: violations.map((one) => ({
      ...one,
      nodes: one.nodes.map((node) => ({
        ...node,
        any: node.any.map(({ message }) => ({ message })),
      })),
    })) as AxeResults['violations'],
  };
}
