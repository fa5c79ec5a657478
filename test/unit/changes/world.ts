import type { ChangeRecord } from '../../../lib/changes/record.ts';
import type { PlanRecord, ReadingRecord } from '../../../lib/changes/sealed.ts';
import type {
  OpenConnection,
  Surroundings,
  WantedConnection,
} from '../../../lib/changes/surroundings.ts';
import type { UpdateBody } from '../../../lib/leadway/body.ts';
import type { ApiFailure } from '../../../lib/leadway/failure.ts';
import { fail, ok, type Result } from '../../../lib/result.ts';
import type { News } from '../../../lib/messages/contract.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import { Clock } from './clock.ts';
import { NO_LISTS } from './no-lists.ts';
import { Queues } from './queues.ts';
import { anyView } from './connection.ts';
import { written } from './written.ts';

export const MARIA = 'FakeUserMaria0000001';

/** One thing that happens to one call of the server. */
export type Trouble = {
  readonly on: 'read' | 'write';
  readonly fails?: ApiFailure;
  /** The failure is told, but the effect happens: at once, or after so many milliseconds. */
  readonly effectAfter?: number;
  /** A read answers with the state as it was before the last write. */
  readonly stale?: boolean;
  /** Scopes that a write silently drops. */
  readonly drops?: readonly string[];
  /** Runs before the call takes effect: a rival, say. */
  readonly meanwhile?: () => void;
};

export const RESET: ApiFailure = { kind: 'unreachable', effect: 'unknown' };

/** A world of one server, one journal and one clock, with trouble on demand. */
export function makeWorld(initial: UserState) {
  const clock = new Clock();
  const server = makeServer(clock, initial);
  const sealed = makeSealedStore();
  const journal = makeJournal(sealed.plans);
  const news: string[] = [];
  const told: News[] = [];
  let ids = 0;
  let connection: OpenConnection | undefined = server.connection;
  const alone = new Queues();
  const world: Surroundings = {
    connection: async () =>
      connection ? ok(connection) : fail({ kind: 'no-connection', effect: 'none' }),
    page: async () => ({}),
    journal: journal.api,
    sealedStore: sealed.store,
    now: () => clock.now,
    wait: (ms) => clock.wait(ms),
    newId: () => `id-${++ids}`,
    alone: (user, run) => alone.run(user, run),
    tell: (one) => {
      told.push(one);
      news.push(one.news);
    },
    settleSoon: () => undefined,
  };
  const disconnect = () => {
    connection = undefined;
  };
  return { world, clock, server, journal, news, told, disconnect };
}

/** The connections of a world, and which of them were asked for. */
export function asking({ connection: of }: Surroundings) {
  const asked: WantedConnection[] = [];
  const connection: Surroundings['connection'] = (wanted, lane) => {
    asked.push(wanted);
    return of(wanted, lane);
  };
  return { asked, connection };
}

function makeServer(clock: Clock, initial: UserState) {
  const server = {
    state: initial,
    before: initial,
    troubles: [] as Trouble[],
    writes: [] as UpdateBody[],
    reads: 0,
    connection: undefined as unknown as OpenConnection,
  };
  const trouble = (on: Trouble['on']) => {
    const index = server.troubles.findIndex((each) => each.on === on);
    return index < 0 ? undefined : server.troubles.splice(index, 1)[0];
  };
  const getUser: OpenConnection['leadway']['getUser'] = async (id) => {
    server.reads += 1;
    const meets = trouble('read');
    await clock.wait(50);
    meets?.meanwhile?.();
    if (meets?.fails) return fail(meets.fails);
    const state = meets?.stale ? server.before : server.state;
    return ok({ id, name: 'María Fernanda Ortiz', email: 'maria.ortiz@example.com', state });
  };
  const updateUser = async (
    _id: string,
    body: UpdateBody,
  ): Promise<Result<{ traceId: string }, ApiFailure>> => {
    server.writes.push(body);
    const meets = trouble('write');
    await clock.wait(80);
    meets?.meanwhile?.();
    const effect = () => {
      server.before = server.state;
      server.state = written(server.state, body, meets?.drops ?? []);
    };
    if (!meets?.fails) {
      effect();
      return ok({ traceId: 'trace-put' });
    }
    if (meets.effectAfter === 0) effect();
    else if (meets.effectAfter !== undefined) clock.after(meets.effectAfter, effect);
    return fail(meets.fails);
  };
  server.connection = {
    view: anyView(),
    isSelf: () => false,
    spelling: 'wire',
    rememberSpelling: async () => undefined,
    leadway: { ...NO_LISTS, getUser, updateUser },
  };
  return server;
}

function makeJournal(plans: Map<string, PlanRecord>) {
  const records = new Map<string, ChangeRecord>();
  const history: ChangeRecord[] = [];
  const control = { full: false, records, history };
  const sorted = () =>
    [...records.values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const api: Surroundings['journal'] = {
    begin: async (record, plan) => {
      if (!plans.has(plan)) return 'no-plan';
      if ((await api.open(record.user.id)).length > 0) return 'others-open';
      await api.put(record);
      plans.delete(plan);
      return 'begun';
    },
    unbegin: async (id, plan) => {
      if (control.full) throw new DOMException('full', 'QuotaExceededError');
      records.delete(id);
      plans.set(plan.id, plan);
    },
    put: async (...all) => {
      if (control.full) throw new DOMException('full', 'QuotaExceededError');
      for (const record of all) records.set(record.id, structuredClone(record));
      history.push(...all.map((record) => structuredClone(record)));
    },
    get: async (id) => records.get(id),
    open: async (user) =>
      sorted().filter(
        (record) =>
          ['sealed', 'sent', 'unknown'].includes(record.state) &&
          (!user || record.user.id === user),
      ),
    newest: async (limit, user) =>
      sorted()
        .toReversed()
        .filter((record) => !user || record.user.id === user)
        .slice(0, limit),
    since: async (user, at) =>
      sorted().filter((record) => record.user.id === user && record.at > at),
  };
  return { ...control, api, control };
}

function makeSealedStore() {
  const readings = new Map<string, ReadingRecord>();
  const plans = new Map<string, PlanRecord>();
  const store: Surroundings['sealedStore'] = {
    putReading: async (record) => void readings.set(record.id, record),
    putPlan: async (record) => void plans.set(record.id, record),
    reading: async (id) => readings.get(id),
    plan: async (id) => plans.get(id),
    changePlan: async (id, next) => {
      const plan = plans.get(id);
      const changed = plan && next(plan);
      if (changed) plans.set(id, changed);
      else plans.delete(id);
      return changed ?? plan;
    },
    plans: async () => [...plans.values()],
  };
  return { store, plans };
}
