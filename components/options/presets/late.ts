import { loadPacksAlsoFrom, type PackLoaders } from '../../../locales/pack.ts';
import { Late } from '../../page/late.ts';
import { loadCatalogueWords } from '../../ui/catalogue-words.ts';
import type * as Parts from './editor-parts.ts';

const PACKS: PackLoaders = {
  en: () => import('../../../locales/en/scope-list.ts'),
  es: () => import('../../../locales/es/scope-list.ts'),
};

/** What only the editor of a preset needs, with its texts. */
export const editorParts = new Late(async (): Promise<typeof Parts> => {
  const [parts] = await Promise.all([
    import('./editor-parts.ts'),
    loadPacksAlsoFrom(PACKS),
    loadCatalogueWords(),
  ]);
  return parts;
});
