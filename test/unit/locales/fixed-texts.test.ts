import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fixedTexts } from './fixed-texts.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** The same in every language: formats and an address. */
const SAME_EVERYWHERE = ['CSV', 'JSON', 'app.leadwaycrm.com'];

describe('words that come from no pack', () => {
  it.each([
    ['<p>Hello there</p>'],
    ['<p>{"Hello there"}</p>'],
    ['<p>{busy ? text.busy : "Hello there"}</p>'],
    ['<p>{busy && `Hello ${name}`}</p>'],
    ['<button aria-label="Hello there" />'],
    ['<button title={busy ? "Hello there" : undefined} />'],
    ['<Field label="Hello there" />'],
    ['<Field name="Hello there" />'],
    ['<input placeholder={`Hello there`} />'],
    ['(node.textContent = "Hello there")'],
    ['(document.title = `Hello ${name}`)'],
  ])('are found: %s', (source) => {
    expect(fixedTexts('a.tsx', `const a = ${source};`)).toEqual([expect.stringContaining('Hello')]);
  });

  it.each([
    ['<p class="hello">{text.hello}</p>'],
    ['<p>{text[`hello-${kind}`]}</p>'],
    ['<p>· ×</p>'],
    ['<input type="radio" name="where" />'],
    ['<code>contacts.write</code>'],
    ['<option lang="es">Español</option>'],
    ['<button type="button" title={text.of("one", name)} />'],
    ['<p data-tone={bad ? "bad" : "good"}>{children}</p>'],
  ])('are not seen where there are none: %s', (source) => {
    expect(fixedTexts('a.tsx', `const a = ${source};`)).toEqual([]);
  });

  const files = globSync(
    ['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}', 'lib/portal/*.ts'],
    {
      cwd: ROOT,
    },
  );

  it('are in none of the product’s files', () => {
    expect(files.length).toBeGreaterThan(150);
    const found = files.flatMap((file) => fixedTexts(file, readFileSync(ROOT + file, 'utf8')));
    expect(
      found.filter((one) => !SAME_EVERYWHERE.some((same) => one.endsWith(`“${same}”`))),
    ).toEqual([]);
  });
});
