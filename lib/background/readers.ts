import { browser } from 'wxt/browser';
import { servedTabs } from './addresses.ts';
import type { LanguagePreference } from '../portal/labels.ts';
import type { Places } from '../portal/placing.ts';
import type { CustomFacts } from './facts-file.ts';
import { customFacts } from './facts.ts';
import { placesIn } from './places.ts';
import { readPreferences } from './preferences.ts';

/** Injected on user pages only; the script that is always on stays small. */
const USER_PAGE_SCRIPT = '/user-page.js';

/** Injects the readers of evidence into a frame of a tab. */
export async function injectReaders(tab: number | undefined, frame: number): Promise<void> {
  if (tab === undefined) return;
  const target = { tabId: tab, frameIds: [frame] };
  try {
    const settings = await settingsOf(tab, frame);
    // Before the readers, which look for them as they start.
    if (settings)
      await browser.scripting.executeScript({ target, func: leaveSettings, args: [settings] });
    await browser.scripting.executeScript({ target, files: [USER_PAGE_SCRIPT] });
  } catch {
    // A page that went away in the meantime, or one we have no right to, is nobody's error.
  }
}

/** What is not as it is built in; nothing, for most people. */
type PageSettings = {
  readonly facts?: CustomFacts;
  readonly language?: LanguagePreference;
  readonly places?: Places;
};

async function settingsOf(tab: number, frame: number): Promise<PageSettings | undefined> {
  const [facts, { language }, places] = await Promise.all([
    customFacts(),
    readPreferences(),
    // Launcher and panel stand in the top document only.
    frame === 0 ? placesIn(tab) : undefined,
  ]);
  if (!facts && !places && language === 'browser') return undefined;
  return {
    ...(facts && { facts }),
    ...(places && { places }),
    ...(language !== 'browser' && { language }),
  };
}

/**
 * After the facts in use have changed: readers that run already are replaced by new ones, which start with these. Launcher
 * and panel stay as they are. A tab that sleeps is served when it wakes.
 */
export async function renewReaders(): Promise<void> {
  const facts = (await customFacts()) ?? null;
  await Promise.all((await servedTabs()).map((tab) => renewIn(tab, facts)));
}

async function renewIn(tab: number, facts: CustomFacts | null): Promise<void> {
  const target = { tabId: tab, allFrames: true };
  try {
    const answers = await browser.scripting.executeScript({
      target,
      func: replaceFacts,
      args: [facts],
    });
    const frameIds = answers.filter(({ result }) => result === true).map(({ frameId }) => frameId);
    if (frameIds.length === 0) return;
    const files = [USER_PAGE_SCRIPT];
    await browser.scripting.executeScript({ target: { tabId: tab, frameIds }, files });
  } catch {
    // A page that went away in the meantime is nobody's error.
  }
}

/** Runs in each frame of a tab, in our world there. Where no readers are, nothing is left: they ask when they come. */
function replaceFacts(facts: CustomFacts | null): boolean {
  const world = globalThis as { [key: symbol]: { readers?: unknown } };
  const link = world[Symbol.for('leadway-quick-permissions.portal')];
  if (!link?.readers) return false;
  Object.assign(link, { facts: facts ?? undefined, outdated: true });
  return true;
}

/** Runs in the frame, in our world there; the same place as for `areReadersThere`. */
function leaveSettings(settings: PageSettings): void {
  const world = globalThis as { [key: symbol]: object };
  const key = Symbol.for('leadway-quick-permissions.portal');
  Object.assign((world[key] ??= { readers: null, panelWanted: false }), settings);
}

/** After the person has chosen another language: launchers and panels that are there speak it at once. */
export async function speakInPages(language: LanguagePreference): Promise<void> {
  const speak = (tabId: number) =>
    browser.scripting
      .executeScript({ target: { tabId, frameIds: [0] }, func: speakThere, args: [language] })
      // A page that went away in the meantime is nobody's error.
      .catch(() => undefined);
  await Promise.all((await servedTabs()).map(speak));
}

/** Runs in the top document of a tab, in our world there. Where no readers are, they ask when they come. */
function speakThere(language: LanguagePreference): void {
  type Link = { language?: unknown; readers?: { speak(wanted: unknown): void } | null };
  const world = globalThis as { [key: symbol]: Link };
  const link = world[Symbol.for('leadway-quick-permissions.portal')];
  if (!link?.readers) return;
  link.language = language;
  link.readers.speak(language);
}

/** Whether the readers run in a frame of a tab and watch its page: what it said of whom it shows then counts. */
export async function hasReaders(tab: number, frame: number): Promise<boolean> {
  const target = { tabId: tab, frameIds: [frame] };
  try {
    const [answer] = await browser.scripting.executeScript({ target, func: areReadersThere });
    return answer?.result === true;
  } catch {
    return false;
  }
}

/** Runs in the frame, in our world there; see `lib/portal/link.ts` for where the readers are. */
function areReadersThere(): boolean {
  const world = globalThis as { [key: symbol]: { readers?: { watching(): boolean } | null } };
  const link = world[Symbol.for('leadway-quick-permissions.portal')];
  return link?.readers?.watching() === true;
}
