import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pruneDaily } from '../../../lib/background/history.ts';
import type { HistoryPage, Input } from '../../../lib/messages/contract.ts';
import { database } from '../../../lib/store/database.ts';
import { journal } from '../../../lib/store/journal.ts';
import { LOCAL, STORES } from '../../../lib/store/names.ts';
import { sealToken } from '../../../lib/vault/seal.ts';
import { record } from '../changes/records.ts';
import { accountView } from '../changes/connection.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { ask, value } = await import('./background.ts');
const { browser } = await import('wxt/browser');

const DAY_MS = 24 * 60 * 60 * 1_000;
const NOW = 1_900_000_000_000;
const TOKEN = 'pit-0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';

beforeEach(async () => {
  const db = await database();
  await Promise.all([...db.objectStoreNames].map((name) => db.clear(name)));
  await browser.storage.local.remove(LOCAL.history);
  await browser.storage.local.remove(LOCAL.pruned);
});
afterEach(() => {
  vi.useRealTimers();
});

async function fill(count: number, since = NOW - 1_000_000): Promise<void> {
  const [first, ...others] = Array.from({ length: count }, (_, n) =>
    record(`change-${String(n).padStart(6, '0')}`, since + n),
  );
  if (first) await journal.put(first, ...others);
}

async function exported(format: 'csv' | 'json'): Promise<readonly HistoryPage[]> {
  const pages: HistoryPage[] = [];
  for (let wish: Input<'history.export'> | undefined = { format }; wish;) {
    const page: HistoryPage = value(await ask('history.export', wish, 'own-page'));
    pages.push(page);
    wish = page.next && { format, after: page.next };
  }
  return pages;
}

type Document = {
  readonly changes: readonly unknown[];
  readonly setAside: readonly { at: number; why: string; record: { n?: number } }[];
};

async function document(): Promise<Document> {
  const pages = await exported('json');
  return JSON.parse(pages.map(({ text }) => text).join('')) as Document;
}

describe('the settings of the history', () => {
  const get = () => ask('history.settings.get', {}, 'own-page');

  it('are ten thousand changes and two years, until somebody decides otherwise', async () => {
    expect(value(await get())).toEqual({ changes: 10_000, days: 730 });
    await ask('history.settings.set', { changes: 500, days: 30 }, 'own-page');
    expect(value(await get())).toEqual({ changes: 500, days: 30 });
  });

  it.each([
    { changes: 0, days: 30 },
    { changes: 500, days: 0.5 },
    { changes: 500, days: 30, more: 1 },
    { changes: 1e9, days: 30 },
  ])('refuse %j', async (settings) => {
    expect(await ask('history.settings.set', settings, 'own-page')).toMatchObject({ ok: false });
    await browser.storage.local.set({ [LOCAL.history]: settings });
    expect(value(await get())).toEqual({ changes: 10_000, days: 730 });
  });

  it('are for our own pages, and so is the export', async () => {
    const forbidden = { ok: false, failure: { kind: 'forbidden' } };
    expect(await ask('history.settings.get', {})).toMatchObject(forbidden);
    expect(await ask('history.settings.set', { changes: 500, days: 30 })).toMatchObject(forbidden);
    expect(await ask('history.export', { format: 'csv' })).toMatchObject(forbidden);
  });
});

describe('pruning', () => {
  const left = async () => (await database()).count(STORES.changes);
  const keep = (changes: number, days: number) =>
    browser.storage.local.set({ [LOCAL.history]: { changes, days } });

  it('is done once a day', async () => {
    await fill(130);
    await keep(120, 30);
    await pruneDaily(NOW);
    expect(await left()).toBe(120);
    await keep(110, 30);
    await pruneDaily(NOW + DAY_MS - 1);
    expect(await left()).toBe(120);
    await pruneDaily(NOW + DAY_MS);
    expect(await left()).toBe(110);
  });

  it('is done by age, and again when the clock was set back', async () => {
    await fill(10, NOW - 31 * DAY_MS);
    await pruneDaily(NOW);
    expect(await left()).toBe(10);
    await keep(100, 30);
    await pruneDaily(NOW - DAY_MS / 2);
    expect(await left()).toBe(10);
    await pruneDaily(NOW + 2 * DAY_MS);
    expect(await left()).toBe(0);
  });

  it('follows a smaller setting soon', async () => {
    await fill(130, Date.now());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await ask('history.settings.set', { changes: 100, days: 30 }, 'own-page');
    expect(await left()).toBe(130);
    vi.advanceTimersByTime(10_000);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await left()).toBe(100));
  });
});

describe('the export', () => {
  it('holds every change once, newest first, in pages', async () => {
    await fill(2_500);
    const pages = await exported('csv');
    expect(pages.map((page) => page.next)).toMatchObject([
      { id: 'change-001500' },
      { id: 'change-000500' },
      undefined,
    ] as object[]);
    const rows = pages.flatMap((page) => page.text.split('\r\n').filter(Boolean));
    expect(rows).toHaveLength(2_501);
    expect(rows[1]).toContain('change-002499');
    expect(rows.at(-1)).toContain('change-000000');
    expect(pages[0]?.name).toMatch(/^quick-permissions-history-\d{4}-\d\d-\d\d\.csv$/);
  });

  it('is one document of JSON with the readings, and nothing of the vault', async () => {
    await fill(450);
    const db = await database();
    const token = await sealToken(TOKEN, 'connection');
    const view = accountView({ endsIn: 'e1f0', addedAt: 1 });
    await db.put(STORES.connections, { ...view, token }, 'connection');
    const pages = await exported('json');
    // And one for what was set aside.
    expect(pages).toHaveLength(4);
    const text = pages.map((page) => page.text).join('');
    const { changes } = JSON.parse(text) as { changes: unknown[] };
    expect(changes).toHaveLength(450);
    expect(changes[449]).toEqual(record('change-000000', NOW - 1_000_000));
    expect(text).not.toContain(TOKEN.slice(4, 12));
    expect(text).not.toMatch(/"(iv|sealed|token|addedAt)"/);
  });

  it('goes on over damaged records, whose summary is still told', async () => {
    await fill(3);
    await (await database()).clear(STORES.states);
    expect(await document()).toMatchObject({ changes: [{}, {}, {}], setAside: [{}, {}, {}] });
    expect(await document()).toMatchObject({ changes: [], setAside: [{}, {}, {}] });
    const list = await ask('change.list', { limit: 5 }, 'own-page');
    expect(value(list)).toEqual({ changes: [], damaged: 3 });
  });

  describe('of what was set aside', () => {
    const put = async (...records: readonly unknown[]) => {
      const db = await database();
      for (const [index, one] of records.entries())
        await db.add(STORES.aside, { at: index + 1, why: 'shape', record: one });
    };

    it('hands out each as it was found, with why and when, after the changes', async () => {
      await fill(2);
      const db = await database();
      await db.put(STORES.changes, { ...record('newer', NOW), v: 2 } as never);
      const { changes, setAside } = await document();
      expect(changes).toHaveLength(2);
      const { base, found, after, ...entry } = record('newer', NOW);
      expect([base, found, after]).not.toContain(undefined);
      expect(setAside).toEqual([
        { at: expect.any(Number), why: 'newer', record: { ...entry, base, found, after, v: 2 } },
      ]);
    });

    it('goes on from page to page, past keys that were pruned, and is not in the CSV', async () => {
      await put(...Array.from({ length: 600 }, (_, n) => ({ n })));
      const db = await database();
      const keys = await db.getAllKeys(STORES.aside);
      for (const key of keys.slice(100, 300)) await db.delete(STORES.aside, key);
      const { setAside } = await document();
      expect(setAside.map(({ record: { n } }) => n)).toEqual(
        Array.from({ length: 600 }, (_, n) => n).filter((n) => n < 100 || n >= 300),
      );
      expect(await exported('csv')).toHaveLength(1);
    });

    it('never makes an answer too large for a message, whatever is in a record', async () => {
      const large = 'x'.repeat(5_000_000);
      await put({ large }, { large }, 'small', { large: large + large }, 'last');
      const pages = await exported('json');
      expect(pages.map(({ text }) => Math.round(text.length / 1_000_000))).toEqual([
        0, 5, 5, 10, 0,
      ]);
      const { setAside } = await document();
      expect(setAside.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5]);
    });

    it('is one document though a record has no words in JSON', async () => {
      const circle: { self?: unknown } = {};
      circle.self = circle;
      await put(circle, 10n, new Map([[1, 2]]), undefined);
      const { setAside } = await document();
      expect(setAside.map(({ record: one }) => one)).toEqual([
        '[object Object]',
        '10',
        {},
        undefined,
      ]);
    });
  });
});
