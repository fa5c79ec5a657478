import { browser } from 'wxt/browser';
import { settleOpen } from '../changes/settle.ts';
import type { Surroundings } from '../changes/surroundings.ts';
import type { News } from '../messages/contract.ts';
import { sendNews } from '../messages/news.ts';
import { journal } from '../store/journal.ts';
import { ALARMS } from '../store/names.ts';
import { sealedStore } from '../store/sealed.ts';
import { openConnection } from '../vault/connections.ts';
import { chosenFor } from './chosen.ts';
import { pageIn } from './page.ts';
import { isLocked } from '../vault/state.ts';
import { pacerOf } from './pace.ts';

/** While a worker lives, open changes are looked at this often; the alarm is for when it does not. */
const SETTLE_EVERY_MS = 5_000;

export function newId(): string {
  return crypto.randomUUID();
}

/** Tells our own pages, once what is being done has its turn behind it; nobody listening is normal. */
export function tell(news: News): void {
  setTimeout(() => sendNews(news));
}

/** The world as the background finds it. */
export const world: Surroundings = {
  connection: async (wanted, lane) =>
    openConnection(
      wanted,
      'page' in wanted ? await chosenFor(wanted.page) : undefined,
      pacerOf,
      lane,
    ),
  page: pageIn,
  journal,
  sealedStore,
  now: () => Date.now(),
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  newId,
  alone,
  tell,
  settleSoon,
};

/** A lock that dies with the worker. */
async function alone<T>(user: string, run: (waited: boolean) => Promise<T>): Promise<T> {
  const name = `user:${user}`;
  const atOnce = await navigator.locks.request(name, { ifAvailable: true }, async (lock) =>
    lock ? { done: await run(false) } : undefined,
  );
  return atOnce ? atOnce.done : (navigator.locks.request(name, () => run(true)) as Promise<T>);
}

let settling: ReturnType<typeof setTimeout> | undefined;
// Whether this worker has set the alarm; another may have.
let isAlarmSet = false;

function settleSoon(): void {
  // The shortest period browsers allow; it wakes a worker that was killed while a change was open.
  if (!isAlarmSet) void browser.alarms.create(ALARMS.settle, { periodInMinutes: 0.5 });
  isAlarmSet = true;
  settling ??= setTimeout(() => {
    settling = undefined;
    void settleNow();
  }, SETTLE_EVERY_MS);
}

/** One round of settling; goes on until nothing is open. */
export async function settleNow(): Promise<void> {
  // Nothing is read while the vault is locked, so nothing can be settled; unlocking comes here again.
  const done =
    (await isLocked().catch(() => false)) || (await settleOpen(world).catch(() => false));
  if (!done) return settleSoon();
  // A change was opened during the round, and may be none of those that it has settled: the next round is for that.
  if (settling) return;
  isAlarmSet = false;
  await browser.alarms.clear(ALARMS.settle);
}
