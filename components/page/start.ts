import { effect } from '@preact/signals';
import { onNews } from '../../lib/messages/ask.ts';
import { language } from '../../locales/language.ts';
import { loadPacksFrom, speak, type PackLoaders } from '../../locales/pack.ts';
import { readPreference } from './preference.ts';

/**
 * Starts one of our pages: its language, and its title where one is given, follow the person's preference, also when
 * that is changed elsewhere. Resolves when there are texts to draw the page with: those of the preferred language
 * where the background was quick to name it, else those of the browser's, and the page switches later. The answer
 * stops following.
 */
export async function startPage(packs: PackLoaders, title?: () => string): Promise<() => void> {
  loadPacksFrom(packs);
  const stopNews = onNews((news) => {
    if (news.news === 'preferences') void readPreference();
  });
  // Both at once: a worker that has to be woken takes longer to answer than a page may stay empty.
  const spoken = speak(language.peek());
  void readPreference();
  await spoken;
  const stopWords = effect(() => {
    document.documentElement.lang = language.value;
    if (title) document.title = title();
  });
  return () => {
    stopNews();
    stopWords();
  };
}
