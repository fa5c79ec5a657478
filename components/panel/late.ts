import { loadPacksAlsoFrom, type PackLoaders } from '../../locales/pack.ts';
import { Late } from '../page/late.ts';
import { loadCatalogueWords } from '../ui/catalogue-words.ts';
import type * as Parts from './late-parts.ts';

const PACKS: PackLoaders = {
  en: () => import('../../locales/en/panel-late.ts'),
  es: () => import('../../locales/es/panel-late.ts'),
};

/** What a user can be shown without: see `late-parts.ts`. With its texts, and with the names of older switches. */
export const lateParts = new Late(async (): Promise<typeof Parts> => {
  const [parts] = await Promise.all([
    import('./late-parts.ts'),
    loadPacksAlsoFrom(PACKS),
    loadCatalogueWords(),
  ]);
  return parts;
});

/** A page that is never idle gets them all the same, before anybody has found what to click. */
const AT_LATEST_MS = 500;

/** Fetches the late parts once the browser has time for it. */
export function loadLatePartsWhenIdle(): void {
  requestIdleCallback(() => void lateParts.load(), { timeout: AT_LATEST_MS });
}
