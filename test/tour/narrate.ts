import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer';
import { atRest } from '../e2e/harness/motion.ts';

const FOLDER = fileURLToPath(new URL('../../.output/tour/', import.meta.url));

/** What a step shows, and what was found there. */
export type Shown = { readonly page: Page; readonly found: string };

export type Narrator = {
  /** Does a step, pictures its page as `NN-name.png` and prints what was found. */
  step(says: string, name: string, body: () => Promise<Shown>): Promise<void>;
};

/** Begins with an empty `.output/tour`. */
export async function startNarrator(say: (line: string) => void): Promise<Narrator> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  let count = 0;
  return {
    step: async (says, name, body) => {
      count += 1;
      say(`${count}. ${says}`);
      const { page, found } = await body();
      const file = `${String(count).padStart(2, '0')}-${name}.png`;
      await atRest(page);
      await page.screenshot({ path: FOLDER + file });
      say(`   ${found}`);
      say(`   .output/tour/${file}`);
    },
  };
}

/** Thrown when the tour sees something else than it tells. */
export class NotAsToldError extends Error {
  override readonly name = 'NotAsToldError';
}

/** Stops the tour where a claim does not hold. */
export function hold(claim: string, holds: boolean, found: unknown): void {
  if (!holds) throw new NotAsToldError(`${claim}. Found instead: ${JSON.stringify(found)}`);
}
