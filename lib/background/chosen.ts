import { browser } from 'wxt/browser';
import type { Page } from '../changes/surroundings.ts';
import { SESSION } from '../store/names.ts';

/** Ids of connections by the place they were chosen for; another account in the same tab is another question. */
type Chosen = Readonly<Record<string, string>>;

/** Keeps which connection the person wants where they are, for as long as the tab lives. */
export async function keepChosen(page: Page, connection: string): Promise<void> {
  if (page.tab === undefined) return;
  const all: Chosen = { ...(await chosenIn(page.tab)), [placeOf(page)]: connection };
  await browser.storage.session.set({ [SESSION.chosen(page.tab)]: all });
}

/** Which connection the person chose for a page, if they had to. */
export async function chosenFor(page: Page): Promise<string | undefined> {
  return page.tab === undefined ? undefined : (await chosenIn(page.tab))[placeOf(page)];
}

async function chosenIn(tab: number): Promise<Chosen> {
  const name = SESSION.chosen(tab);
  return ((await browser.storage.session.get(name))[name] as Chosen | undefined) ?? {};
}

function placeOf({ origin = '', account = '' }: Page): string {
  return `${origin} ${account}`;
}
