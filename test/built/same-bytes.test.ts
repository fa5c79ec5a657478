import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, it } from 'vitest';
import { BROWSERS } from './built.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const WXT = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
/** What a build is made of. */
const SOURCES = [
  'chunks.config.ts',
  'components',
  'entrypoints',
  'lib',
  'locales',
  'package.json',
  'public',
  'tsconfig.json',
  'wxt.config.ts',
];

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the sources somewhere else, as another person would have it. */
function checkOut(...below: string[]): string {
  const top = mkdtempSync(join(tmpdir(), 'same bytes-'));
  folders.push(top);
  const folder = join(top, ...below);
  mkdirSync(folder, { recursive: true });
  for (const name of SOURCES) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Builds and packs it there for every browser; the hashes of all that came out, by name. */
async function builtIn(folder: string, env: Record<string, string>) {
  for (const browser of BROWSERS) {
    await promisify(execFile)(process.execPath, [WXT, 'zip', '-b', browser], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production', ...env },
    });
  }
  const output = join(folder, '.output');
  const files = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    files.toSorted().map((file) => [relative(output, file), hashOf(file)] as const),
  );
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

it(
  'two builds are the same bytes, whatever the folder, the time zone, the language and the time',
  { timeout: 120_000 },
  async () => {
    const [one, other] = await Promise.all([
      builtIn(checkOut(), { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' }),
      builtIn(checkOut('a much', 'deeper-place'), {
        TZ: 'Pacific/Kiritimati',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
        SOURCE_DATE_EPOCH: '1',
      }),
    ]);
    expect(other).toEqual(one);
    const names = Object.keys(one);
    for (const browser of BROWSERS) expect(names).toContain(`${browser}-mv3/manifest.json`);
    // Firefox's store wants the sources too.
    const archives = names.filter((name) => name.endsWith('.zip'));
    expect(archives.map((name) => name.replace(/^.*-(?=\w+\.zip$)/, '')).toSorted()).toEqual([
      'chrome.zip',
      'firefox.zip',
      'sources.zip',
    ]);
  },
);
