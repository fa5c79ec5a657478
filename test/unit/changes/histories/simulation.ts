import { confirm, showConfirmation } from '../../../../lib/changes/confirm.ts';
import { loadUser } from '../../../../lib/changes/load.ts';
import { preview } from '../../../../lib/changes/preview.ts';
import { OPEN_STATES, type ChangeRecord } from '../../../../lib/changes/record.ts';
import type { Binding, PlanRecord, ReadingRecord } from '../../../../lib/changes/sealed.ts';
import { settleOpen } from '../../../../lib/changes/settle.ts';
import type { Surroundings } from '../../../../lib/changes/surroundings.ts';
import { planUndoOf } from '../../../../lib/changes/undo.ts';
import { apply } from '../../../../lib/changes/write.ts';
import type { UserState } from '../../../../lib/permissions/state.ts';
import { ok } from '../../../../lib/result.ts';
import { Clock } from '../clock.ts';
import { NO_LISTS } from '../no-lists.ts';
import type { Operation } from './operations.ts';
import { Server } from './server.ts';
import { anyView } from '../connection.ts';

const USERS = ['user-a', 'user-b'] as const;
const START: UserState = {
  scopes: ['contacts.write', 'forms.write', 'odd.unknown'],
  assignedOnly: ['contacts.write'],
  flags: { a: true, b: false, text: 'kept' },
  fields: { firstName: 'Ana', role: 'user' },
  accounts: ['account'],
};
const ALARM_MS = 30_000;
const TIMER_MS = 5_000;

/** One world with a journal that outlives its workers. Everything it does is decided by the operations. */
export class Simulation {
  readonly clock = new Clock();
  readonly server = new Server(this.clock, new Map(USERS.map((user) => [user, START])));
  /** Every version of every record that reached the disk, in order. */
  readonly written: ChangeRecord[] = [];
  readonly records = new Map<string, ChangeRecord>();
  /** Plans as they were sealed, by id; those taken stay here for the checks. */
  readonly plans = new Map<string, PlanRecord>();
  /** Records that a person was shown as an answer. */
  readonly answered: string[] = [];
  readonly setAside = new Set<string>();
  readonly errors: unknown[] = [];
  readonly #readings = new Map<string, ReadingRecord>();
  readonly #takeable = new Map<string, PlanRecord>();
  readonly #tabs = new Map<number, { user: string; reading: string }>();
  #worker: Worker | undefined;
  #stepsToLive = Infinity;
  #full = false;
  #alarm = false;
  #ids = 0;

  async run(operations: readonly Operation[]): Promise<void> {
    for (const operation of operations) await this.#do(operation);
    await this.#calmDown();
  }

  async #do(operation: Operation): Promise<void> {
    switch (operation.op) {
      case 'open':
        return this.#start((world) =>
          this.#open(world, operation.tab, USERS[operation.user] ?? USERS[0]),
        );
      case 'apply':
        return this.#start((world) => this.#apply(world, operation));
      case 'undo':
        return this.#start((world) => this.#undo(world, operation));
      case 'rival':
        return this.server.rival(USERS[operation.user] ?? USERS[0], operation.wishes);
      case 'pass':
        return this.clock.pass(operation.ms);
      case 'trouble':
        this.server.troubles.push(operation.trouble);
        return;
      case 'die':
        this.#stepsToLive = operation.steps;
        return;
      case 'quota':
        this.#full = operation.full;
        return;
      case 'damage':
        return this.#damage(operation.nth);
    }
  }

  /** No more trouble, and time enough for everything to settle. */
  async #calmDown(): Promise<void> {
    this.server.troubles = [];
    this.#stepsToLive = Infinity;
    this.#full = false;
    this.#wake();
    await this.clock.pass(240_000);
  }

  // A page asks and goes on; whether an answer comes depends on the worker's life.
  #start(work: (world: Surroundings) => Promise<void>): void {
    const { world } = this.#wake();
    work(world).catch((error: unknown) => this.errors.push(error));
  }

  async #open(world: Surroundings, tab: number, user: string): Promise<void> {
    const loaded = await loadUser(world, user, {});
    if (loaded.ok) this.#tabs.set(tab, { user, reading: loaded.value.reading });
  }

  async #apply(world: Surroundings, { tab, wishes }: Operation & { op: 'apply' }): Promise<void> {
    const open = this.#tabs.get(tab);
    if (!open) return;
    const edits = wishes.map(([at, to]) => ({ at, to }));
    const wanted = { reading: open.reading, edits, origin: { kind: 'panel' } } as const;
    const planned = await preview(world, wanted, bindingOf(tab));
    if (planned.ok) await this.#carryOut(world, planned.value.plan, tab);
  }

  async #undo(world: Surroundings, { tab, nth }: Operation & { op: 'undo' }): Promise<void> {
    const done = [...this.records.values()].filter((record) => !OPEN_STATES.has(record.state));
    const record = done[done.length - 1 - (nth % Math.max(done.length, 1))];
    if (!record) return;
    const planned = await planUndoOf(world, { change: record.id, without: [] }, bindingOf(tab));
    if (planned.ok) await this.#carryOut(world, planned.value.plan, tab);
  }

  async #carryOut(world: Surroundings, plan: string, tab: number): Promise<void> {
    const applied = await apply(world, plan, bindingOf(tab));
    if (!applied.ok) return;
    const { value } = applied;
    if (value.state !== 'confirming') return void this.answered.push(value.id);
    const window = { tab: 100 + tab, document: `confirm-${plan}` };
    await showConfirmation(world, plan, window);
    const confirmed = await confirm(world, plan, window);
    if (confirmed.ok) this.answered.push(confirmed.value.id);
  }

  #damage(nth: number): void {
    // Damage is found at a later start; a record of the last seconds is still in use.
    const old = this.clock.now - 15_000;
    const done = [...this.records.values()].filter((record) => (record.endedAt ?? Infinity) < old);
    const record = done[nth % Math.max(done.length, 1)];
    if (!record) return;
    this.records.delete(record.id);
    this.setAside.add(record.id);
  }

  #wake(): Worker {
    if (this.#worker?.alive) return this.#worker;
    const worker = new Worker();
    this.#worker = worker;
    worker.world = this.#worldOf(worker);
    this.#settle(worker);
    return worker;
  }

  #settle(worker: Worker): void {
    settleOpen(worker.world)
      .then((done) => {
        if (done) this.#alarm = false;
        else worker.world.settleSoon();
        return done;
      })
      .catch((error: unknown) => this.errors.push(error));
  }

  #settleSoon(worker: Worker): void {
    if (!this.#alarm) {
      this.#alarm = true;
      this.#ring();
    }
    if (worker.timer) return;
    worker.timer = true;
    this.clock.after(TIMER_MS, () => {
      worker.timer = false;
      if (worker.alive) this.#settle(worker);
    });
  }

  // The alarm outlives the worker and wakes the next one.
  #ring(): void {
    this.clock.after(ALARM_MS, () => {
      if (!this.#alarm) return;
      const wasAlive = this.#worker?.alive;
      const worker = this.#wake();
      if (wasAlive) this.#settle(worker);
      this.#ring();
    });
  }

  /** The world as one worker sees it: every step may be its last, before its effect or after it. */
  #worldOf(worker: Worker): Surroundings {
    const step = <T>(act: () => Promise<T>): Promise<T> => this.#step(worker, act);
    const { server, clock } = this;
    return {
      connection: async () =>
        ok({
          view: anyView(),
          spelling: 'wire',
          rememberSpelling: async () => undefined,
          leadway: {
            ...NO_LISTS,
            getUser: (id) => step(() => server.getUser(id)),
            updateUser: (id, body) => step(() => server.updateUser(id, body)),
          },
        }),
      page: async () => ({}),
      journal: {
        begin: (record, plan) => step(async () => this.#begin(record, plan)),
        put: (...all) => step(async () => this.#put(all)),
        get: (id) => step(async () => this.records.get(id)),
        open: (user) =>
          step(async () =>
            this.#sorted().filter(
              (each) => OPEN_STATES.has(each.state) && (!user || each.user.id === user),
            ),
          ),
        newest: (limit, user) =>
          step(async () =>
            this.#sorted()
              .toReversed()
              .filter((each) => !user || each.user.id === user)
              .slice(0, limit),
          ),
        since: (user, at) =>
          step(async () => this.#sorted().filter((each) => each.user.id === user && each.at > at)),
      } as Surroundings['journal'],
      sealedStore: {
        putReading: (record) => step(async () => void this.#readings.set(record.id, record)),
        putPlan: (record) =>
          step(async () => {
            this.plans.set(record.id, record);
            this.#takeable.set(record.id, record);
          }),
        reading: (id) => step(async () => this.#readings.get(id)),
        plan: (id) => step(async () => this.#takeable.get(id)),
        changePlan: (id, next) =>
          step(async () => {
            const plan = this.#takeable.get(id);
            const changed = plan && next(plan);
            if (changed) this.#takeable.set(id, changed);
            else this.#takeable.delete(id);
            return changed ?? plan;
          }),
        plans: () => step(async () => [...this.#takeable.values()]),
      },
      now: () => clock.now,
      wait: (ms) => step(() => clock.wait(ms)),
      newId: () => `id-${++this.#ids}`,
      alone: (user, run) => worker.alone(user, run),
      tell: () => undefined,
      settleSoon: () => this.#settleSoon(worker),
    };
  }

  async #step<T>(worker: Worker, act: () => Promise<T>): Promise<T> {
    if (this.#mayDie(worker)) return never();
    const value = await act();
    if (this.#mayDie(worker)) return never();
    return value;
  }

  #mayDie(worker: Worker): boolean {
    if (worker.alive && --this.#stepsToLive <= 0) {
      worker.alive = false;
      this.#stepsToLive = Infinity;
    }
    return !worker.alive;
  }

  /** All of it or nothing, as one transaction. */
  #begin(record: ChangeRecord, plan: string): 'begun' | 'no-plan' | 'others-open' {
    if (!this.#takeable.has(plan)) return 'no-plan';
    const open = this.#sorted().filter((each) => OPEN_STATES.has(each.state));
    if (open.some((each) => each.user.id === record.user.id)) return 'others-open';
    this.#put([record]);
    this.#takeable.delete(plan);
    return 'begun';
  }

  #put(all: readonly ChangeRecord[]): void {
    if (this.#full) throw new DOMException('full', 'QuotaExceededError');
    for (const record of all) {
      const copy = structuredClone(record);
      this.records.set(copy.id, copy);
      this.written.push(copy);
    }
  }

  #sorted(): ChangeRecord[] {
    return [...this.records.values()].toSorted(
      (a, b) => a.at - b.at || Number(a.id.slice(3)) - Number(b.id.slice(3)),
    );
  }
}

/** One life of the background. Its locks die with it. */
class Worker {
  alive = true;
  timer = false;
  // Set right after making it, because the world needs the worker to know whether it lives.
  world!: Surroundings;
  readonly #queues = new Map<string, Promise<unknown>>();

  alone<T>(user: string, run: () => Promise<T>): Promise<T> {
    const mine = (this.#queues.get(user) ?? Promise.resolve()).then(run, run);
    this.#queues.set(
      user,
      mine.catch(() => undefined),
    );
    return mine;
  }
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

function bindingOf(tab: number): Binding {
  return { tab, frame: 1, document: `D${tab}` };
}
