import type { ElementHandle, Frame, Page } from 'puppeteer';
import { costsOf, type Act } from './acts.ts';
import { openPanel, SWITCH } from './bench-panel.ts';
import { speedFigures, SPEEDS, WARM_UP_ACTS, withSlowCpu } from './cpu.ts';
import type { Figure } from './figure.ts';
import { inWorld } from './world.ts';

const TOGGLES = 60;

/** Switches of the *Scopes* section, a different one each time, pressed with the mouse. */
export function measureToggling(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    const { page, frame } = await openPanel(world);
    const all: Figure[] = [];
    for (const [at, speed] of SPEEDS.entries()) {
      const switches = (await frame.$$(SWITCH)).filter((_, place) => place % 2 === at);
      const acts = switches.slice(0, WARM_UP_ACTS + TOGGLES).map((one) => toggle(page, one));
      const costs = await withSlowCpu(world, frame, speed.slower, () =>
        costsOf(page, frame, acts, speed.quiet),
      );
      all.push(...speedFigures('toggle a scope', speed, costs));
      await discard(frame);
    }
    return all;
  });
}

/** A press on a switch. Hovering and the way down come long before the click in a hand's time, so they are not counted. */
export function toggle(page: Page, one: ElementHandle<Element>): Act {
  return {
    prepare: async () => {
      await one.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const { x, y } = await one.clickablePoint();
      await page.mouse.move(x, y);
      await page.mouse.down();
    },
    act: () => page.mouse.up(),
  };
}

/** Presses *Discard*, the last button of the panel's foot. */
export async function discard(frame: Frame): Promise<void> {
  await frame.$$eval('footer button', (buttons) => {
    const button = buttons.find(({ textContent }) => textContent === 'Discard');
    if (!button || button.matches(':disabled')) throw new Error('Nothing can be discarded.');
    (button as HTMLElement).click();
  });
}
