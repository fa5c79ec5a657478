import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Stamp } from '../../lib/messages/sender.ts';
import { STORES } from '../../lib/store/names.ts';
import { ACCOUNTS, startLeadway, TOKENS, USERS, type Leadway } from '../leadway/leadway.ts';
import { fetchAt } from '../unit/background/reroute.ts';
import { messages } from './fuzz/messages.ts';
import { CLASSES, OWNER, type Class } from './fuzz/senders.ts';
import { ID, ORIGIN, startWorker, type Worker } from './fuzz/worker.ts';

// A failing message repeats alone with the seed and path that are printed: FUZZ_SEED=… FUZZ_PATH=… and the test's name.
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
const path = process.env.FUZZ_PATH;
const numRuns = Number(process.env.FUZZ ?? (process.env.HISTORIES ? 1_500 : 10_000));
console.log(`messages to the built background: seed ${seed}, ${numRuns} of each class of sender`);

/** The part of the token that tells it from the shape all tokens share. */
const SECRET = TOKENS.account.slice('pit-'.length);
const OPTIONS: Stamp = { id: ID, origin: ORIGIN };
const USER = USERS.maria.id;
/** Whoever waits longer waits in vain: nothing here is slow. */
const PATIENCE = 10_000;

type Answer =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly failure: { readonly kind: string } };

let leadway: Leadway;
let worker: Worker;
/** Ids of all kinds that exist. */
let known: string[];
/** Messages that work, for whoever may send them. */
let honest: unknown[];
/** Messages of every kind. To think of them anew for each class takes long. */
let sent: fc.Arbitrary<unknown>;
let plan: string;
const rejections: unknown[] = [];
const onRejection = (reason: unknown) => rejections.push(reason);

beforeAll(async () => {
  leadway = await startLeadway();
  const { settings } = leadway.state;
  Object.assign(settings.rate, { max: 1_000_000, dailyMax: 10_000_000 });
  settings.keepAlive = true;
  vi.stubGlobal('fetch', fetchAt(leadway.port));
  process.on('unhandledRejection', onRejection);
  worker = startWorker();
  await connect();
  const earlier = await sealed('payments/orders.export', true);
  const change = await applied(earlier);
  const { reading } = await asked('user.load', { user: USER }, OWNER);
  plan = await sealed('payments/orders.import', true);
  const { connection } = await asked('connection.status', {}, OPTIONS);
  const edits = [{ at: 'scope:payments/orders.import', to: true }];
  honest = [
    { verb: 'user.load', input: { user: USER } },
    { verb: 'change.preview', input: { reading, edits, origin: { kind: 'panel' } } },
    { verb: 'change.undo', input: { change: change.id } },
    { verb: 'change.apply', input: { plan } },
    { verb: 'page.report', input: { users: [USER] } },
    { verb: 'connection.test', input: { connection: (connection as { id: string }).id } },
    { verb: 'connection.edit', input: { connection: (connection as { id: string }).id } },
    {
      verb: 'connection.users',
      input: { connection: (connection as { id: string }).id, query: USER },
    },
  ];
  known = [USER, USERS.nothing.id, ACCOUNTS.madrid.id, plan, earlier].concat(
    [change.id, reading, (connection as { id: string }).id].map(String),
  );
  sent = messages(known, honest);
});
afterAll(async () => {
  process.off('unhandledRejection', onRejection);
  await leadway?.stop();
});

async function connect(): Promise<void> {
  const typed = { token: TOKENS.account, companyId: '', accountId: ACCOUNTS.madrid.id };
  await asked('connection.save', typed, OPTIONS);
}

/** A plan of the owner's. */
async function sealed(scope: string, to: boolean): Promise<string> {
  const { reading } = await asked('user.load', { user: USER }, OWNER);
  const edits = [{ at: `scope:${scope}`, to }];
  const input = { reading, edits, origin: { kind: 'panel' } };
  return String((await asked('change.preview', input, OWNER)).plan);
}

/** Applies a plan of the owner's, by a press that the panel's gate trusts. */
async function applied(id: string) {
  await asked('change.press', { plan: id, trusted: true }, OWNER);
  return asked('change.apply', { plan: id, press: 'told-soon' }, OWNER);
}

async function asked(verb: string, input: unknown, stamp: Stamp) {
  const answer = (await worker.ask({ verb, input }, stamp)) as Answer;
  if (!answer.ok)
    throw new Error(`${verb}: ${JSON.stringify(answer)} ${String(worker.log.at(-1))}`);
  return answer.value;
}

/** What the owner has at stake. */
async function treasure() {
  const db = worker.database();
  return {
    plan: await db.get(STORES.plans, plan),
    connections: await db.getAll(STORES.connections),
    keys: await db.count(STORES.keys),
    changes: await db.getAll(STORES.changes),
  };
}

/** Puts back what a message may take away: the plan, and for a page of our own the connection and the history too. */
async function restorer(kind: Class): Promise<() => Promise<void>> {
  const db = worker.database();
  const mayClear = (CLASSES[kind].may as readonly string[]).includes('history.clear');
  const [changes, states, plans, connections, names] = await Promise.all([
    db.getAll(STORES.changes),
    db.getAll(STORES.states),
    db.getAll(STORES.plans),
    db.getAll(STORES.connections),
    db.getAllKeys(STORES.connections),
  ]);
  const record = plans.find(({ id }) => id === plan);
  const { plans: planned, lock, tries } = STORES;
  return async () => {
    // Few transactions: one for each record would be most of the time that the fuzz takes.
    const all = db.transaction([planned, STORES.connections, lock, tries], 'readwrite');
    const put: (Promise<unknown> | undefined)[] = [
      record && all.objectStore(planned).put(record),
      ...connections.map((one, at) => all.objectStore(STORES.connections).put(one, names[at])),
      all.objectStore(lock).clear(),
      all.objectStore(tries).clear(),
      all.done,
    ];
    if (mayClear) {
      const history = db.transaction([STORES.changes, STORES.states], 'readwrite');
      put.push(
        ...changes.map((change) => history.objectStore(STORES.changes).put(change)),
        ...states.map((reading) => history.objectStore(STORES.states).put(reading)),
        history.done,
      );
    }
    await Promise.all(put);
  };
}

function verbOf(message: unknown): string | undefined {
  const verb: unknown = (message as { verb?: unknown } | null | undefined)?.verb;
  return typeof verb === 'string' ? verb : undefined;
}

function within<T>(promise: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('There was no answer.')), PATIENCE);
  return Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
}

/** Looked at after each of many thousand messages; `expect` itself would be a good part of the time. */
function expectNothingWrong(): void {
  if (worker.log.length > 0) expect(worker.log, 'a log of something that went wrong').toEqual([]);
  if (rejections.length > 0) expect(rejections, 'a rejection that nobody handled').toEqual([]);
  if (leadway.writes().length > 0) expect(leadway.writes(), 'writes').toEqual([]);
}

describe('the built background', () => {
  it('listens to nobody but its own pages and scripts: no ports, no other extensions, no web pages', () => {
    const listened = worker.events.filter((name) => /connect|external|message/i.test(name));
    expect(listened).toEqual(['runtime.onMessage']);
  });

  it.each(Object.keys(CLASSES) as Class[])(
    '%s: no message crashes it, writes, or is answered beyond the right of its class',
    { timeout: 3_600_000 },
    async (kind) => {
      const { stamps, may } = CLASSES[kind];
      const answered = new Map<string, number>();
      const restore = await restorer(kind);
      const before = await treasure();
      const stored = JSON.stringify(worker.stored());
      leadway.requests.length = 0;
      const sendings = fc.record({ message: sent, stamp: stamps });
      // What was refused has changed nothing, so that it leaves nothing to put back.
      let isChanged = false;
      await fc.assert(
        fc
          .asyncProperty(sendings, async ({ message, stamp }) => {
            const answer = (await within(worker.ask(message, stamp))) as Answer | undefined;
            isChanged = answer?.ok === true;
            const verb = verbOf(message);
            expectNothingWrong();
            if (answer === undefined) return;
            if (JSON.stringify(answer).includes(SECRET)) expect.fail('It told the token.');
            if (!answer.ok) {
              if (answer.failure.kind === 'internal') expect.fail('It crashed.');
              return;
            }
            expect<readonly (string | undefined)[]>(may).toContain(verb);
            expectWithin(kind, verb, answer.value, stamp);
            answered.set(verb ?? '', (answered.get(verb ?? '') ?? 0) + 1);
          })
          .afterEach(() => (isChanged && kind !== 'portal-script' ? restore() : undefined)),
        { seed, numRuns, ...(path ? { path, endOnFailure: true } : {}) },
      );
      expect(await treasure()).toEqual(before);
      expect(JSON.stringify(worker.told)).not.toContain(SECRET);
      const counts = [...answered].map(([verb, count]) => `${count} ${verb}`).join(', ');
      console.log(`${kind} was answered: ${counts || 'nothing'}`);
      if (kind === 'portal-script' || kind === 'refused') {
        expect(leadway.requests).toEqual([]);
      }
      if (kind === 'refused') expect(JSON.stringify(worker.stored())).toBe(stored);
      // Messages that are all refused would prove nothing. A plan is nobody's but its owner's; no token made here works, and
      // the browser grants no site; a passphrase that one message sets is taken away before the next.
      const passphrase = ['vault.change', 'vault.remove', 'vault.idle'];
      const inVain = new Set<string>([
        'change.apply',
        'change.confirmation',
        'change.confirm',
        'connection.save',
        'connection.replace',
        'addresses.add',
        ...passphrase,
      ]);
      if (!path) expect(may.filter((verb) => !inVain.has(verb) && !answered.has(verb))).toEqual([]);
    },
  );

  it('and would have written all the time: the owner still can', async () => {
    expect(leadway.writes()).toEqual([]);
    const change = await applied(plan);
    expect(change).toMatchObject({ state: 'confirmed' });
    expect(leadway.writes()).toHaveLength(1);
    expect(leadway.state.users.get(USER)?.scopes).toContain('payments/orders.import');
  });
});

/** What a class may not see in an answer to a verb that it may use. */
function expectWithin(
  kind: Class,
  verb: string | undefined,
  value: Readonly<Record<string, unknown>> | null,
  stamp: Stamp,
): void {
  if (kind === 'portal-script') expect(value).toBeNull();
  if (kind !== 'panel' || value === null) return;
  if (verb === 'page.subject') expect(value.tab).toBe(stamp.tab?.id);
  if (verb === 'change.list') {
    expect(Object.keys(value)).toEqual(['changes']);
    const users = (value.changes as { user: { id: string } }[]).map(({ user }) => user.id);
    expect(new Set(users).size).toBeLessThanOrEqual(1);
  }
}
