import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import { DATABASE, STORES } from '../../../lib/store/names.ts';
import { PATIENCE } from './roles.ts';
import type { World } from './world.ts';

/** The extension's journal, looked at and held from a page that runs no script of ours and so wakes no worker. */
export type JournalPage = {
  readonly page: Page;
  /** Every change, oldest first. */
  records(): Promise<readonly ChangeRecord[]>;
  /** Waits until a change fits, and gives it. */
  until(fits: (record: ChangeRecord) => boolean, patience?: number): Promise<ChangeRecord>;
  /** Changes a record, as nothing in the extension does: for what only time would bring about. */
  rewrite(id: string, change: (record: ChangeRecord) => ChangeRecord): Promise<void>;
  /** Lets all but the last of this many writes through; `waiting` resolves once that one waits for us. */
  holdWrite(nth: number): Promise<HeldWrite>;
};

export type HeldWrite = {
  readonly waiting: Promise<void>;
  /** The journal as the waiting write would change it. */
  records(): Promise<readonly ChangeRecord[]>;
  /** Lets go, of what is left of a write whose writer was killed; throws if it went through all the same. */
  release(): Promise<void>;
};

/**
 * Milliseconds between two looks, so that looking does not take the processor from what is waited for: the longer that
 * takes, the less often.
 */
function untilNextLook(waited: number): number {
  return Math.min(Math.max(30, waited / 10), 500);
}

/** Opens the journal of a connected extension; before that there is none. */
export async function openJournal(world: World): Promise<JournalPage> {
  const page = await world.ownPage();
  await page.evaluate(prepare, DATABASE.name, STORES.changes, STORES.readings);
  const records = () => page.evaluate(() => (globalThis as unknown as Prepared).records());
  return {
    page,
    records,
    until: (fits, patience = PATIENCE) => until(records, fits, patience),
    rewrite: async (id, change) => {
      const found = (await records()).find((record) => record.id === id);
      if (!found) throw new Error(`The journal has no change ${id}.`);
      await page.evaluate(
        (record) => (globalThis as unknown as Prepared).put(record),
        change(found),
      );
    },
    holdWrite: (nth) => holdWrite(page, nth),
  };
}

async function until(
  records: JournalPage['records'],
  fits: (record: ChangeRecord) => boolean,
  patience: number,
): Promise<ChangeRecord> {
  const start = Date.now();
  for (;;) {
    const all = await records();
    const found = all.find(fits);
    if (found) return found;
    const waited = Date.now() - start;
    if (waited > patience) throw new Error(`No change of the journal fits: ${JSON.stringify(all)}`);
    await pause(untilNextLook(waited));
  }
}

async function holdWrite(page: Page, nth: number): Promise<HeldWrite> {
  await page.evaluate(() => (globalThis as unknown as Prepared).hold());
  const waiting = page.evaluate(
    (count) => (globalThis as unknown as Prepared).waitForWrite(count),
    nth,
  );
  // Whoever never asks is not interested in its end either.
  waiting.catch(() => undefined);
  return {
    waiting,
    records: () => page.evaluate(() => (globalThis as unknown as Prepared).held()),
    release: () => page.evaluate(() => (globalThis as unknown as Prepared).release()),
  };
}

type Prepared = {
  records(): Promise<ChangeRecord[]>;
  put(record: ChangeRecord): Promise<void>;
  hold(): Promise<void>;
  waitForWrite(nth: number): Promise<void>;
  held(): ChangeRecord[];
  release(): Promise<void>;
  letGo(): void;
};

/** Lets go of whatever a test that failed has left held. */
export async function letGo(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as Partial<Prepared>).letGo?.());
}

/**
 * Runs in the page: gives it the means to hold writes. A reading transaction that is kept alive lets all other readers
 * pass and makes the next writer wait; a reader that comes after that writer waits behind it. So a reader that is not
 * answered shows that a writer waits, and the next hold, taken while it waits, comes right after it.
 */
function prepare(name: string, changes: string, another: string): void {
  type Hold = { records: ChangeRecord[]; ended: boolean };
  let hold: Hold | undefined;
  let next: Promise<Hold> | undefined;

  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  const opening = asked(indexedDB.open(name)).then((db) => {
    // The extension may be taken out while this page is open.
    db.addEventListener('versionchange', () => db.close());
    return db;
  });
  const read = async (store: string) =>
    asked((await opening).transaction(store).objectStore(store).getAll());

  const inOrder = (all: ChangeRecord[]) => all.toSorted((a, b) => a.at - b.at);

  async function begin(): Promise<Hold> {
    const store = (await opening).transaction(changes).objectStore(changes);
    const own: Hold = { records: await asked(store.getAll()), ended: false };
    const askAgain = () => {
      if (own.ended) return;
      const request = store.getAll();
      request.addEventListener('success', () => {
        own.records = request.result;
        askAgain();
      });
    };
    askAgain();
    return own;
  }

  async function writeWaits(): Promise<void> {
    for (;;) {
      let answered = false;
      void read(changes).then(() => (answered = true));
      // Answered in the order they came, if nothing else makes one of them wait.
      for (let turn = 0; turn < 3; turn += 1) await read(another);
      if (!answered) return;
    }
  }

  /** Lets the writer that waits write, if it still lives, and holds again from then on. */
  async function goOn(): Promise<void> {
    if (hold) hold.ended = true;
    hold = await next;
  }

  const prepared: Prepared = {
    records: async () => inOrder(await read(changes)),
    put: async (record) => {
      const store = (await opening).transaction(changes, 'readwrite').objectStore(changes);
      await asked(store.put(record));
    },
    hold: async () => {
      hold = await begin();
    },
    waitForWrite: async (nth) => {
      for (let left = nth; left > 0; left -= 1) {
        await writeWaits();
        next = begin();
        if (left > 1) await goOn();
      }
    },
    held: () => inOrder(hold?.records ?? []),
    release: async () => {
      const before = JSON.stringify(hold?.records);
      await goOn();
      const after = JSON.stringify(hold?.records);
      if (hold) hold.ended = true;
      if (before !== after) throw new Error(`A dead worker's write went through: ${after}`);
    },
    letGo: () => {
      if (hold) hold.ended = true;
    },
  };
  Object.assign(globalThis, prepared);
}
