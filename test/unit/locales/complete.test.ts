import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FLAG_TEXTS } from '../../../lib/permissions/catalogue/flag-texts.ts';
import { GROUPS } from '../../../lib/permissions/catalogue/groups.ts';
import { SCOPE_TEXTS } from '../../../lib/permissions/catalogue/texts.ts';
import { STARTER_PRESETS } from '../../../lib/permissions/starter-presets.ts';
import { LABELS } from '../../../lib/portal/labels.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

type Tree = { readonly [name: string]: Tree | string | ((...given: never[]) => string) };
type Text = { readonly at: string; readonly en: string; readonly es: string };

const DISPLAYED = /\p{L}{2}/u;

/** What is given to a text stands out in it: numbers that no text has by itself. */
const GIVEN = [7_001, 7_003, 7_005, 7_007];

function isTree(value: Tree[string] | undefined): value is Tree {
  return typeof value === 'object';
}

/** Every name that either has, however deep, with what both say there. */
function pairs(en: Tree | undefined, es: Tree | undefined, path = ''): Text[] {
  const names = new Set([...Object.keys(en ?? {}), ...Object.keys(es ?? {})]);
  return [...names].flatMap((name) => {
    const [english, spanish] = [en?.[name], es?.[name]];
    const at = path ? `${path}.${name}` : name;
    if (isTree(english) || isTree(spanish))
      return pairs(
        isTree(english) ? english : undefined,
        isTree(spanish) ? spanish : undefined,
        at,
      );
    return [{ at, en: said(english), es: said(spanish) }];
  });
}

function said(text: Exclude<Tree[string], Tree> | undefined): string {
  if (typeof text !== 'function') return text ?? '';
  // Circumstances of an error come as one object; everything else is put in as it is.
  const facts = { time: GIVEN[0], status: GIVEN[1], toString: () => String(GIVEN[2]) };
  const takesFacts = /^\(?\{/.test(String(text));
  return takesFacts ? text(facts as never) : text(...(GIVEN as never[]));
}

const ENGLISH = import.meta.glob<Tree>('../../../locales/en/*.ts', { eager: true });
const SPANISH = import.meta.glob<Tree>('../../../locales/es/*.ts', { eager: true });

/** Those that only gather sections for a page hold nothing of their own. */
const packs: Text[] = Object.keys({ ...ENGLISH, ...spanishNames() }).flatMap((path) => {
  const [en, es] = [ENGLISH[path], SPANISH[path.replace('/en/', '/es/')]];
  return en && 'pack' in en ? [] : pairs(en, es);
});

function spanishNames(): Record<string, unknown> {
  return Object.fromEntries(Object.keys(SPANISH).map((path) => [path.replace('/es/', '/en/'), 0]));
}

const manifest = (language: string) =>
  JSON.parse(readFileSync(`${ROOT}public/_locales/${language}/messages.json`, 'utf8')) as Record<
    string,
    { readonly message: string }
  >;

/** Texts that stand in data, both languages side by side. */
const data: Text[] = [
  ...GROUPS.map(({ id, label }) => ({ at: `group ${id}`, ...label })),
  ...Object.entries(FLAG_TEXTS).map(([flag, { label }]) => ({ at: `flag ${flag}`, ...label })),
  ...Object.entries(SCOPE_TEXTS).flatMap(([scope, { label, about, reason }]) => [
    { at: `label ${scope}`, ...label },
    { at: `about ${scope}`, ...about },
    ...(reason ? [{ at: `reason ${scope}`, ...reason }] : []),
  ]),
  ...STARTER_PRESETS.map(({ id, name }) => ({ at: `preset ${id}`, ...name })),
  ...(['name', 'move', 'width'] as const).map((name) => ({
    at: `launcher ${name}`,
    en: LABELS.en[name],
    es: LABELS.es[name],
  })),
  ...Object.keys({ ...manifest('en'), ...manifest('es') }).map((name) => ({
    at: `manifest ${name}`,
    en: manifest('en')[name]?.message ?? '',
    es: manifest('es')[name]?.message ?? '',
  })),
];

/** The same word in both languages, each looked at. */
const SAME = new Set(['group social-planner', 'keys.enter', 'preset marketing']);

/** Is given one of two words, and says it in its language. */
const TAKES_A_WORD = new Set(['connections.connected']);

describe('texts in both languages', () => {
  const all = [...packs, ...data];

  it('are many, and none is missing in one of them', () => {
    expect(all.length).toBeGreaterThan(1_000);
    const missing = all.filter(({ en, es }) => (en.trim() === '') !== (es.trim() === ''));
    expect(missing).toEqual([]);
  });

  it('say what was given to them in both', () => {
    const numbers = (text: string) => new Set(text.match(/700[1357]/g));
    const differing = all.filter(
      ({ at, en, es }) =>
        !TAKES_A_WORD.has(at) && numbers(en).symmetricDifference(numbers(es)).size > 0,
    );
    expect(differing).toEqual([]);
  });

  it('are translated', () => {
    const untranslated = all.filter(
      ({ at, en, es }) => en === es && DISPLAYED.test(en) && !SAME.has(at),
    );
    expect(untranslated).toEqual([]);
  });

  it('call an account cuenta in Spanish', () => {
    expect(all.filter(({ es }) => /subcuenta/i.test(es))).toEqual([]);
  });
});
