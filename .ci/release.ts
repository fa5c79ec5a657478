import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// npm run release: everything that is handed to the stores, in `.output/release`, and the checks that a person would
// forget: one version everywhere, weights, Mozilla's linter, and that the sources make the same bytes again. Nothing is
// sent anywhere. Ends with an error where something does not hold; see docs/release.md.

const ROOT = resolve(import.meta.dirname, '..');
const OUTPUT = join(ROOT, '.output');
const RELEASE = join(OUTPUT, 'release');
const MOST_BYTES = 250_000;

const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
};
const archive = (what: string) => `${name}-${version}-${what}.zip`;
const BROWSERS = ['chrome', 'firefox', 'edge'] as const;

const faults: string[] = [];
rmSync(RELEASE, { recursive: true, force: true });
mkdirSync(RELEASE, { recursive: true });

npm(ROOT, 'run', 'zip');
for (const what of [...BROWSERS, 'sources']) {
  copyFileSync(join(OUTPUT, archive(what)), join(RELEASE, archive(what)));
}
npm(ROOT, 'run', 'sbom', '--', join(RELEASE, `${name}-${version}.cdx.json`));

weights();
changelog();
linter();
sameFromSources();
sums();

for (const file of readdirSync(RELEASE).toSorted()) console.log(`     .output/release/${file}`);
for (const fault of faults) console.log(`FAIL ${fault}`);
if (faults.length > 0) process.exitCode = 1;

function held(what: string, holds: boolean, why: string): void {
  if (holds) console.log(`ok   ${what}`);
  else faults.push(`${what}: ${why}`);
}

function weights(): void {
  for (const browser of BROWSERS) {
    const { length } = readFileSync(join(RELEASE, archive(browser)));
    const what = `the archive for ${browser} is at most ${MOST_BYTES} bytes`;
    held(what, length <= MOST_BYTES, `it has ${length}`);
  }
}

/** What is new is said, under this version and with a day. */
function changelog(): void {
  const heading = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').match(/^## (.*)$/m)?.[1] ?? '';
  const what = 'CHANGELOG.md begins with this version and its day';
  held(
    what,
    new RegExp(`^${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d\\d-\\d\\d\\)$`).test(heading),
    `“${heading}”`,
  );
}

/** No error; what it warns of is explained beside the test that runs it too. */
function linter(): void {
  const bin = join(ROOT, 'node_modules/addons-linter/bin/addons-linter');
  const said = node(ROOT, bin, '--output', 'json', join(RELEASE, archive('firefox')));
  const { summary } = JSON.parse(said) as { readonly summary: { readonly errors: number } };
  held("Mozilla's linter finds no error", summary.errors === 0, said.slice(0, 2_000));
}

/** Unpacks the sources somewhere else, builds there as a reviewer would, and compares the archives for Firefox. */
function sameFromSources(): void {
  const folder = mkdtempSync(join(tmpdir(), 'from-sources-'));
  try {
    execFileSync('unzip', ['-q', join(RELEASE, archive('sources')), '-d', folder]);
    npm(folder, 'ci');
    npm(folder, 'run', 'zip');
    const again = join(folder, '.output', archive('firefox'));
    const same = existsSync(again) && hash(again) === hash(join(RELEASE, archive('firefox')));
    held('the packed sources make the same archive for Firefox', same, 'the bytes differ');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sums(): void {
  const lines = readdirSync(RELEASE)
    .toSorted()
    .map((file) => `${hash(join(RELEASE, file))}  ${file}\n`);
  writeFileSync(join(RELEASE, 'SHA256SUMS'), lines.join(''));
}

function hash(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function npm(cwd: string, ...args: readonly string[]): void {
  // On Windows npm is a script, which only a shell can start. Nothing of the command is given from outside.
  const shell = process.platform === 'win32';
  execFileSync('npm', args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], shell });
}

function node(cwd: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, args, { cwd, encoding: 'utf8' });
}
