// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Picking, type Choice } from '../../../../components/picking/picking.ts';
import type { FoundUsers } from '../../../../lib/changes/view.ts';
import type { Verb } from '../../../../lib/messages/contract.ts';
import { fail, ok } from '../../../../lib/result.ts';
import { StandInBackground } from '../background.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
}));

const user = (name: string) => ({ id: `id-of-${name}`, name, email: `${name}@example.com` });
const ANA = user('ana');
const ANDRES = user('andres');
const LUIS = user('luis');

let background: StandInBackground;
/** What was searched and is not answered yet, in order. */
let open: { query: string; answer: (found: FoundUsers) => void }[];
beforeEach(() => {
  vi.useFakeTimers();
  open = [];
  background = stand.in = new StandInBackground();
  background.answer('user.search', ({ query }) => {
    const { promise, resolve } = Promise.withResolvers<FoundUsers>();
    open.push({ query, answer: resolve });
    return promise.then((found) => ok(found));
  });
});
afterEach(() => vi.useRealTimers());

const made = (idle: readonly Choice[] = []) => new Picking(signal(idle));
const idsOf = (picking: Picking) => picking.choices.value.map(({ id }) => id);
const settle = () => vi.advanceTimersByTimeAsync(0);

it('asks once the person has stopped typing, for the last words only', async () => {
  const picking = made();
  for (const text of ['a', 'an', 'ana']) {
    picking.type(text);
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(open).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(open.map(({ query }) => query)).toEqual(['ana']);
});

it('ignores an answer that comes after the next search was begun', async () => {
  const picking = made();
  picking.type('an');
  void picking.searchNow();
  picking.type('lu');
  void picking.searchNow();
  open[1]?.answer({ users: [LUIS], more: false });
  await settle();
  open[0]?.answer({ users: [ANA, ANDRES], more: false });
  await settle();
  expect(idsOf(picking)).toEqual([LUIS.id]);
  expect(picking.active.value?.id).toBe(LUIS.id);
});

it('ignores an answer that comes after the box was emptied', async () => {
  const picking = made([ANDRES]);
  picking.type('an');
  void picking.searchNow();
  picking.type('');
  open[0]?.answer({ users: [ANA], more: false });
  await settle();
  expect(idsOf(picking)).toEqual([ANDRES.id]);
  expect(picking.search.value.stage).toBe('idle');
});

it('lets Enter take nobody who was found by other words', async () => {
  const picking = made();
  picking.type('an');
  void picking.searchNow();
  open[0]?.answer({ users: [ANA], more: false });
  await settle();
  expect(picking.active.value?.id).toBe(ANA.id);
  picking.type('and');
  // Still to be seen, so that nothing flickers, but no choice of the keyboard.
  expect(idsOf(picking)).toEqual([ANA.id]);
  expect(picking.active.value).toBeUndefined();
  picking.move(1);
  expect(picking.active.value).toBeUndefined();
});

it('moves round the ends, from either side', () => {
  const picking = made([ANA, ANDRES, LUIS]);
  expect(picking.active.value).toBeUndefined();
  picking.move(-1);
  expect(picking.active.value?.id).toBe(LUIS.id);
  picking.move(1);
  expect(picking.active.value?.id).toBe(ANA.id);
});

it('tells why a search failed, until something else is typed', async () => {
  background.answer('user.search', () => fail({ kind: 'timeout', effect: 'none' }));
  const picking = made();
  picking.type('an');
  await picking.searchNow();
  expect(picking.search.value).toMatchObject({ stage: 'failed', failure: { kind: 'timeout' } });
  picking.type('ana');
  expect(picking.search.value.failure).toBeUndefined();
});

it('asks nothing more once it is gone', async () => {
  const picking = made();
  picking.type('an');
  picking.dispose();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(open).toEqual([]);
});
