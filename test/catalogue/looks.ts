import type { CDPSession, Frame, Page } from 'puppeteer';
import type { Language } from '../../locales/language.ts';
import { isPanel } from '../e2e/harness/panel-page.ts';
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
function sessionOf(place: Page | Frame): Promise<CDPSession> {
  const known = sessions.get(place);
  if (known) return known;
  const made = 'createCDPSession' in place ? place.createCDPSession() : sessionOfFrame(place);
  sessions.set(place, made);
  return made;
}

/** Puppeteer's own: that of a target cannot be found by its address, which all panels share. */
async function sessionOfFrame(frame: Frame): Promise<CDPSession> {
  return (frame as unknown as { readonly client: CDPSession }).client;
}

/** Shows the surface, and the page around it, in a theme. */
export async function inTheme(shown: Shown, theme: Theme): Promise<void> {
  const features = mediaOf(theme);
  // A panel beside what is on show is seen too.
  const panels = shown.page.frames().filter(isPanel);
  for (const of of new Set([shown.page, shown.place, ...panels])) {
    const session = await sessionOf(of);
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
