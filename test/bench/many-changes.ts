import type { ChangeRecord } from '../../lib/changes/record.ts';
import { DATABASE, STORES } from '../../lib/store/names.ts';
import type { World } from '../e2e/harness/world.ts';
import { ACCOUNTS, FLAG_DEFAULTS, USERS, WIRE_SCOPES } from '../leadway/leadway.ts';

/** A change at its end: with three readings of the user, 12 kB or so, which the journal keeps apart. */
const CONFIRMED: ChangeRecord = {
  v: 1,
  id: 'to-be-replaced',
  at: 0,
  state: 'confirmed',
  user: { id: USERS.maria.id, name: 'María Fernanda Ortiz', email: USERS.maria.email },
  connection: { id: '00000000-0000-4000-8000-000000000000', endsIn: '0000' },
  origin: { kind: 'preset', name: 'Sales representative' },
  change: WIRE_SCOPES.slice(0, 12).map((scope) => ({
    at: `scope:${scope}`,
    from: false,
    to: true,
  })),
  base: reading(USERS.maria.scopes),
  found: reading(USERS.maria.scopes),
  after: reading([...USERS.maria.scopes, ...WIRE_SCOPES.slice(0, 12)]),
  sentAt: 0,
  answeredAt: 0,
  endedAt: 0,
  missing: [],
  unverified: [],
  foreign: [],
  traceIds: ['00000000-0000-4000-8000-000000000001'],
};

function reading(scopes: readonly string[]): ChangeRecord['base'] {
  return {
    scopes,
    assignedOnly: USERS.maria.scopesAssignedToOnly,
    flags: { ...FLAG_DEFAULTS },
    fields: { role: 'user', type: 'account', firstName: 'María Fernanda', lastName: 'Ortiz' },
    accounts: Object.values(ACCOUNTS).map(({ id }) => id),
    twilio: {},
  };
}

/** Puts that many changes of 50 users into the journal, one a minute until now, past the extension itself. */
export async function fillJournal(world: World, count: number): Promise<void> {
  const page = await world.openOptions();
  try {
    const { changes, states } = STORES;
    await page.evaluate(putChanges, DATABASE.name, { changes, states }, CONFIRMED, count);
  } finally {
    await page.close();
  }
}

/** Runs in a page of the extension. */
async function putChanges(
  database: string,
  stores: { readonly changes: string; readonly states: string },
  { base, found, after, ...confirmed }: ChangeRecord,
  count: number,
): Promise<void> {
  const opening = indexedDB.open(database);
  const settled = (request: IDBRequest) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', resolve);
      request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
    });
  await settled(opening);
  const db = opening.result;
  for (let first = 0; first < count; first += 500) {
    const tx = db.transaction(Object.values(stores), 'readwrite');
    for (let number = first; number < Math.min(count, first + 500); number += 1) {
      const at = Date.now() - (count - number) * 60_000;
      const id = crypto.randomUUID();
      const user = { ...confirmed.user, id: `FakeUser${String(number % 50).padStart(12, '0')}` };
      tx.objectStore(stores.states).put({ id, base, found, after });
      tx.objectStore(stores.changes).put({
        ...confirmed,
        id,
        at,
        user,
        sentAt: at,
        answeredAt: at,
        endedAt: at,
      });
    }
    await new Promise((resolve, reject) => {
      tx.addEventListener('complete', resolve);
      tx.addEventListener('abort', () => reject(tx.error ?? new Error('IndexedDB')));
    });
  }
  db.close();
}
