import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** A file and an import that it may not have. */
const PLANTED: readonly (readonly [string, string])[] = [
  ['lib/permissions/planted.ts', "import { ok } from '../result.ts'"],
  ['lib/permissions/planted-type.ts', "import type { Failure } from '../changes/failure.ts'"],
  ['lib/permissions/planted-package.ts', "import { signal } from '@preact/signals'"],
  ['lib/permissions/catalogue/planted.ts', "import { plan } from '../plan.ts'"],
  ['lib/leadway/planted.ts', "import { journal } from '../store/journal.ts'"],
  ['lib/portal/planted.ts', "import { CONTRACT } from '../messages/contract.ts'"],
  ['lib/portal/planted-framework.ts', "import { render } from 'preact'"],
  ['entrypoints/portal.content.ts', "import * as z from 'zod/mini'"],
  ['entrypoints/user-page.ts', "import { openDB } from 'idb'"],
  ['components/panel/planted.tsx', "import { browser } from 'wxt/browser'"],
  [
    'components/panel/planted-api.tsx',
    "import { createLeadway } from '../../lib/leadway/client.ts'",
  ],
  [
    'components/options/planted.tsx',
    "import { openConnection } from '../../lib/vault/connections.ts'",
  ],
  ['components/options/planted-facts.tsx', "import { FACTS } from '../../lib/portal/facts.ts'"],
  [
    'components/options/planted-reader.tsx',
    "import { readPage } from '../../lib/portal/evidence/read.ts'",
  ],
  ['components/ui/planted.tsx', "import { journal } from '../../lib/store/journal.ts'"],
  ['components/popup/planted.tsx', "import { Panel } from '../panel/Panel.tsx'"],
  ['entrypoints/popup/main.tsx', "import { handlers } from '../../lib/background/handlers.ts'"],
  ['entrypoints/panel/main.tsx', "import { browser } from 'wxt/browser'"],
  ['lib/background/planted.ts', "import { ask } from '../messages/ask.ts'"],
  ['lib/changes/planted.ts', "import { openConnection } from '../vault/connections.ts'"],
  ['test/leadway/planted.ts', "import { SCOPES } from '../../lib/permissions/catalogue/scopes.ts'"],
];

const ROOT = resolve(import.meta.dirname, '../../..');
/** The same files may have these. */
const ALLOWED: readonly (readonly [string, string])[] = [
  ['lib/permissions/allowed.ts', "import { plan } from './plan.ts'"],
  ['lib/leadway/allowed.ts', "import { ok } from '../result.ts'"],
  ['lib/portal/allowed.ts', "import type { PortalOrder } from '../messages/contract.ts'"],
  ['components/panel/allowed.tsx', "import { ask } from '../../lib/messages/ask.ts'"],
  [
    'components/options/allowed.tsx',
    "import { BUILT_IN } from '../../lib/portal/built-in-facts.ts'",
  ],
  ['lib/changes/allowed.ts', "import { plan } from '../permissions/plan.ts'"],
];

let planted = '';
let report = '';

beforeAll(() => {
  planted = mkdtempSync(join(tmpdir(), 'boundaries-'));
  cpSync(join(ROOT, '.oxlintrc.json'), join(planted, '.oxlintrc.json'));
  for (const [file, statement] of [...PLANTED, ...ALLOWED]) {
    mkdirSync(dirname(join(planted, file)), { recursive: true });
    writeFileSync(join(planted, file), `${statement};\n`);
  }
  report = lint(planted);
});

afterAll(() => rmSync(planted, { recursive: true, force: true }));

// The linter ends with an error where it finds one, and its findings are on its standard output.
function lint(folder: string): string {
  const oxlint = join(ROOT, 'node_modules/oxlint/bin/oxlint');
  try {
    return execFileSync(process.execPath, [oxlint, '-f', 'unix'], {
      cwd: folder,
      encoding: 'utf8',
    });
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? '');
  }
}

describe('every boundary between contexts is held by the linter', () => {
  const findings = (file: string) =>
    report
      .split('\n')
      .filter((line) => line.startsWith(`${file}:`) && line.includes('no-restricted-imports'));

  it.each(PLANTED)('%s may not have %s', (file) => {
    expect(findings(file)).toHaveLength(1);
  });

  it.each(ALLOWED)('%s may have %s', (file) => {
    expect(report).toContain(`${file}:`);
    expect(findings(file)).toEqual([]);
  });
});
