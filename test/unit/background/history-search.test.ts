import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import type { Input } from '../../../lib/messages/contract.ts';
import { database } from '../../../lib/store/database.ts';
import { journal } from '../../../lib/store/journal.ts';
import { STORES } from '../../../lib/store/names.ts';
import { MARIA, record } from '../changes/records.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { ask, value } = await import('./background.ts');

const OLEG = { id: 'FakeUserCyril0000001', name: 'Олег', email: 'oleg@example.com' };

beforeEach(async () => {
  const db = await database();
  await Promise.all([...db.objectStoreNames].map((name) => db.clear(name)));
});

const idOf = (n: number) => `change-${String(n).padStart(4, '0')}`;

/** That many changes, one a second, of two users in turn. */
async function fill(count: number, more: (n: number) => Partial<ChangeRecord> = () => ({})) {
  const all = Array.from({ length: count }, (_, n) =>
    record(idOf(n), n * 1_000, { user: n % 2 === 0 ? MARIA : OLEG, ...more(n) }),
  );
  const [first, ...others] = all;
  if (first) await journal.put(first, ...others);
}

const find = async (filter: Input<'history.find'>['filter'], limit = 25, after?: Bookmark) =>
  value(await ask('history.find', { filter, limit, ...(after && { after }) }, 'own-page'));
type Bookmark = { at: number; id: string };
const ids = ({ changes }: Awaited<ReturnType<typeof find>>) => changes.map(({ id }) => id);

describe('a page of changes', () => {
  it('goes on where the one before ended, until there is no more', async () => {
    await fill(1_030);
    const seen: string[] = [];
    let pages = 0;
    for (let after: Bookmark | undefined, on = true; on; pages += 1) {
      const page = await find({}, 100, after);
      expect(page.kept).toBe(1_030);
      seen.push(...ids(page));
      after = page.next;
      on = after !== undefined;
    }
    expect(pages).toBe(11);
    expect(seen).toEqual(Array.from({ length: 1_030 }, (_, n) => idOf(1_029 - n)));
  });

  it('does not promise another page where there is none', async () => {
    await fill(25);
    expect((await find({}, 25)).next).toBeUndefined();
    expect((await find({}, 24)).next).toEqual({ at: 1_000, id: idOf(1) });
  });

  it('finds one among many, and pages through those of one user in a time', async () => {
    await fill(1_100, (n) => (n === 3 ? { traceIds: ['trace-x'] } : {}));
    expect(ids(await find({ words: [{ text: 'TRACE-x' }] }))).toEqual([idOf(3)]);
    expect(ids(await find({ words: [{ text: 'trace-x' }], user: OLEG.id }))).toEqual([idOf(3)]);
    expect(ids(await find({ words: [{ text: 'trace-x' }], user: MARIA.id }))).toEqual([]);
    const filter = { user: OLEG.id, from: 10_000, to: 17_000 };
    const first = await find(filter, 2);
    expect(ids(first)).toEqual([idOf(15), idOf(13)]);
    expect(ids(await find(filter, 2, first.next))).toEqual([idOf(11)]);
    expect(ids(await find({ ...filter, from: 17_000, to: 10_000 }))).toEqual([]);
  });

  it('parts changes of one moment by their ids', async () => {
    await fill(5, () => ({ at: 7 }));
    const first = await find({ user: MARIA.id }, 2);
    expect(ids(first)).toEqual([idOf(4), idOf(2)]);
    expect(ids(await find({ user: MARIA.id }, 2, first.next))).toEqual([idOf(0)]);
  });

  it('ends where the time asked for begins', async () => {
    await fill(6);
    const nothing = [{ text: 'nothing' }];
    // With one more looked at than asked for: exactly those in the time, and fewer.
    for (const from of [3_000, 2_000]) {
      expect(ids(await find({ from }, 2))).toEqual([idOf(5), idOf(4)]);
      expect(ids(await find({ from, words: nothing }, 2))).toEqual([]);
      expect(ids(await find({ from, words: nothing, user: OLEG.id }, 1))).toEqual([]);
    }
  });

  it('counts what is open, and what it came upon that cannot be read', async () => {
    await fill(6, (n) => (n < 2 ? { state: 'unknown' } : {}));
    await (await database()).put(STORES.changes, { ...record('damaged', 1), v: 2 } as never);
    expect(await find({ outcome: 'checking' })).toMatchObject({ kept: 6, open: 2, damaged: 1 });
  });
});

describe('users of the history', () => {
  const users = async () => value(await ask('history.users', {}, 'own-page')).users;

  it('are each there once, with the name of their last change', async () => {
    await fill(40);
    await journal.put(record('newest-1', 50_000, { user: { ...MARIA, name: 'María Ruiz' } }));
    expect(await users()).toEqual([{ ...MARIA, name: 'María Ruiz' }, OLEG]);
  });

  it('are there also where their last change is damaged', async () => {
    await fill(4);
    const db = await database();
    await db.put(STORES.changes, { ...record('z', 9_000), change: 'no list' } as never);
    expect(await users()).toEqual([MARIA, OLEG]);
  });
});

describe('one change', () => {
  const details = async (change: string) =>
    value(await ask('history.change', { change }, 'own-page'));

  it('comes with the user before and after', async () => {
    await journal.put(record('change-0001', 5, { sentAt: 6, endedAt: 7 }));
    expect(await details('change-0001')).toMatchObject({
      change: { id: 'change-0001', user: MARIA },
      before: { scopes: ['found'] },
      after: { scopes: ['after', 'contacts.write'] },
      connection: { endsIn: '0002' },
      sentAt: 6,
      endedAt: 7,
    });
  });

  it('that was never sent comes with what it was planned on', async () => {
    const { found: _found, after: _after, ...never } = record('change-0001', 5);
    await journal.put({ ...never, state: 'refused' });
    expect(await details('change-0001')).toMatchObject({ before: { scopes: [] } });
  });

  it('that is not kept is nothing', async () => {
    expect(await details('change-0001')).toBeNull();
  });
});

it('is for our own pages alone', async () => {
  const forbidden = { ok: false, failure: { kind: 'forbidden' } };
  expect(await ask('history.find', { filter: {}, limit: 5 })).toMatchObject(forbidden);
  expect(await ask('history.users', {})).toMatchObject(forbidden);
  expect(await ask('history.clear', {})).toMatchObject(forbidden);
  expect(await ask('history.change', { change: 'change-0001' })).toMatchObject(forbidden);
});
