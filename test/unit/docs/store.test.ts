import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const LANGUAGES = ['en', 'es'] as const;
type Language = (typeof LANGUAGES)[number];

/** What stores take at most, in characters: the shortest of Chrome's, Edge's and Mozilla's. */
const MOST = { name: 45, summary: 132, description: 10_000 } as const;

/** The parts of a text for the stores, in their order: name, summary, description and so on. */
function parts(language: Language): { readonly title: string; readonly text: string }[] {
  const text = readFileSync(join(ROOT, `docs/store/${language}.md`), 'utf8');
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = '', ...rest] = part.split('\n');
      return { title, text: rest.join('\n').trim() };
    });
}

function inManifest(language: Language): { name: string; description: string } {
  const path = join(ROOT, `public/_locales/${language}/messages.json`);
  const messages = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { message: string }>;
  return {
    name: messages['name']?.message ?? '',
    description: messages['description']?.message ?? '',
  };
}

const firstCells = (text: string): string[] =>
  [...text.matchAll(/^\| (.+?) \|/gm)].map(([, cell = '']) => cell.trim());

describe.each(LANGUAGES)('what the stores show in %s', (language) => {
  const [name, summary, description] = parts(language);

  it('has the name and the summary that the browser shows', () => {
    expect(name?.text).toBe(inManifest(language).name);
    expect(summary?.text).toBe(inManifest(language).description);
  });

  it('is no longer than stores take', () => {
    expect(name?.text.length).toBeLessThanOrEqual(MOST.name);
    expect(summary?.text.length).toBeLessThanOrEqual(MOST.summary);
    expect(description?.text.length).toBeGreaterThan(250);
    expect(description?.text.length).toBeLessThanOrEqual(MOST.description);
    // A store shows the text as it is.
    expect(description?.text).not.toMatch(/[*_`#]|\]\(/);
  });

  it('gives a reason for each permission that is asked for, and for no other', () => {
    const config = readFileSync(join(ROOT, `docs/permissions.md`), 'utf8');
    const asked = firstCells(config).filter((one) => one.startsWith('`'));
    const reasons = firstCells(parts(language)[5]?.text ?? '')
      .filter((one) => one.startsWith('`'))
      .map((one) => one.replace(/ \(.*\)$/, ''));
    expect(reasons.toSorted()).toEqual(asked.toSorted());
  });
});

it('has the same parts in both languages', () => {
  expect(parts('es').length).toBe(parts('en').length);
  const pictures = (language: Language) => parts(language).at(-1)?.text.match(/^\d\./gm)?.length;
  expect(pictures('es')).toBe(pictures('en'));
});
