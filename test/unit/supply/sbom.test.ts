import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

type Component = {
  readonly name: string;
  readonly version: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
};
type Bill = {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly Component[];
};

let folder: string;
let texts: string[];
let bill: Bill;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  texts = ['one', 'two'].map((name) => {
    const file = join(folder, `${name}.json`);
    execFileSync(process.execPath, [join(ROOT, '.ci/sbom.ts'), file], { cwd: folder });
    return readFileSync(file, 'utf8');
  });
  bill = JSON.parse(texts[0] ?? '') as Bill;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('is a bill of everything in the lockfile, each with the hash it is held by', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { name?: string; version: string; integrity: string }>;
  };
  const locked = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { name, version, integrity }]) => {
      const hash = Buffer.from(integrity.replace('sha512-', ''), 'base64').toString('hex');
      return `${name ?? path.split('node_modules/').at(-1)}@${version} ${hash}`;
    });
  const billed = bill.components.map(
    ({ name, version, hashes }) =>
      `${name}@${version} ${hashes.find(({ alg }) => alg === 'SHA-512')?.content}`,
  );
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(bill.metadata.component.name).toBe('leadway-quick-permissions');
  expect(new Set(billed)).toEqual(new Set(locked));
});

it('tells what is in the extension from what only builds and checks it', () => {
  const forDevelopment = (name: string) =>
    bill.components
      .filter((one) => one.name === name)
      .map(({ properties }) =>
        properties.some(
          (one) => one.name === 'cdx:npm:package:development' && one.value === 'true',
        ),
      );
  expect(forDevelopment('preact')).toEqual([false]);
  expect(forDevelopment('vitest')).toEqual([true]);
});

it('is the same bytes each time', () => {
  expect(texts[1]).toBe(texts[0]);
});
