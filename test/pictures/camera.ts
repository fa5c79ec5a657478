import type { Frame, Page, Viewport } from 'puppeteer';
import { LABELS } from '../../lib/portal/labels.ts';
import { speak } from '../e2e/harness/fixtures.ts';
import { atRest } from '../e2e/harness/motion.ts';
import { isPanel } from '../e2e/harness/panel-page.ts';
import { byRole, PATIENCE } from '../e2e/harness/roles.ts';
import type { World } from '../e2e/harness/world.ts';

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Album = {
  readonly language: Language;
  /** Folders, each with a slash at its end. */
  readonly guide: string;
  readonly store: string;
};

export type Camera = {
  /** All that the page's window shows, for the guide; in a window of another size, in CSS pixels, where one is given. */
  guide(name: string, page: Page, size?: Viewport): Promise<void>;
  /** The same of a page that would not outlive a switch of the language: it is opened in the album's, and closed. */
  guideOpened(name: string, open: () => Promise<Page>): Promise<void>;
  /** Does what leaves words of the language behind: the history keeps a preset's name as it was said. */
  speaking(page: Page, act: () => Promise<void>): Promise<void>;
  /** All that the window shows, for the stores. */
  store(name: string, page: Page): Promise<void>;
};

/**
 * Takes pictures in the album's language. The page objects of the end-to-end tests know the English names, so a scene is
 * set in English and the language switched only while a picture is taken: pages follow without being loaded again.
 */
export function cameraFor(world: World, { language, guide, store }: Album): Camera {
  const inLanguage = async (page: Page, take: () => Promise<void>): Promise<void> => {
    if (language === 'en') return take();
    await speak(world, language);
    try {
      await spoken(page, language);
      await take();
    } finally {
      await speak(world, 'en');
      await spoken(page, 'en');
    }
  };
  return {
    speaking: inLanguage,
    guide: async (name, page, size) => {
      const before = page.viewport();
      if (size) await page.setViewport(size);
      await inLanguage(page, async () => {
        await page.bringToFront();
        await atRest(page);
        await page.screenshot({ path: `${guide}${language}-${name}.webp`, quality: 90 });
      });
      if (size) await page.setViewport(before);
    },
    guideOpened: async (name, open) => {
      await speak(world, language);
      const page = await open();
      await spoken(page, language);
      await atRest(page);
      await page.screenshot({ path: `${guide}${language}-${name}.webp`, quality: 90 });
      await page.close();
      await speak(world, 'en');
    },
    store: (name, page) =>
      inLanguage(page, async () => {
        await page.bringToFront();
        await atRest(page);
        await page.screenshot({ path: `${store}${language}-${name}.png` });
      }),
  };
}

/** Waits until what of ours is in this tab speaks the language. */
async function spoken(page: Page, language: Language): Promise<void> {
  if (page.url().startsWith('https:')) {
    const launcher = byRole('button', LABELS[language].name);
    await page.waitForSelector(launcher, { timeout: PATIENCE });
  }
  const ours = page.frames().filter((frame) => isOwnPage(frame) || isPanel(frame));
  await Promise.all(
    ours.map((frame) =>
      frame.waitForFunction(
        (wanted) => document.documentElement.lang === wanted,
        { timeout: PATIENCE },
        language,
      ),
    ),
  );
}

function isOwnPage(frame: Frame): boolean {
  return frame.url().startsWith('chrome-extension://');
}
