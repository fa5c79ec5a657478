import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');

const rows = text
  .split('\n')
  .filter((line) => /^\| (?!threat |-)/.test(line))
  .map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim()),
  )
  .map(([threat = '', defence = '', shownBy = '']) => ({ threat, defence, shownBy }));

/** The test files a threat names, each with the title, or the end of one, of a test in it. */
function testsOf(shownBy: string): { file: string; title: string }[] {
  return shownBy.split('<br>').map((one) => {
    const [, file = '', title = ''] = /^`([^`]+)`: (.+)$/.exec(one.trim()) ?? [];
    return { file, title };
  });
}

describe('docs/security.md', () => {
  it('has threats', () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  it.each(rows)('names tests that exist against: $threat', ({ defence, shownBy }) => {
    expect(defence).toMatch(/\w/);
    for (const { file, title } of testsOf(shownBy)) {
      expect(file).toMatch(/^test\/.+\.(?:test|spec)\.tsx?$/);
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      expect(title.length).toBeGreaterThan(8);
      expect(readFileSync(join(ROOT, file), 'utf8')).toContain(title);
    }
  });
});
