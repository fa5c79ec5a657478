import type { KeyInput, Page } from 'puppeteer';
import { costsOf, type Act } from './acts.ts';
import { openPanel } from './bench-panel.ts';
import { speedFigures, SPEEDS, withSlowCpu } from './cpu.ts';
import type { Figure } from './figure.ts';
import { inWorld } from './world.ts';

/** They leave many rows, few, and none. */
const SEARCHES = ['contacts', 'write', 'payments', 'zebra'];

/** Keys in the search field, one at a time: words, and the way back to all rows. */
export function measureTyping(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    const { page, frame } = await openPanel(world);
    const field = await frame.waitForSelector('input[type="search"]');
    await field?.click();
    const acts = SEARCHES.flatMap((word) => [...typed(page, word), ...erased(page, word)]);
    const all: Figure[] = [];
    for (const speed of SPEEDS) {
      const costs = await withSlowCpu(world, frame, speed.slower, () =>
        costsOf(
          page,
          frame,
          [...typed(page, 'users/'), ...erased(page, 'users/'), ...acts],
          speed.quiet,
        ),
      );
      all.push(...speedFigures('key in the search', speed, costs));
    }
    return all;
  });
}

export function typed(page: Page, word: string): Act[] {
  return [...word].map((letter) => ({ act: () => page.keyboard.press(letter as KeyInput) }));
}

export function erased(page: Page, word: string): Act[] {
  return [...word].map(() => ({ act: () => page.keyboard.press('Backspace') }));
}
