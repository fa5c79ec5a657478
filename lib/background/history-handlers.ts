import { testOf } from '../changes/history-filter.ts';
import { toDetails, toView } from '../changes/record.ts';
import type { FoundChanges, Parsed } from '../messages/contract.ts';
import type { Handlers } from '../messages/serve.ts';
import { ok } from '../result.ts';
import { clearHistory } from '../store/clear.ts';
import { journal } from '../store/journal.ts';
import { exportHistory, readHistorySettings, writeHistorySettings } from './history.ts';
import { openSettingsAt } from './open-settings.ts';
import { tell } from './world.ts';

type HistoryVerb = Extract<keyof Handlers, `history.${string}`>;

/** More users than this are not chosen from a list. */
const MOST_USERS = 2_000;

/** What the background does with the history. */
export const historyHandlers: Pick<Handlers, HistoryVerb> = {
  'history.find': async (wish) => ok(await findChanges(wish)),

  'history.open': async ({ at }) => {
    await openSettingsAt(at);
    return ok(null);
  },

  'history.users': async () => {
    const last = await journal.lastOfEach(MOST_USERS);
    return ok({ users: last.map(({ user: { id, name, email } }) => ({ id, name, email })) });
  },

  'history.change': async ({ change }) => {
    const record = await journal.get(change);
    return ok(record ? toDetails(record) : null);
  },

  'history.clear': async () => {
    const cleared = await clearHistory();
    tell({ news: 'changes' });
    return ok(cleared);
  },

  'history.settings.get': async () => ok(await readHistorySettings()),

  'history.settings.set': async (settings) => {
    await writeHistorySettings(settings);
    return ok(settings);
  },

  'history.export': async (wish) => ok(await exportHistory(wish)),
};

async function findChanges({
  filter,
  limit,
  after,
}: Parsed<'history.find'>): Promise<FoundChanges> {
  // One more than asked for tells whether there are others.
  const found = await journal.find(testOf(filter), limit + 1, after, filter);
  const changes = found.slice(0, limit);
  const last = changes.at(-1);
  // After the search, which may come upon some that cannot be read.
  const [counted, damaged] = await Promise.all([journal.count(), journal.damaged()]);
  return {
    changes: changes.map(toView),
    next: found.length > limit && last ? { at: last.at, id: last.id } : undefined,
    ...counted,
    damaged,
  };
}
