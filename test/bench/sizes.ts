import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

// What we promise about weight, in minified bytes of the built extension; see README. Ends with an error over budget.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, '.output/chrome-mv3');
/** Catalogue texts are data that grows with Leadway's scopes; they are chunks of their own. */
const isTexts = (file: string) => /^chunks\/(flag-)?texts-/.test(file);

type Budget = { readonly what: string; readonly bytes: number; readonly budget: number };

if (!existsSync(BUILT)) throw new Error('Nothing is built: run `npm run build` first.');

const budgets: readonly Budget[] = [
  {
    what: 'script on every portal page',
    bytes: bytesOf('content-scripts/portal.js'),
    budget: 6_000,
  },
  { what: 'background', bytes: bytesOf('background.js'), budget: 90_000 },
  {
    what: 'panel page, without catalogue texts',
    bytes: pageBytes('panel.html'),
    budget: 80_000,
  },
];

for (const { what, bytes, budget } of budgets) {
  const share = `${Math.round((100 * bytes) / budget)} %`;
  console.log(
    `${bytes <= budget ? 'ok  ' : 'OVER'} ${what}: ${bytes} of ${budget} bytes (${share})`,
  );
}
const page = filesOf('panel.html');
const texts = page.filter(isTexts).reduce((sum, file) => sum + bytesOf(file), 0);
console.log(
  `     catalogue texts of the panel: ${texts} bytes; script injected on user pages: ${bytesOf('user-page.js')} bytes`,
);
if (budgets.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;

function bytesOf(file: string): number {
  return readFileSync(join(BUILT, file)).length;
}

/** What a page loads, without catalogue texts. */
function pageBytes(html: string): number {
  const files = filesOf(html).filter((file) => !isTexts(file));
  return files.reduce((sum, file) => sum + bytesOf(file), 0);
}

/** All scripts that a page loads before it shows anything, through however many chunks. */
function filesOf(html: string): string[] {
  const source = readFileSync(join(BUILT, html), 'utf8');
  const open = [...source.matchAll(/<script[^>]+src="\/?([^"]+)"/g)].map(([, file]) => file ?? '');
  const seen = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const imports = readFileSync(join(BUILT, file), 'utf8').matchAll(
      /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g,
    );
    for (const [, target] of imports) open.push(normalize(join(dirname(file), target ?? '')));
  }
  return [...seen];
}
