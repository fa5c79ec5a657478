import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packedSize } from '../../.ci/packed.ts';

// What we promise about weight, in minified bytes of the built extension; see README. Ends with an error over budget.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, '.output/chrome-mv3');
/** Catalogue texts are data that grows with Leadway's scopes; they are chunks of their own. */
const isTexts = (file: string) => /^chunks\/(flag-)?texts-/.test(file);
/** What the panel page is drawn with in one language: it is loaded at the start, one of them. */
const isStartPack = (file: string) => file.startsWith('chunks/panel-page-');
/** The texts of what comes late, likewise. */
const isLatePack = (file: string) => file.startsWith('chunks/panel-late-');

type Budget = { readonly what: string; readonly bytes: number; readonly budget: number };

if (!existsSync(BUILT)) throw new Error('Nothing is built: run `npm run build` first.');

const start = scriptsOf(entriesOf('panel.html'));
const asked = [...start].flatMap(dynamicImports);
const startPack = largest(asked.filter(isStartPack), start);
const late = new Set(asked.filter((file) => !isStartPack(file) && !isLatePack(file)));
const lateScripts = [...scriptsOf(late)].filter((file) => !start.has(file));
const latePack = largest(asked.filter(isLatePack), new Set([...start, ...lateScripts]));

const budgets: readonly Budget[] = [
  {
    what: 'script on every portal page',
    bytes: bytesOf('content-scripts/portal.js'),
    budget: 6_000,
  },
  { what: 'background', bytes: bytesOf('background.js'), budget: 150_000 },
  {
    what: 'panel page with its largest language, without catalogue texts',
    bytes: weightOf([...start].filter((file) => !isTexts(file))) + startPack,
    budget: 90_000,
  },
  // What a store hands out; Edge's is Chrome's.
  ...(['chrome', 'firefox'] as const).map((browser) => ({
    what: `the whole as an archive for ${browser}`,
    bytes: packedSize(join(ROOT, `.output/${browser}-mv3`)),
    budget: 250_000,
  })),
];

for (const { what, bytes, budget } of budgets) {
  const share = `${Math.round((100 * bytes) / budget)} %`;
  console.log(
    `${bytes <= budget ? 'ok  ' : 'OVER'} ${what}: ${bytes} of ${budget} bytes (${share})`,
  );
}
const others: readonly (readonly [string, number])[] = [
  ['of which the largest language', startPack],
  ['catalogue texts of the panel', weightOf([...start].filter(isTexts))],
  [
    'late parts of the panel, once it is on show',
    weightOf(lateScripts.filter((file) => !isTexts(file))),
  ],
  ['their largest language', latePack],
  ['late catalogue texts', weightOf(lateScripts.filter(isTexts))],
  ['script injected on user pages', bytesOf('user-page.js')],
];
for (const [what, bytes] of others) console.log(`     ${what}: ${bytes} bytes`);
if (budgets.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;

function bytesOf(file: string): number {
  return readFileSync(join(BUILT, file)).length;
}

function weightOf(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + bytesOf(file), 0);
}

/** What the heaviest of some packs adds to scripts that are there already. Without any the figures would be untrue. */
function largest(packs: readonly string[], there: ReadonlySet<string>): number {
  if (packs.length === 0) throw new Error('No language packs were found: see their names.');
  return Math.max(
    ...packs.map((pack) => weightOf([...scriptsOf([pack])].filter((file) => !there.has(file)))),
  );
}

/** The scripts that a page names itself. */
function entriesOf(html: string): string[] {
  const source = readFileSync(join(BUILT, html), 'utf8');
  return [...source.matchAll(/<script[^>]+src="\/?([^"]+)"/g)].map(([, file]) => file ?? '');
}

/** Some scripts and all that they load before they run, through however many chunks. */
function scriptsOf(entries: Iterable<string>): Set<string> {
  const open = [...entries];
  const seen = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    open.push(...named(file, /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g));
  }
  return seen;
}

/** What a script loads when it sees fit. */
function dynamicImports(file: string): string[] {
  return named(file, /\bimport\(\s*["'`](\.[^"'`]+)["'`]/g);
}

function named(file: string, imports: RegExp): string[] {
  const source = readFileSync(join(BUILT, file), 'utf8');
  return [...source.matchAll(imports)].map(([, to]) => normalize(join(dirname(file), to ?? '')));
}
