import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { LOCAL, SESSION, STORES, SYNC } from '../../../lib/store/names.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const WHERE = { STORES, LOCAL, SESSION, SYNC };

/** Every name under which anything is stored; what differs by tab or connection ends in an ellipsis. */
const NAMES = Object.values(WHERE).flatMap((names) =>
  Object.values(names as Record<string, string | ((which: never) => string)>).map((name) =>
    typeof name === 'string' ? name : name('…' as never),
  ),
);

it.each(['docs/privacy.md', 'docs/privacy.es.md'])(
  '%s tells of everything that is kept, what it is, where, and for how long',
  (file) => {
    const rows = readFileSync(join(ROOT, file), 'utf8').matchAll(
      /^\| `([^`]+)`\s*\| +(\S.*?) +\| +(\S.*?) +\| +(\S.*?) +\|$/gm,
    );
    expect([...rows].map(([, name]) => name).toSorted()).toEqual(NAMES.toSorted());
  },
);
