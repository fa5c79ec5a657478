// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languagePreference } from '../../../../components/page/preference.ts';
import { startPage } from '../../../../components/page/start.ts';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { ok } from '../../../../lib/result.ts';
import { language } from '../../../../locales/language.ts';
import type { PackLoaders } from '../../../../locales/pack.ts';
import { popupText } from '../../../../locales/popup.ts';
import { StandInBackground } from '../background.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

const PACKS: PackLoaders = {
  en: () => import('../../../../locales/en/own-pages.ts'),
  es: () => import('../../../../locales/es/own-pages.ts'),
};

let background: StandInBackground;
let stop: (() => void) | undefined;

beforeEach(() => {
  language.value = 'en';
  background = new StandInBackground();
  stand.in = background;
});

afterEach(() => stop?.());

describe('the start of a page', () => {
  it('takes the preferred language for texts, document and title', async () => {
    background.with('preferences.get', { language: 'es', singleKeys: true });
    stop = await startPage(PACKS, () => popupText.value.title);
    expect(language.value).toBe('es');
    expect(languagePreference.value).toBe('es');
    expect(document.documentElement.lang).toBe('es');
    expect(document.title).toBe('Permisos rápidos');
  });

  it('follows a preference that is changed on another page', async () => {
    background.with('preferences.get', { language: 'en', singleKeys: true });
    stop = await startPage(PACKS);
    background.with('preferences.get', { language: 'es', singleKeys: true });
    background.tell({ news: 'preferences' });
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('es'));
  });

  it('does not wait for a background that is slow to answer', async () => {
    const late = Promise.withResolvers<void>();
    background.answer('preferences.get', async () => {
      await late.promise;
      return ok({ language: 'es', singleKeys: true });
    });
    stop = await startPage(PACKS, () => popupText.value.title);
    expect(document.title).toBe('Quick permissions');
    late.resolve();
    await vi.waitFor(() => expect(document.title).toBe('Permisos rápidos'));
  });

  it('is not drawn in the browser’s language when another is known before there are texts', async () => {
    const texts = Promise.withResolvers<void>();
    background.with('preferences.get', { language: 'es', singleKeys: true });
    const started = startPage({
      ...PACKS,
      en: async () => {
        await texts.promise;
        return PACKS.en();
      },
    });
    await vi.waitFor(() => expect(languagePreference.value).toBe('es'));
    texts.resolve();
    stop = await started;
    expect(document.documentElement.lang).toBe('es');
  });

  it('loads the texts of the languages it shows and no others', async () => {
    const es = vi.fn<PackLoaders['es']>(PACKS.es);
    background.with('preferences.get', { language: 'en', singleKeys: true });
    stop = await startPage({ ...PACKS, es });
    expect(es).not.toHaveBeenCalled();
  });

  it('stays in the language it has when nobody answers', async () => {
    stop = await startPage(PACKS);
    expect(document.documentElement.lang).toBe('en');
  });
});
