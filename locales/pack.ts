import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { confirm } from './en/confirm.ts';
import type { connections } from './en/connections.ts';
import type { copying } from './en/copying.ts';
import type { details } from './en/details.ts';
import type { firstSteps } from './en/first-steps.ts';
import type { history } from './en/history.ts';
import type { historyPage } from './en/history-page.ts';
import type { keys } from './en/keys.ts';
import type { lock } from './en/lock.ts';
import type { options } from './en/options.ts';
import type { outcome } from './en/outcome.ts';
import type { panel } from './en/panel.ts';
import type { plan } from './en/plan.ts';
import type { popup } from './en/popup.ts';
import type { presets } from './en/presets.ts';
import type { unlock } from './en/unlock.ts';
import type { ErrorTexts } from './error-texts.ts';
import { language, type Language, type Texts } from './language.ts';

/** Every section of texts. English decides what is in one; the compiler keeps the other languages complete. */
export type Sections = {
  readonly confirm: Texts<typeof confirm>;
  readonly connections: Texts<typeof connections>;
  readonly copying: Texts<typeof copying>;
  readonly details: Texts<typeof details>;
  readonly errors: ErrorTexts;
  readonly firstSteps: Texts<typeof firstSteps>;
  readonly history: Texts<typeof history>;
  readonly historyPage: Texts<typeof historyPage>;
  readonly keys: Texts<typeof keys>;
  readonly lock: Texts<typeof lock>;
  readonly options: Texts<typeof options>;
  readonly outcome: Texts<typeof outcome>;
  readonly panel: Texts<typeof panel>;
  readonly plan: Texts<typeof plan>;
  readonly popup: Texts<typeof popup>;
  readonly presets: Texts<typeof presets>;
  readonly unlock: Texts<typeof unlock>;
};

/** The sections that a page needs, in one language. */
export type Pack = Partial<Sections>;

/** Where a page has its packs from: it loads only the one of the language on show. */
export type PackLoaders = Readonly<Record<Language, () => Promise<{ readonly pack: Pack }>>>;

const packs: Readonly<Record<Language, Signal<Pack>>> = { en: signal({}), es: signal({}) };
const loading = new Map<PackLoaders[Language], Promise<void>>();
let sources: readonly PackLoaders[] = [];
let wanted: Language = language.peek();

/** Makes a pack known. */
export function register(spoken: Language, pack: Pack): void {
  const known = packs[spoken];
  known.value = { ...known.peek(), ...pack };
}

/** Says where this page's packs come from. */
export function loadPacksFrom(source: PackLoaders): void {
  sources = [source];
  loading.clear();
}

/**
 * Adds to where this page's packs come from. Resolves when those texts are there in the language on show; from then
 * on no language is shown without them. Rejects where they cannot be had, and may then be called again.
 */
export async function loadPacksAlsoFrom(source: PackLoaders): Promise<void> {
  if (!sources.includes(source)) sources = [...sources, source];
  const shown = language.peek();
  await load(shown);
  if (language.peek() !== shown) await loadPacksAlsoFrom(source);
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

/** Loads all there is in a language, with the sources that were added while it loaded. */
async function load(spoken: Language): Promise<void> {
  const known = sources;
  await Promise.all(known.map((source) => loadOnce(spoken, source[spoken])));
  if (sources !== known) await load(spoken);
}

function loadOnce(spoken: Language, loader: PackLoaders[Language]): Promise<void> {
  const begun = loading.get(loader) ?? fetched(spoken, loader);
  loading.set(loader, begun);
  return begun;
}

async function fetched(spoken: Language, loader: PackLoaders[Language]): Promise<void> {
  try {
    register(spoken, (await loader()).pack);
  } catch (error) {
    loading.delete(loader);
    throw error;
  }
}
