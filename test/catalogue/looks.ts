import type { CDPSession, Frame, Page } from 'puppeteer';
import type { Language } from '../../locales/language.ts';
import { PATIENCE } from '../e2e/harness/roles.ts';
import type { Shown } from './scene.ts';
import type { Stage } from './stage.ts';

export const THEMES = ['light', 'dark', 'forced'] as const;
export type Theme = (typeof THEMES)[number];

/** What the browser is told of the person's system. Motion is always off: nobody wants half of a transition. */
function mediaOf(theme: Theme) {
  return [
    { name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
    { name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ];
}

const sessions = new WeakMap<Page | Frame, Promise<CDPSession>>();

/** A frame of another origin has a process, and so settings, of its own. */
function sessionOf({ page, place }: Pick<Shown, 'page' | 'place'>, of: Page | Frame) {
  const known = sessions.get(of);
  if (known) return known;
  const made = of === page ? page.createCDPSession() : sessionOfFrame(page, place);
  sessions.set(of, made);
  return made;
}

async function sessionOfFrame(page: Page, place: Page | Frame): Promise<CDPSession> {
  const url = place.url();
  const target = await page.browser().waitForTarget((one) => one.url() === url, {
    timeout: PATIENCE,
  });
  return target.createCDPSession();
}

/** Shows the surface, and the page around it, in a theme. */
export async function inTheme(shown: Shown, theme: Theme): Promise<void> {
  const features = mediaOf(theme);
  for (const of of new Set([shown.page, shown.place])) {
    const session = await sessionOf(shown, of);
    await session.send('Emulation.setEmulatedMedia', { features });
  }
}

/** Shows every page of the extension in a language, and waits until this surface is. */
export async function inLanguage(shown: Shown, stage: Stage, language: Language): Promise<void> {
  await stage.speak(language);
  // Not at drawings: a tab that is not in front has none.
  const options = { timeout: PATIENCE, polling: 20 };
  await shown.place.waitForFunction(
    (wanted) => document.documentElement.lang === wanted,
    options,
    language,
  );
}
