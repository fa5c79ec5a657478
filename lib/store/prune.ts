import { database } from './database.ts';
import { journal } from './journal.ts';
import { STORES } from './names.ts';

/** How many changes one transaction takes out, so that nobody waits long behind it. */
const BATCH = 25;

/**
 * Takes the oldest changes out of the journal: those sealed before a time (epoch milliseconds), and those beyond the
 * number to keep. Never one whose outcome is open. Answers with how many went.
 */
export async function prune(keep: number, before: number): Promise<number> {
  await forgetAside(before);
  const excess = await excessOver(keep);
  let gone = 0;
  for (let batch: Batch = { gone: BATCH, last: -Infinity }; batch.gone === BATCH;) {
    batch = await pruneSome(batch.last, excess - gone, before);
    gone += batch.gone;
  }
  return gone;
}

/** How many changes went, and the time of the last one looked at. */
type Batch = { readonly gone: number; readonly last: number };

// Goes on where the batch before ended: the way past what was just deleted is as long as if it were still there.
async function pruneSome(from: number, excess: number, before: number): Promise<Batch> {
  const tx = (await database()).transaction([STORES.changes, STORES.states], 'readwrite');
  const states = tx.objectStore(STORES.states);
  const byTime = tx.objectStore(STORES.changes).index('at');
  let cursor = await byTime.openCursor(IDBKeyRange.lowerBound(from));
  const asked: Promise<void>[] = [];
  let gone = 0;
  let last = from;
  while (cursor && gone < BATCH && (gone < excess || cursor.value.at < before)) {
    if (cursor.value.open === undefined) {
      asked.push(states.delete(cursor.primaryKey), cursor.delete());
      gone += 1;
    }
    last = cursor.key;
    cursor = await cursor.continue();
  }
  await Promise.all([...asked, tx.done]);
  return { gone, last };
}

/** How many changes there are beyond those to keep; any that no list can find are looked at, and so set aside. */
async function excessOver(keep: number): Promise<number> {
  const db = await database();
  const [all, listed] = await Promise.all([
    db.count(STORES.changes),
    db.countFromIndex(STORES.changes, 'at'),
  ]);
  if (listed < all) {
    for (const id of await db.getAllKeys(STORES.changes)) await journal.get(id);
  }
  return listed - keep;
}

async function forgetAside(before: number): Promise<void> {
  const tx = (await database()).transaction(STORES.aside, 'readwrite');
  const old = await tx.store.index('at').getAllKeys(IDBKeyRange.upperBound(before, true));
  await Promise.all([...old.map((key) => tx.store.delete(key)), tx.done]);
}
