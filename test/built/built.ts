import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The production build, as it would go to the store. */
const BUILT = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

if (!existsSync(join(BUILT, 'manifest.json'))) {
  throw new Error('There is no built extension in .output/chrome-mv3: run `npm run build` first.');
}

/** A file of the build as text. */
export function builtText(file: string): string {
  return readFileSync(join(BUILT, file), 'utf8');
}

/** Every file of the build, relative to it. */
export function builtFiles(): string[] {
  return readdirSync(BUILT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(BUILT, join(entry.parentPath, entry.name)))
    .toSorted();
}
