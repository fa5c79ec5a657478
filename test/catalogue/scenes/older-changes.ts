import type { ChangeRecord } from '../../../lib/changes/record.ts';
import { applyChange } from '../../../lib/permissions/apply.ts';
import { invert } from '../../../lib/permissions/invert.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import { DATABASE, STORES } from '../../../lib/store/names.ts';
import type { JournalPage } from '../../e2e/harness/journal-page.ts';
import { fullName } from '../../e2e/harness/portal-page.ts';
import { USERS, type StoredUser } from '../../leadway/leadway.ts';

/** How a change of the same scopes ended for another user: what only time, people or a server in trouble bring about. */
type Other = { readonly whose: StoredUser } & Partial<
  Pick<ChangeRecord, 'state' | 'missing' | 'origin' | 'failure' | 'undoneBy' | 'vanished'>
>;

const OTHERS: readonly Other[] = [
  {
    whose: USERS.marketing,
    state: 'partly',
    missing: ['scope:payments/orders.export'],
    origin: { kind: 'preset', id: 'marketing', name: 'Marketing' },
  },
  {
    whose: USERS.longName,
    state: 'refused',
    failure: { kind: 'rate-limited', effect: 'none', status: 429 },
  },
  { whose: USERS.arabic, undoneBy: idOf(3) },
  { whose: USERS.arabic, origin: { kind: 'undo', of: idOf(2) } },
  { whose: USERS.chinese, vanished: ['scope:payments/orders.export'] },
  {
    whose: USERS.finance,
    state: 'refused',
    failure: { kind: 'token-lacks-right', effect: 'none', status: 401 },
    origin: { kind: 'undo', of: idOf(9) },
  },
];

function idOf(index: number): string {
  return `written-by-hand-${index}`;
}

/** Writes changes into the journal that are older than the one that is in it, each as the product would have. */
export async function writeOlderChanges(journal: JournalPage): Promise<void> {
  const [summary] = await journal.records();
  if (!summary) throw new Error('Nothing was written down.');
  const { page } = journal;
  const states = await page.evaluate(readings, DATABASE.name, STORES.states, summary.id);
  for (const [index, other] of OTHERS.entries()) {
    const { base, found, after, ...older } = changeOf(other, { ...summary, ...states }, index);
    await journal.rewrite(summary.id, () => older as ChangeRecord);
    const own = { id: older.id, base, found, after };
    await page.evaluate(readings, DATABASE.name, STORES.states, own.id, own);
  }
}

function changeOf({ whose, ...other }: Other, like: ChangeRecord, index: number): ChangeRecord {
  const earlier = (index + 1) * 7_300_000;
  const then = (time: number | undefined) => time && time - earlier;
  const isUndo = other.origin?.kind === 'undo';
  const found = { ...(like.found ?? like.base), fields: fieldsOf(whose, like.base) };
  const before = isUndo ? applyChange(found, like.change) : found;
  const change = isUndo ? invert(like.change) : like.change;
  const done = change.filter(({ at }) => !other.missing?.includes(at));
  const isRefused = other.state === 'refused';
  return {
    ...like,
    ...other,
    id: idOf(index),
    at: like.at - earlier,
    user: { id: whose.id, email: whose.email, name: fullName(whose) },
    change,
    base: before,
    found: before,
    after: isRefused ? undefined : applyChange(before, done),
    sentAt: then(like.sentAt),
    answeredAt: isRefused ? undefined : then(like.answeredAt),
    endedAt: then(like.endedAt),
  } as ChangeRecord;
}

function fieldsOf({ firstName, lastName }: StoredUser, like: UserState): UserState['fields'] {
  return { ...like.fields, firstName, lastName };
}

type States = Pick<ChangeRecord, 'id' | 'base' | 'found' | 'after'>;

/** Runs in a page of the extension: gives what was read for a change, or writes it. */
async function readings(name: string, store: string, id: string, put?: States): Promise<States> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  const db = await asked(indexedDB.open(name));
  const states = db.transaction(store, 'readwrite').objectStore(store);
  if (put) await asked(states.put(put));
  const read = (await asked(states.get(id))) as States;
  db.close();
  return read;
}
