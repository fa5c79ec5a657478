import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { history } from './en/history.ts';
import type { options } from './en/options.ts';
import type { outcome } from './en/outcome.ts';
import type { panel } from './en/panel.ts';
import type { plan } from './en/plan.ts';
import type { popup } from './en/popup.ts';
import type { ErrorTexts } from './error-texts.ts';
import { language, type Language, type Texts } from './language.ts';

/** Every section of texts. English decides what is in one; the compiler keeps the other languages complete. */
export type Sections = {
  readonly errors: ErrorTexts;
  readonly history: Texts<typeof history>;
  readonly options: Texts<typeof options>;
  readonly outcome: Texts<typeof outcome>;
  readonly panel: Texts<typeof panel>;
  readonly plan: Texts<typeof plan>;
  readonly popup: Texts<typeof popup>;
};

/** The sections that a page needs, in one language. */
export type Pack = Partial<Sections>;

/** Where a page has its packs from: it loads only the one of the language on show. */
export type PackLoaders = Readonly<Record<Language, () => Promise<{ readonly pack: Pack }>>>;

const packs: Readonly<Record<Language, Signal<Pack>>> = { en: signal({}), es: signal({}) };
const loading = new Map<Language, Promise<void>>();
let loaders: Partial<PackLoaders> = {};
let wanted: Language = language.peek();

/** Makes a pack known. */
export function register(spoken: Language, pack: Pack): void {
  const known = packs[spoken];
  known.value = { ...known.peek(), ...pack };
}

/** Says where this page's packs come from. */
export function loadPacksFrom(source: PackLoaders): void {
  loaders = source;
  loading.clear();
}

/** Switches to a language once its texts are there. Resolves when the language asked for last is on show. */
export async function speak(next: Language): Promise<void> {
  wanted = next;
  await load(next);
  if (wanted !== next) return speak(wanted);
  language.value = next;
}

/** The texts of a section in the language on show. Its pack has to be there: nothing is drawn before `speak`. */
export function textsOf<Name extends keyof Sections>(name: Name): ReadonlySignal<Sections[Name]> {
  return computed(() => {
    const texts: Sections[Name] | undefined = packs[language.value].value[name];
    if (!texts) throw new Error(`no texts: ${name} in ${language.value}`);
    return texts;
  });
}

function load(spoken: Language): Promise<void> | undefined {
  const known = loading.get(spoken);
  if (known) return known;
  const begun = loaders[spoken]?.().then(({ pack }) => register(spoken, pack));
  if (begun) loading.set(spoken, begun);
  return begun;
}
