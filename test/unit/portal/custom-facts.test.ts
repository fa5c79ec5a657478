// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { ANA, LIST, LUIS } from './ids.ts';

const LINK = Symbol.for('leadway-quick-permissions.portal');
const world = globalThis as { [LINK]?: unknown };

/** Reads a page of a rebuilt portal with readers that were injected after these facts. */
async function usersSeen(facts: unknown): Promise<readonly string[]> {
  vi.resetModules();
  world[LINK] = { readers: null, panelWanted: false, facts };
  const { readPage } = await import('../../../lib/portal/evidence/read.ts');
  const { Trail } = await import('../../../lib/portal/evidence/trail.ts');
  document.body.innerHTML = `
    <main><member-card>${LUIS}</member-card></main>
    <new-sheet><input type="tel"><b data-person="${ANA}"></b></new-sheet>`;
  return readPage(document, LIST, new Trail(), 1_000).users;
}

afterEach(() => {
  delete world[LINK];
  vi.resetModules();
});

test('a rebuilt portal is not understood', async () => {
  expect(await usersSeen(undefined)).toEqual([]);
});

test('with facts of its own it is', async () => {
  const facts = { seen: '2026-12-01', layers: ['new-sheet'], userAttributes: ['data-person'] };
  expect(await usersSeen(facts)).toEqual([ANA]);
});

test('lists that are left out stay as they are built in', async () => {
  expect(await usersSeen({ seen: '2026-12-01', rows: ['member-card'] })).toEqual([LUIS]);
});

test('what this browser cannot parse leaves everything as it is built in', async () => {
  const facts = { seen: '2026-12-01', rows: ['member-card'], layers: ['new-sheet:not('] };
  expect(await usersSeen(facts)).toEqual([]);
});
