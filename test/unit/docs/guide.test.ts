import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../lib/portal/labels.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const GUIDE = join(ROOT, 'docs/guide');
const LANGUAGES = ['en', 'es'] as const;
type Language = (typeof LANGUAGES)[number];

function guide(language: Language): string {
  return readFileSync(join(GUIDE, `${language}.md`), 'utf8');
}

/** Every text of a language, as source, and what the launcher says, which has its texts elsewhere. */
function saidIn(language: Language): string {
  const folder = join(ROOT, 'locales', language);
  const sources = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return [...sources, LABELS[language].name].join('\n');
}

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found);
}

const pictures = (language: Language) => all(/!\[[^\]]+\]\(([^)]+)\)/g, guide(language));
const headings = (language: Language) => all(/^(#+) /gm, guide(language));

describe.each(LANGUAGES)('the guide in %s', (language) => {
  it('shows pictures that exist, of its own language, and all of them', () => {
    const shown = pictures(language);
    for (const picture of shown) expect(existsSync(join(GUIDE, picture)), picture).toBe(true);
    const made = readdirSync(join(GUIDE, 'pictures')).filter((one) => one.startsWith(language));
    expect(shown.map((one) => one.replace('pictures/', '')).toSorted()).toEqual(made.toSorted());
  });

  it('calls what one presses and fills in as the product does', () => {
    const said = saidIn(language);
    const bold = all(/\*\*([^*]+)\*\*/g, guide(language)).map((one) => one.replaceAll(/\s+/g, ' '));
    // With a number in it, which the text has as a blank.
    const names = bold.filter((one) => !/\d/.test(one));
    expect(names.length).toBeGreaterThan(12);
    const unknown = names.filter((one) => !said.toLowerCase().includes(one.toLowerCase()));
    expect(unknown).toEqual([]);
  });

  it('leads to documents that exist', () => {
    for (const link of all(/[^!]\[[^\]]+\]\(([^)#]+)[^)]*\)/g, guide(language))) {
      expect(existsSync(join(GUIDE, link)), link).toBe(true);
    }
  });
});

it('has the same parts in both languages', () => {
  expect(headings('es')).toEqual(headings('en'));
  expect(pictures('es').map((one) => one.replace('/es-', '/en-'))).toEqual(pictures('en'));
  const rows = (language: Language) => all(/^(\|)/gm, guide(language)).length;
  expect(rows('es')).toBe(rows('en'));
});
