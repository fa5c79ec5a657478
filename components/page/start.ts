import { effect } from '@preact/signals';
import { onNews } from '../../lib/messages/ask.ts';
import { language } from '../../locales/language.ts';
import { readPreference } from './preference.ts';

/**
 * Starts one of our pages: its language, and its title where one is given, follow the person's preference, also when
 * that is changed elsewhere. Resolves when the preference is known, so that a page need not be drawn in two
 * languages one after the other. The answer stops following.
 */
export async function startPage(title?: () => string): Promise<() => void> {
  const stopWords = effect(() => {
    document.documentElement.lang = language.value;
    if (title) document.title = title();
  });
  const stopNews = onNews((news) => {
    if (news.news === 'preferences') void readPreference();
  });
  await readPreference();
  return () => {
    stopNews();
    stopWords();
  };
}
