import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** Of each file in an archive: its local header and its entry in the directory, without their copies of its name. */
const PER_FILE = 30 + 46;
/** What ends an archive. */
const END = 22;

/**
 * How many bytes a folder takes as a zip archive, compressed as well as deflate can, without making one: what stores
 * and people download. Within a few bytes per file of what archivers make, because they may choose other options.
 */
export function packedSize(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return files.reduce((sum, file) => sum + packed(file, relative(folder, file)), END);
}

function packed(file: string, name: string): number {
  const bytes = readFileSync(file);
  const stored = Math.min(bytes.length, deflateRawSync(bytes, { level: 9 }).length);
  return stored + PER_FILE + 2 * Buffer.byteLength(name);
}
