import { confirm, showConfirmation } from '../../../../lib/changes/confirm.ts';
import { loadUser } from '../../../../lib/changes/load.ts';
import { preview } from '../../../../lib/changes/preview.ts';
import { OPEN_STATES, type ChangeRecord } from '../../../../lib/changes/record.ts';
import type { Binding, PlanRecord, ReadingRecord } from '../../../../lib/changes/sealed.ts';
import { settleOpen } from '../../../../lib/changes/settle.ts';
import type { Surroundings } from '../../../../lib/changes/surroundings.ts';
import { planUndoOf } from '../../../../lib/changes/undo.ts';
import { apply, type Trust } from '../../../../lib/changes/write.ts';
import type { ChangeState, ChangeView } from '../../../../lib/changes/view.ts';
import type { UserState } from '../../../../lib/permissions/state.ts';
import { ok } from '../../../../lib/result.ts';
import { Clock } from '../clock.ts';
import { NO_LISTS } from '../no-lists.ts';
import { Queues } from '../queues.ts';
import type { Operation } from './operations.ts';
import { Server } from './server.ts';
import { anyView } from '../connection.ts';

const USERS = ['user-a', 'user-b'] as const;
const START: UserState = {
  scopes: ['contacts.write', 'forms.write', 'odd.unknown'],
  // The second stands without its scope, as nobody can make it in the portal but answers may hold.
  assignedOnly: ['contacts.write', 'loginas.write'],
  flags: { a: true, b: false, text: 'kept' },
  fields: { firstName: 'Ana', role: 'user' },
  accounts: ['account'],
};
const ALARM_MS = 30_000;
/** From asking the database to write until it is on disk. */
const WRITING_MS = 3;
const TIMER_MS = 5_000;

/** One world with a journal that outlives its workers. Everything it does is decided by the operations. */
export class Simulation {
  readonly clock = new Clock();
  readonly server = new Server(this.clock, new Map(USERS.map((user) => [user, START])));
  /** Every version of every record that reached the disk, in order; but for those whose plan was put back. */
  written: ChangeRecord[] = [];
  readonly records = new Map<string, ChangeRecord>();
  /** Plans as they were sealed, by id; those taken stay here for the checks. */
  readonly plans = new Map<string, PlanRecord>();
  /**
   * What a person was shown last of a change, by its id: an end; that it is being followed to its end; or that the
   * user could not be read again, which says that what is shown may not be all.
   */
  readonly told = new Map<string, ChangeState | 'checking' | 'unsure'>();
  /** How many ends were told and lost with the worker before they were on disk. */
  lostEnds = 0;
  /** How many plans were put back, because their press turned out to be one that cannot be trusted. */
  putBack = 0;
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
  /** Settles when everything that the database was asked to write so far is written, or lost. */
  #writes: Promise<unknown> = Promise.resolve();

  async run(operations: readonly Operation[]): Promise<void> {
    for (const operation of operations) await this.#do(operation);
    await this.#calmDown();
  }

  async #do(operation: Operation): Promise<void> {
    switch (operation.op) {
      case 'open':
        return this.#start((worker) =>
          this.#open(worker, operation.tab, USERS[operation.user] ?? USERS[0]),
        );
      case 'apply':
        return this.#start((worker) => this.#apply(worker, operation));
      case 'undo':
        return this.#start((worker) => this.#undo(worker, operation));
      case 'rival':
        return this.server.rival(
          USERS[operation.user] ?? USERS[0],
          operation.wishes,
          operation.strict,
        );
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
  #start(work: (worker: Worker) => Promise<void>): void {
    work(this.#wake()).catch((error: unknown) => this.errors.push(error));
  }

  async #open({ world }: Worker, tab: number, user: string): Promise<void> {
    const loaded = await loadUser(world, user, {});
    if (loaded.ok) this.#tabs.set(tab, { user, reading: loaded.value.reading });
  }

  async #apply(worker: Worker, { tab, wishes, press }: Operation & { op: 'apply' }): Promise<void> {
    const open = this.#tabs.get(tab);
    if (!open) return;
    const edits = wishes.map(([at, to]) => ({ at, to }));
    const wanted = { reading: open.reading, edits, origin: { kind: 'panel' } } as const;
    const planned = await preview(worker.world, wanted, bindingOf(tab));
    const trust = press && this.clock.wait(press.toldAfter).then(() => press.trusted);
    if (planned.ok) await this.#carryOut(worker, planned.value.plan, tab, trust);
  }

  async #undo(worker: Worker, { tab, nth }: Operation & { op: 'undo' }): Promise<void> {
    const done = [...this.records.values()].filter((record) => !OPEN_STATES.has(record.state));
    const record = done[done.length - 1 - (nth % Math.max(done.length, 1))];
    if (!record) return;
    const planned = await planUndoOf(
      worker.world,
      { change: record.id, without: [] },
      bindingOf(tab),
    );
    if (planned.ok) await this.#carryOut(worker, planned.value.plan, tab);
  }

  async #carryOut(worker: Worker, plan: string, tab: number, trust: Trust = true): Promise<void> {
    const { world } = worker;
    const applied = await apply(world, plan, bindingOf(tab), trust);
    if (!applied.ok) return;
    if (applied.value.state !== 'confirming') return this.#hear(worker, applied.value);
    const window = { tab: 100 + tab, document: `confirm-${plan}` };
    await showConfirmation(world, plan, window);
    const confirmed = await confirm(world, plan, window);
    if (confirmed.ok) await this.#hear(worker, confirmed.value);
  }

  // Nobody hears a worker that is dead.
  async #hear(worker: Worker, change: ChangeView): Promise<void> {
    if (worker.alive) await this.#show(change);
  }

  /** The panel shows an end and then reads the user anew, asking a second time where the worker dies over it. */
  async #show({ id, state, user }: ChangeView): Promise<void> {
    if (OPEN_STATES.has(state)) return void this.told.set(id, 'checking');
    this.told.set(id, state);
    for (let deaths = 0; deaths < 2; deaths += 1) {
      const worker = this.#wake();
      const loaded = await Promise.race([loadUser(worker.world, user.id, {}), worker.death]);
      if (!loaded) continue;
      if (!loaded.ok) this.told.set(id, 'unsure');
      else if (loaded.value.unsettled?.id === id) {
        this.told.set(id, 'checking');
        this.lostEnds += 1;
      }
      return;
    }
    this.told.set(id, 'unsure');
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
        if (!done) worker.world.settleSoon();
        else if (!worker.timer) this.#alarm = false;
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
    // Readers wait behind what the database was asked to write before.
    const read = <T>(act: () => T): Promise<T> => step(() => this.#writes.then(act));
    const { server, clock } = this;
    return {
      connection: async () =>
        ok({
          view: anyView(),
          isSelf: () => false,
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
        begin: (record, plan) => this.#writing(worker, () => this.#begin(record, plan)),
        unbegin: (id, plan) => this.#writing(worker, () => this.#unbegin(id, plan)),
        put: (...all) => this.#writing(worker, () => this.#put(all)),
        get: (id) => read(() => this.records.get(id)),
        open: (user) =>
          read(() =>
            this.#sorted().filter(
              (each) => OPEN_STATES.has(each.state) && (!user || each.user.id === user),
            ),
          ),
        newest: (limit, user) =>
          read(() =>
            this.#sorted()
              .toReversed()
              .filter((each) => !user || each.user.id === user)
              .slice(0, limit),
          ),
        since: (user, at) =>
          read(() => this.#sorted().filter((each) => each.user.id === user && each.at > at)),
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

  /** Asked for at once, on disk a little later, and in between the worker may die and take it along. */
  async #writing<T>(worker: Worker, act: () => T): Promise<T> {
    if (this.#mayDie(worker)) return never();
    const before = this.#writes;
    const done = Promise.withResolvers<void>();
    this.#writes = done.promise;
    await before;
    await this.clock.wait(WRITING_MS);
    const isLost = this.#mayDie(worker);
    try {
      const value = isLost ? undefined : act();
      return isLost || this.#mayDie(worker) ? never() : (value as T);
    } finally {
      done.resolve();
    }
  }

  #mayDie(worker: Worker): boolean {
    if (worker.alive && --this.#stepsToLive <= 0) {
      worker.die();
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

  /** As if it had never been begun. */
  #unbegin(id: string, plan: PlanRecord): void {
    if (this.#full) throw new DOMException('full', 'QuotaExceededError');
    if (this.records.get(id)?.state !== 'sealed') throw new Error(`${id} cannot be put back`);
    this.records.delete(id);
    this.#takeable.set(plan.id, plan);
    this.written = this.written.filter((each) => each.id !== id);
    this.putBack += 1;
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
  readonly death: Promise<undefined>;
  #died!: (nothing: undefined) => void;
  // Set right after making it, because the world needs the worker to know whether it lives.
  world!: Surroundings;
  readonly #queues = new Queues();

  constructor() {
    this.death = new Promise((resolve) => {
      this.#died = resolve;
    });
  }

  die(): void {
    this.alive = false;
    this.#died(undefined);
  }

  alone<T>(user: string, run: (waited: boolean) => Promise<T>): Promise<T> {
    return this.#queues.run(user, run);
  }
}

function never<T>(): Promise<T> {
  return new Promise(() => undefined);
}

function bindingOf(tab: number): Binding {
  return { tab, frame: 1, document: `D${tab}` };
}
