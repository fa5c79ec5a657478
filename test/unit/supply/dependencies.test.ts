import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

type Named = Readonly<Record<string, string>>;
const { dependencies, devDependencies, optionalDependencies, allowScripts } = JSON.parse(
  read('package.json'),
) as {
  readonly dependencies: Named;
  readonly devDependencies: Named;
  readonly optionalDependencies: Named;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const all = { ...dependencies, ...devDependencies, ...optionalDependencies };

type Locked = {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
};
const { packages } = JSON.parse(read('package-lock.json')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
const locked = Object.entries(packages).filter(([path]) => path !== '');

describe('what is installed', () => {
  it.each(Object.entries(all))('%s is pinned to one version, the locked one', (name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(packages[`node_modules/${name}`]?.version).toBe(version);
  });

  it('is held by a hash, and comes from the registry that npm is set to', () => {
    const loose = locked.filter(([, { integrity, inBundle }]) => !inBundle && !isHash(integrity));
    expect(loose).toEqual([]);
    expect(locked.filter(([, { resolved, link }]) => resolved || link)).toEqual([]);
    expect(locked.length).toBeGreaterThan(100);
  });

  it('runs no script by being installed, unless it is named', () => {
    const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = withScript.map(([path]) => path.split('node_modules/').at(-1));
    expect(names.toSorted()).toEqual(Object.keys(allowScripts).toSorted());
    // None is needed so far. One that were would be allowed here, by its name, and run by itself: `npm rebuild NAME`.
    expect(Object.values(allowScripts)).not.toContain(true);
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });
});

describe('docs/dependencies.md', () => {
  const parts = read('docs/dependencies.md').split(/^## /m);
  const listed = (part: string) =>
    [...part.matchAll(/^\| `([^`]+)`\s*\| +(\S.*\S) +\|$/gm)].map(([, name, why]) => ({
      name,
      why,
    }));

  it('has a line and a reason for each, and for nothing else', () => {
    const lines = parts.flatMap(listed);
    expect(lines.map(({ name }) => name).toSorted()).toEqual(Object.keys(all).toSorted());
    for (const { why } of lines) expect(why).toMatch(/\w/);
  });

  it('lists apart what is in the extension', () => {
    const shipped = parts.find((part) => part.startsWith('In the extension')) ?? '';
    expect(listed(shipped).map(({ name }) => name)).toEqual(Object.keys(dependencies).toSorted());
  });
});

function isHash(integrity: string | undefined): boolean {
  return /^sha512-[\w+/]{86}==$/.test(integrity ?? '');
}
