import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Those we build for; Edge has Chrome's. */
export const BROWSERS = ['chrome', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

/** The production build, as it would go to the store. */
function built(browser: Browser): string {
  const folder = fileURLToPath(new URL(`../../.output/${browser}-mv3`, import.meta.url));
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(
    `There is no built extension in .output/${browser}-mv3: run \`npm run build\` first.`,
  );
}

/** A file of the build as text. */
export function builtText(file: string, browser: Browser = 'chrome'): string {
  return readFileSync(join(built(browser), file), 'utf8');
}

/** Every file of the build, relative to it. */
export function builtFiles(browser: Browser = 'chrome'): string[] {
  const folder = built(browser);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .toSorted();
}
