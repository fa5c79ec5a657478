import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BROWSERS, builtFiles, builtText, type Browser } from './built.ts';

const ROOT = resolve(import.meta.dirname, '../..');

type Manifest = {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts: readonly { readonly matches: readonly string[] }[];
  readonly web_accessible_resources: readonly {
    readonly resources: readonly string[];
    readonly matches: readonly string[];
  }[];
};
/** Parts of the browser's API that need no permission, or that `host_permissions` allow. */
const FREE = new Set(['action', 'commands', 'permissions', 'runtime', 'tabs', 'windows']);

/** What only one browser knows. */
const OWN_KEYS: Readonly<Record<Browser, readonly string[]>> = {
  chrome: ['cross_origin_embedder_policy', 'minimum_chrome_version'],
  firefox: ['browser_specific_settings'],
};
const LENT: Readonly<Record<Browser, object>> = {
  chrome: { use_dynamic_url: true },
  // There the host of our addresses is random, for each installation.
  firefox: {},
};

describe.each(BROWSERS)('the manifest built for %s', (browser) => {
  const manifest = JSON.parse(builtText('manifest.json', browser)) as Manifest;
  const abilities = [...manifest.permissions, ...(manifest.optional_permissions ?? [])];
  const addresses = [...manifest.host_permissions, ...(manifest.optional_host_permissions ?? [])];
  const scripts = builtFiles(browser).filter((file) => file.endsWith('.js'));
  const code = scripts.map((file) => builtText(file, browser)).join('\n');

  it.each(['docs/permissions.md', 'docs/permissions.es.md'])(
    'asks for what %s explains, and for nothing else',
    (file) => {
      const rows = readFileSync(join(ROOT, file), 'utf8').matchAll(/^\| `([^`]+)`\s*\| (.+) \|$/gm);
      const explained = [...rows]
        .filter(([, , why]) => /\w/.test(why ?? ''))
        .map(([, name]) => name);
      expect(explained.toSorted()).toEqual([...abilities, ...addresses].toSorted());
    },
  );

  it.each(abilities)('asks for nothing that is not used: %s', (ability) => {
    expect(code).toMatch(new RegExp(`\\.${ability}\\b`));
  });

  it('uses nothing that it does not ask for', () => {
    const parts = new Set(
      sources()
        .flatMap((text) => [...text.matchAll(/\bbrowser\.([a-z]\w+)/g)])
        .map(([, part]) => part ?? ''),
    );
    expect([...parts].filter((part) => !FREE.has(part) && !abilities.includes(part))).toEqual([]);
    expect(parts).toContain('storage');
  });

  it('has no key that nobody thought about', () => {
    const known = [
      'action',
      'background',
      'commands',
      'content_scripts',
      'content_security_policy',
      'default_locale',
      'description',
      'host_permissions',
      'icons',
      'manifest_version',
      'name',
      'optional_host_permissions',
      'options_ui',
      'permissions',
      'version',
      'web_accessible_resources',
    ];
    expect(Object.keys(manifest).toSorted()).toEqual([...known, ...OWN_KEYS[browser]].toSorted());
    expect(manifest.manifest_version).toBe(3);
  });

  it('is in pages that it may be in, and lends them the panel and nothing else', () => {
    const matches = manifest.content_scripts.flatMap((script) => script.matches);
    expect(matches.filter((match) => !manifest.host_permissions.includes(match))).toEqual([]);
    expect(manifest.web_accessible_resources).toEqual([
      {
        resources: ['panel.html'],
        // Agencies' own portals among them; the guard refuses a panel anywhere else.
        matches: ['https://*/*'],
        ...LENT[browser],
      },
    ]);
  });
});

/** All that the extension is built of. It knows the browser's API by one name. */
function sources(): string[] {
  return ['components', 'entrypoints', 'lib'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
  );
}
