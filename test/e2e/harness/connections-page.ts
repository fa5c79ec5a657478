import type { Page } from 'puppeteer';
import { byRole, LOOKING, paste, PATIENCE, waitForAlert, waitForRole } from './roles.ts';

/** What can be done with one connection; each is a button on its card. */
type Act = 'Test again' | 'Edit' | 'Replace token' | 'Remove';

/** The cards of the connections on the options page. */
export type ConnectionsPage = {
  /** Waits for the card of this name, and gives its text once it fits. */
  card(name: string, pattern?: RegExp): Promise<string>;
  /** Names of all, in their order. */
  names(): Promise<readonly string[]>;
  press(act: Act, name: string): Promise<void>;
  /** Presses the button of this name in the form that is open. */
  answer(button: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Tries another token in the place of the one that is there. */
  replace(name: string, token: string): Promise<void>;
  /** Answers *Which user are you?* by finding them by these words. */
  sayWhoIAm(words: string, name: string): Promise<void>;
  alert(pattern: RegExp): Promise<string>;
};

/** The options page in this tab. */
export function connectionsPage(page: Page): ConnectionsPage {
  const answer = (button: string) =>
    page.locator(byRole('button', button)).setTimeout(PATIENCE).click();
  const press = (act: Act, name: string) => answer(`${act}: ${name}`);
  return {
    card: async (name, pattern = /./) => {
      const { element } = await waitForRole(page, 'heading', new RegExp(`^${name}$`));
      const card = await element.evaluateHandle((one) => one.closest('li'));
      const text = await page.waitForFunction(textFitting, LOOKING, card, pattern.source);
      return (await text.jsonValue()) ?? '';
    },
    names: () =>
      page.$$eval('ul > li > div > h3', (all) => all.map(({ textContent }) => textContent)),
    press,
    answer,
    rename: async (from, to) => {
      await press('Edit', from);
      await paste(page, byRole('textbox', 'Name'), to);
      await answer('Save changes');
    },
    replace: async (name, token) => {
      const field = byRole('textbox', 'Private integration token');
      // It stays open where the one before was refused.
      if (!(await page.$(field))) await press('Replace token', name);
      await paste(page, field, token);
      await answer('Test and replace token');
    },
    sayWhoIAm: async (words, name) => {
      await paste(page, byRole('textbox', 'Your name, e-mail or ID'), words);
      await answer('Search');
      await answer(`This is me: ${name}`);
    },
    alert: (pattern) => waitForAlert(page, pattern),
  };
}

/** Runs in the page: the text, or null to go on waiting. */
function textFitting(card: HTMLElement | null, source: string): string | null {
  const text = card?.innerText.replaceAll(/\s+/g, ' ') ?? '';
  return new RegExp(source).test(text) ? text : null;
}
