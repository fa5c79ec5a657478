import { beforeEach, describe, expect, it, vi } from 'vitest';
import { language, type Language } from '../../../locales/language.ts';
import {
  loadPacksAlsoFrom,
  loadPacksFrom,
  speak,
  type PackLoaders,
} from '../../../locales/pack.ts';

/** A source of packs that come when a test says so. */
function source() {
  const gates = { en: Promise.withResolvers<void>(), es: Promise.withResolvers<void>() };
  const loaded: Language[] = [];
  const loader = (spoken: Language) =>
    vi.fn<PackLoaders['en']>(async () => {
      await gates[spoken].promise;
      loaded.push(spoken);
      return { pack: {} };
    });
  return { gates, loaded, loaders: { en: loader('en'), es: loader('es') } };
}

const settled = () => new Promise((done) => setTimeout(done));

beforeEach(() => {
  language.value = 'en';
});

describe('texts that come late', () => {
  it('are loaded once, in the language on show', async () => {
    const late = source();
    late.gates.en.resolve();
    const start = source();
    start.gates.en.resolve();
    loadPacksFrom(start.loaders);
    await loadPacksAlsoFrom(late.loaders);
    await loadPacksAlsoFrom(late.loaders);
    expect(late.loaders.en).toHaveBeenCalledOnce();
    expect(late.loaders.es).not.toHaveBeenCalled();
  });

  it('hold back a switch of language that was begun before them', async () => {
    const [start, late] = [source(), source()];
    loadPacksFrom(start.loaders);
    start.gates.en.resolve();
    late.gates.en.resolve();
    const switched = speak('es');
    await loadPacksAlsoFrom(late.loaders);
    start.gates.es.resolve();
    await settled();
    expect(language.value).toBe('en');
    late.gates.es.resolve();
    await switched;
    expect(language.value).toBe('es');
    expect(late.loaded).toEqual(['en', 'es']);
  });

  it('are there in the language that was switched to while they came', async () => {
    const [start, late] = [source(), source()];
    loadPacksFrom(start.loaders);
    for (const gate of [start.gates.en, start.gates.es, late.gates.es]) gate.resolve();
    const there = loadPacksAlsoFrom(late.loaders);
    await speak('es');
    late.gates.en.resolve();
    await there;
    expect(late.loaded).toContain('es');
  });

  it('can be asked for again where they could not be had', async () => {
    const [start, late] = [source(), source()];
    loadPacksFrom(start.loaders);
    start.gates.en.resolve();
    late.gates.en.resolve();
    late.loaders.en.mockRejectedValueOnce(new TypeError('the file is gone'));
    await expect(loadPacksAlsoFrom(late.loaders)).rejects.toThrow('gone');
    await expect(loadPacksAlsoFrom(late.loaders)).resolves.toBeUndefined();
  });
});
