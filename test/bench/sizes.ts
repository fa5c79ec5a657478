import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// What we promise about weight, in minified bytes of the built extension; see README. Ends with an error over budget.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, '.output/chrome-mv3');
const TEXTS = ['texts.ts', 'flag-texts.ts'].map((name) =>
  join(ROOT, 'lib/permissions/catalogue', name),
);

type Budget = { readonly what: string; readonly bytes: number; readonly budget: number };

if (!existsSync(BUILT)) throw new Error('Nothing is built: run `npm run build` first.');

const texts = (await Promise.all(TEXTS.map(minified))).reduce((sum, bytes) => sum + bytes, 0);
const budgets: readonly Budget[] = [
  {
    what: 'script on every portal page',
    bytes: bytesOf('content-scripts/portal.js'),
    budget: 6_000,
  },
  { what: 'background', bytes: bytesOf('background.js'), budget: 90_000 },
  {
    what: 'panel page, without catalogue texts',
    bytes: pageBytes('panel.html') - texts,
    budget: 80_000,
  },
];

for (const { what, bytes, budget } of budgets) {
  const share = `${Math.round((100 * bytes) / budget)} %`;
  console.log(
    `${bytes <= budget ? 'ok  ' : 'OVER'} ${what}: ${bytes} of ${budget} bytes (${share})`,
  );
}
console.log(
  `     catalogue texts: ${texts} bytes; script injected on user pages: ${bytesOf('user-page.js')} bytes`,
);
if (budgets.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;

function bytesOf(file: string): number {
  return readFileSync(join(BUILT, file)).length;
}

/** All scripts that a page loads, through however many chunks. */
function pageBytes(page: string): number {
  const html = readFileSync(join(BUILT, page), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]+src="\/?([^"]+)"/g)].map(([, file]) => file ?? '');
  const seen = new Set<string>();
  const open = [...scripts];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const imports = readFileSync(join(BUILT, file), 'utf8').matchAll(
      /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g,
    );
    for (const [, target] of imports) open.push(normalize(join(dirname(file), target ?? '')));
  }
  return [...seen].reduce((sum, file) => sum + bytesOf(file), 0);
}

/** The weight of one module of texts by itself. */
async function minified(entry: string): Promise<number> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'texts' } },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as { output: { code?: string }[] }[];
  return outputs
    .flatMap(({ output }) => output)
    .reduce((sum, { code }) => sum + (code?.length ?? 0), 0);
}
