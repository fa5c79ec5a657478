import type { ElementHandle, Page } from 'puppeteer';
import { byRole, PATIENCE, waitForRole, waitForStatus } from './roles.ts';

export type PresetsPage = {
  /** The names of all presets, in their order. */
  names(): Promise<readonly string[]>;
  press(name: string): Promise<void>;
  /** Types the name of the preset that is being edited. */
  name(text: string): Promise<void>;
  toggle(scope: string): Promise<void>;
  status(pattern: RegExp): Promise<string>;
  /** Chooses a file for *Import presets*. */
  choose(path: string): Promise<void>;
};

/** The section *Presets* of an options page. */
export function presetsPage(page: Page): PresetsPage {
  return {
    names: () =>
      page.$$eval('#presets ol > li bdi:first-child', (all) => all.map((one) => one.textContent)),
    press: (name) => page.locator(byRole('button', name)).setTimeout(PATIENCE).click(),
    name: (text) => page.locator(byRole('textbox', 'Name')).setTimeout(PATIENCE).fill(text),
    toggle: async (scope) => {
      const { element } = await waitForRole(page, 'switch', new RegExp(`, ${scope}$`));
      await element.click();
    },
    status: (pattern) => waitForStatus(page, pattern),
    choose: async (path) => {
      const input = await page.waitForSelector('#presets input[type="file"]');
      await (input as ElementHandle<HTMLInputElement> | null)?.uploadFile(path);
    },
  };
}
