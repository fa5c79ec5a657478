import type { Page } from 'puppeteer';
import type { Connection } from './fixtures.ts';
import { byRole, paste, PATIENCE, waitForAlert, waitForStatus } from './roles.ts';
import type { World } from './world.ts';

export type OptionsPage = {
  readonly page: Page;
  /** Pastes into the three fields; what is not given stays as it is. */
  fill(connection: Partial<Connection>): Promise<void>;
  save(): Promise<void>;
  /** Waits until it says *Connected*, and gives the whole line. */
  connected(): Promise<string>;
  status(pattern: RegExp): Promise<string>;
  alert(pattern: RegExp): Promise<string>;
  text(): Promise<string>;
};

const FIELDS = {
  token: 'Private integration token',
  companyId: 'Agency ID',
  accountId: 'Account ID',
  label: 'Name',
} as const satisfies Record<keyof Connection, string>;

/** Opens the options in a new tab; with a hash, at what that leads to. */
export async function openOptions(world: World, hash = ''): Promise<OptionsPage> {
  const page = await world.openExtensionPage(`options.html${hash}`);
  await page.waitForSelector('main', { timeout: PATIENCE });
  return optionsPage(page);
}

/** A tab that shows the options already. */
export function optionsPage(page: Page): OptionsPage {
  return {
    page,
    fill: async (connection) => {
      for (const [key, name] of Object.entries(FIELDS)) {
        const text = connection[key as keyof Connection];
        if (text !== undefined) await paste(page, byRole('textbox', name), text);
      }
    },
    save: () =>
      page.locator(byRole('button', 'Save and test connection')).setTimeout(PATIENCE).click(),
    connected: () => waitForStatus(page, /^Connected/),
    status: (pattern) => waitForStatus(page, pattern),
    alert: (pattern) => waitForAlert(page, pattern),
    text: () => page.evaluate(() => document.body.innerText),
  };
}
