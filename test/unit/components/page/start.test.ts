// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languagePreference } from '../../../../components/page/preference.ts';
import { startPage } from '../../../../components/page/start.ts';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { language } from '../../../../locales/language.ts';
import { popupText } from '../../../../locales/popup.ts';
import { StandInBackground } from '../background.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

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
    background.with('preferences.get', { language: 'es' });
    stop = await startPage(() => popupText.value.title);
    expect(language.value).toBe('es');
    expect(languagePreference.value).toBe('es');
    expect(document.documentElement.lang).toBe('es');
    expect(document.title).toBe('Permisos rápidos');
  });

  it('follows a preference that is changed on another page', async () => {
    background.with('preferences.get', { language: 'en' });
    stop = await startPage();
    background.with('preferences.get', { language: 'es' });
    background.tell({ news: 'preferences' });
    await vi.waitFor(() => expect(document.documentElement.lang).toBe('es'));
  });

  it('stays in the language it has when nobody answers', async () => {
    stop = await startPage();
    expect(document.documentElement.lang).toBe('en');
  });
});
