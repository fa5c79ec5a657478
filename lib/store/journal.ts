import type { IDBPTransaction } from 'idb';
import { checkSummary } from '../changes/check-record.ts';
import { OPEN_STATES, type ChangeRecord, type ChangeSummary } from '../changes/record.ts';
import type { PlanRecord } from '../changes/sealed.ts';
import { asidePage, countAside, joined, setAside } from './aside.ts';
import { database } from './database.ts';
import { STORES } from './names.ts';
import { forgetPlan } from './sealed.ts';
import type { ChangeStates, Schema } from './schema.ts';

const BOTH = [STORES.changes, STORES.states] as const;
const BEGINNING = [STORES.plans, ...BOTH] as const;

// Strict: the promise resolves when the record is on disk, so it survives a killed browser (a relaxed one may not).
const DURABLE = { durability: 'strict' } as const;

/** The last change of a list, from which another goes on. */
export type Bookmark = { readonly at: number; readonly id: string };

/** Where to look for changes: of one user, sealed at `from` or later and before `to` (epoch milliseconds). */
export type Where = {
  readonly user?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

/**
 * The journal of changes. Writing may throw (quota, closed database): then nothing was written. Whatever is read is
 * checked; a change that cannot be read is set aside, counted, and in nobody's way.
 */
export const journal = {
  /**
   * Takes a sealed plan and writes the first record of its change, in one transaction: a plan that is taken has begun,
   * and none begins twice. Nothing is taken or written where the plan is gone, or while another change of the user is
   * open. Not strict: nothing follows from this record before one that is, and that comes after it.
   */
  async begin(record: ChangeRecord, plan: string): Promise<'begun' | 'no-plan' | 'others-open'> {
    const tx = (await database()).transaction(BEGINNING, 'readwrite');
    // Awaited below: until then a failure is nobody's error.
    tx.done.catch(() => undefined);
    const [key, open] = await Promise.all([
      tx.objectStore(STORES.plans).getKey(plan),
      tx.objectStore(STORES.changes).index('open').getKey(record.user.id),
    ]);
    if (key === undefined || open !== undefined)
      return key === undefined ? 'no-plan' : 'others-open';
    await ended(tx, (ask) => {
      ask(tx.objectStore(STORES.plans).delete(plan));
      putInto(tx, record, ask);
    });
    forgetPlan(plan);
    return 'begun';
  },

  /** Puts a plan back whose change came to nothing more than `begin`: as if that had never been. */
  async unbegin(id: string, plan: PlanRecord): Promise<void> {
    const tx = (await database()).transaction(BEGINNING, 'readwrite');
    await ended(tx, (ask) => {
      ask(tx.objectStore(STORES.changes).delete(id));
      ask(tx.objectStore(STORES.states).delete(id));
      ask(tx.objectStore(STORES.plans).put(plan));
    });
  },

  /** Writes a record and, in the same transaction, whatever follows from it for others. */
  async put(record: ChangeRecord, ...others: readonly ChangeRecord[]): Promise<void> {
    const tx = (await database()).transaction(BOTH, 'readwrite', DURABLE);
    await ended(tx, (ask) => [record, ...others].forEach((each) => putInto(tx, each, ask)));
  },

  async get(id: string): Promise<ChangeRecord | undefined> {
    const tx = (await database()).transaction(BOTH);
    const [entry, states] = await Promise.all([
      tx.objectStore(STORES.changes).get(id),
      tx.objectStore(STORES.states).get(id),
    ]);
    const record = entry && joined(entry, states);
    if (typeof record !== 'string') return record;
    await setAside([id]);
    return undefined;
  },

  /** Changes whose outcome is open, of one user or of all. */
  async open(user?: string): Promise<ChangeRecord[]> {
    const ids = await (await database()).getAllKeysFromIndex(STORES.changes, 'open', user);
    const records = await Promise.all(ids.map((id) => journal.get(id)));
    // What is damaged is left out, and what was settled between the two readings.
    return records.filter((record) => record !== undefined).filter(isOpen);
  },

  /** Newest first, of one user or of all, at most `limit`; with a bookmark (for all only) what is older than it. */
  async newest(limit: number, user?: string, after?: Bookmark): Promise<ChangeSummary[]> {
    const tx = (await database()).transaction(BOTH);
    const byTime = tx.objectStore(STORES.changes).index('at');
    const byUser = tx.objectStore(STORES.changes).index('user');
    const quick = after
      ? undefined
      : user
        ? lastOf(byUser, limit, ofUser(user, -Infinity))
        : lastOf(byTime, limit);
    const summaries = (await quick)?.map(checkSummary);
    if (summaries?.every((each) => each !== undefined)) return summaries;
    let cursor = user
      ? await byUser.openCursor(ofUser(user, -Infinity), 'prev')
      : await byTime.openCursor(after && IDBKeyRange.upperBound(after.at), 'prev');
    const found: (ChangeSummary | string)[] = [];
    let left = limit;
    while (cursor && left > 0) {
      if (!after || isOlder(cursor.value, after)) {
        const read = await readable(cursor.value, tx.objectStore(STORES.states));
        found.push(read);
        if (typeof read !== 'string') left -= 1;
      }
      cursor = left > 0 ? await cursor.continue() : null;
    }
    return withoutDamaged(found);
  },

  /**
   * The newest changes that match, at most `limit`; with a bookmark what is older than it. Piece by piece: a step of a
   * cursor for each of ten thousand would take seconds, all of them at once memory, and a change that is written
   * meanwhile waits for one piece only. What is known of where to look goes by an index.
   */
  async find(
    matches: (change: ChangeSummary) => boolean,
    limit: number,
    after?: Bookmark,
    where: Where = {},
  ): Promise<ChangeSummary[]> {
    const found: (ChangeSummary | string)[] = [];
    let count = 0;
    let range = rangeOf(where, after);
    // Where everything matches, the first piece is all that is needed.
    for (let size = Math.min(limit, PIECE); range && count < limit; size = PIECE) {
      const piece = await pieceOf(where.user === undefined ? 'at' : 'user', size, range);
      for (const read of piece.read) {
        if (count >= limit) break;
        if (typeof read === 'string') found.push(read);
        else if ((!after || isOlder(read, after)) && matches(read)) {
          found.push(read);
          count += 1;
        }
      }
      range = piece.rest;
    }
    return withoutDamaged(found);
  },

  /** The last change of every user there is one of, at most `limit`; a step for each user, not for each change. */
  async lastOfEach(limit: number): Promise<ChangeSummary[]> {
    const tx = (await database()).transaction(STORES.changes);
    let cursor = await tx.store.index('user').openCursor(null, 'prev');
    const found: ChangeSummary[] = [];
    while (cursor && found.length < limit) {
      const last = checkSummary(cursor.value);
      if (last) found.push(last);
      // To the user before; where the last of this one is damaged, to the one before that.
      cursor = await (last ? cursor.continue([cursor.key[0], -Infinity]) : cursor.continue());
    }
    return found;
  },

  /** How many changes there are, and how many of them are open. */
  async count(): Promise<{ readonly kept: number; readonly open: number }> {
    const store = (await database()).transaction(STORES.changes).store;
    const [kept, open] = await Promise.all([store.count(), store.index('open').count()]);
    return { kept, open };
  },

  /** Changes of a user sealed after a time, oldest first. */
  async since(user: string, at: number): Promise<ChangeSummary[]> {
    const tx = (await database()).transaction(BOTH);
    const entries = await tx.objectStore(STORES.changes).index('user').getAll(ofUser(user, at));
    const states = tx.objectStore(STORES.states);
    return withoutDamaged(await Promise.all(entries.map((entry) => readable(entry, states))));
  },

  /** How many changes were found damaged so far, and set aside. */
  damaged: countAside,

  /** Those, as they were found, page by page. */
  aside: asidePage,
};

/** What the use cases of a change need of it. */
export type Journal = Pick<
  typeof journal,
  'begin' | 'unbegin' | 'put' | 'get' | 'open' | 'newest' | 'since'
>;

type Ask = (request: Promise<unknown>) => void;

/** Ends a transaction with some last requests: all of them, or none of what it was asked. */
async function ended(
  tx: Pick<IDBPTransaction<Schema, [], 'readwrite'>, 'abort' | 'commit' | 'done'>,
  last: (ask: Ask) => void,
): Promise<void> {
  const asked: Promise<unknown>[] = [tx.done];
  try {
    last((request) => void asked.push(request));
    // Otherwise it ends only after asking us, once more, whether there is anything else.
    tx.commit();
  } catch (error) {
    // What was asked before would be written otherwise.
    tx.abort();
    await Promise.allSettled(asked);
    throw error;
  }
  await Promise.all(asked);
}

type Stores = ('plans' | 'changes' | 'states')[];

function putInto(
  tx: Pick<IDBPTransaction<Schema, Stores, 'readwrite'>, 'objectStore'>,
  record: ChangeRecord,
  ask: Ask,
): void {
  const { entry, states } = parted(record);
  ask(tx.objectStore(STORES.changes).put(entry));
  ask(tx.objectStore(STORES.states).put(states));
}

/** Where changes are in the index over their times, or over users and times; with a bookmark no later ones than it. */
function rangeOf({ user, from, to }: Where, after?: Bookmark): IDBKeyRange | undefined {
  const first = from ?? -Infinity;
  const last = Math.min(to ?? Infinity, after?.at ?? Infinity);
  // The browser does not take a range that ends before it begins.
  if (first > last) return undefined;
  return user === undefined
    ? IDBKeyRange.bound(first, last)
    : IDBKeyRange.bound([user, first], [user, last]);
}

type Index = {
  openKeyCursor(
    range: IDBKeyRange | undefined,
    direction: 'prev',
  ): Promise<{
    key: IDBValidKey;
    advance(by: number): Promise<{ key: IDBValidKey } | null>;
  } | null>;
  getAll(range: IDBKeyRange | undefined): Promise<ChangeSummary[]>;
};

/** The last so many of an index, the last one first. */
async function lastOf(index: Index, limit: number, range?: IDBKeyRange): Promise<ChangeSummary[]> {
  return (await endOf(index, limit, range)).entries.slice(0, limit);
}

type End = { readonly entries: readonly ChangeSummary[]; readonly first?: IDBValidKey | undefined };

/**
 * The last so many of an index, the last one first, and more where several have one time; and the key of the first of
 * them, unless those were all. In three steps, where a cursor takes one for each.
 */
async function endOf(index: Index, size: number, range?: IDBKeyRange): Promise<End> {
  const cursor = await index.openKeyCursor(range, 'prev');
  // A cursor that has moved knows only where it is then.
  const last = cursor?.key;
  const first = (size > 1 ? await cursor?.advance(size - 1) : cursor)?.key;
  const all = await index.getAll(first === undefined ? range : IDBKeyRange.bound(first, last));
  return { entries: all.toReversed(), first };
}

/** How many changes are looked through at a time: a megabyte or so, and some milliseconds. */
const PIECE = 500;

type Piece = {
  readonly read: readonly (ChangeSummary | string)[];
  /** Where those before them are, if there are any. */
  readonly rest: IDBKeyRange | undefined;
};

/** Some changes of a range, the last one first. */
async function pieceOf(by: 'at' | 'user', size: number, range: IDBKeyRange): Promise<Piece> {
  const tx = (await database()).transaction(BOTH);
  const states = tx.objectStore(STORES.states);
  const { entries, first } = await endOf(tx.objectStore(STORES.changes).index(by), size, range);
  const read = await Promise.all(entries.map((entry) => readable(entry, states)));
  // The browser does not take a range of nothing either.
  const isAll = first === undefined || indexedDB.cmp(range.lower, first) >= 0;
  return { read, rest: isAll ? undefined : IDBKeyRange.bound(range.lower, first, false, true) };
}

type States = { get(id: string): Promise<ChangeStates | undefined> };

/** An entry as this version understands it, or the id of a damaged one. Readings are looked at only where needed. */
async function readable(entry: ChangeSummary, states: States): Promise<ChangeSummary | string> {
  const summary = checkSummary(entry);
  if (summary) return summary;
  const record = joined(entry, await states.get(entry.id));
  return typeof record === 'string' ? entry.id : record;
}

async function withoutDamaged(all: readonly (ChangeSummary | string)[]): Promise<ChangeSummary[]> {
  await setAside(all.filter((each) => typeof each === 'string'));
  return all.filter((each) => typeof each !== 'string');
}

/** As it is stored: the readings apart, and `open` only on what is open, for the index over it. */
function parted(record: ChangeRecord): { entry: ChangeSummary; states: ChangeStates } {
  const { open: _open, base, found, after, ...rest } = record;
  const entry = isOpen(rest) ? { ...rest, open: rest.user.id } : rest;
  return { entry, states: { id: rest.id, base, found, after } };
}

function isOpen(record: ChangeSummary): boolean {
  return OPEN_STATES.has(record.state);
}

function isOlder(one: Bookmark, other: Bookmark): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}

/** The changes of a user after a time. */
function ofUser(user: string, at: number): IDBKeyRange {
  return IDBKeyRange.bound([user, at], [user, Infinity], true);
}
