import { loadPacksAlsoFrom, type PackLoaders } from '../../../locales/pack.ts';
import { Late } from '../../page/late.ts';
import { loadCatalogueWords } from '../../ui/catalogue-words.ts';
import type * as Parts from './details-parts.ts';

const PACKS: PackLoaders = {
  en: () => import('../../../locales/en/scope-list.ts'),
  es: () => import('../../../locales/es/scope-list.ts'),
};

/** What only an open change needs, with its texts. */
export const detailsParts = new Late(async (): Promise<typeof Parts> => {
  const [parts] = await Promise.all([
    import('./details-parts.ts'),
    loadPacksAlsoFrom(PACKS),
    loadCatalogueWords(),
  ]);
  return parts;
});
