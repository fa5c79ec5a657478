import type { Frame, Page } from 'puppeteer';
import type { PanelPage } from '../e2e/harness/panel-page.ts';
import { PATIENCE } from '../e2e/harness/roles.ts';

// The page objects find things by their accessible names, and so see to it that these are there; with two hundred rows
// each look at that tree takes long. Here states are only set up, a hundred of them, and the document is asked.

/** Clicks the button of this name, in English. */
export async function press(place: Page | Frame, name: string): Promise<void> {
  const said = 'normalize-space(.)';
  // A section that has changes says so after its name.
  const fits = `@aria-label="${name}" or ${said}="${name}" or starts-with(${said}, "${name},")`;
  const button = await place.waitForSelector(`::-p-xpath(//button[${fits}])`, {
    timeout: PATIENCE,
    visible: true,
  });
  await button?.click();
}

/** Switches scopes in the panel. */
export async function flip({ frame }: PanelPage, ...scopes: readonly string[]): Promise<void> {
  for (const scope of scopes) {
    const one = await frame.waitForSelector(`[role="switch"][aria-label$=", ${scope}"]`, {
      timeout: PATIENCE,
    });
    await one?.click();
  }
}

/** Presses *Apply* by the keyboard, as soon as the panel's gate would let a person pass. */
export async function apply(panel: PanelPage): Promise<void> {
  await panel.inSight();
  const button = await panel.frame.waitForSelector('footer button.main:not(:disabled)', {
    timeout: PATIENCE,
  });
  await button?.press('Enter');
}

/** Waits until the panel shows this user. */
export async function shows({ frame }: PanelPage, name: string): Promise<void> {
  await frame.waitForFunction(
    (wanted) => document.querySelector('h1')?.textContent === wanted,
    { timeout: PATIENCE },
    name,
  );
}
