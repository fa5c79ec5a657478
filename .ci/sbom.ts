import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

// npm run sbom [-- FILE]: the software bill of materials that goes with a release, as CycloneDX, `.output/sbom.cdx.json`
// if no file is named. Made of the lockfile alone, and of the same lockfile always the same bytes.

const ROOT = resolve(import.meta.dirname, '..');
const file = resolve(process.argv[2] ?? join(ROOT, '.output/sbom.cdx.json'));

type Bill = {
  serialNumber?: string;
  metadata: { timestamp?: string; component: { name: string } };
};

const made = execFileSync(
  'npm',
  ['sbom', '--package-lock-only', '--sbom-format=cyclonedx', '--sbom-type=application'],
  // On Windows npm is a script, which only a shell can start. Nothing of the command is given from outside.
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' },
);
const bill = JSON.parse(made) as Bill;
const { name } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { name: string };
// npm names it after the folder, and puts in the time and a random number.
bill.metadata.component.name = name;
delete bill.metadata.timestamp;
delete bill.serialNumber;
const digest = createHash('sha256').update(JSON.stringify(bill)).digest('hex');
bill.serialNumber = `urn:uuid:${asUuid(digest)}`;

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
process.stdout.write(`${file}\n`);

/** Version 8 of a UUID: made of a digest of one's own choice. */
function asUuid(hex: string): string {
  const bits = `${hex.slice(0, 12)}8${hex.slice(13, 16)}a${hex.slice(17, 32)}`;
  return bits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
