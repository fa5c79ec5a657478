import { isDeepStrictEqual } from 'node:util';
import { OPEN_STATES, type ChangeRecord } from '../../../../lib/changes/record.ts';
import type { Place } from '../../../../lib/permissions/change.ts';
import { equalJson } from '../../../../lib/permissions/json.ts';
import { placesOf, splitPlace, valueAt } from '../../../../lib/permissions/places.ts';
import type { UserState } from '../../../../lib/permissions/state.ts';
import type { Write } from './server.ts';
import type { Simulation } from './simulation.ts';

/** Watches a history while it runs and judges it at its end; every violation is a sentence. */
export class Watch {
  readonly violations: string[] = [];
  readonly #simulation: Simulation;
  /** The record that each write was sent for, as it was on disk when the write arrived. */
  readonly #recordOf = new Map<number, ChangeRecord>();

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    simulation.server.onArrival = (write) => this.#arrived(write);
    simulation.server.onEffect = (write) => this.#tookEffect(write);
  }

  #say(what: string): void {
    this.violations.push(what);
  }

  /** A write is on record as sent before it leaves, is the only one open for its user, and the only one in flight. */
  #arrived(write: Write): void {
    const { server, records } = this.#simulation;
    const open = [...records.values()].filter(
      (record) => record.user.id === write.user && OPEN_STATES.has(record.state),
    );
    const [record] = open;
    if (open.length !== 1 || record?.state !== 'sent') {
      this.#say(
        `write ${write.id} left with ${open.map((each) => each.state).join(',') || 'nothing'} on record`,
      );
    }
    const others = server.writes.filter(
      (each) => each !== write && each.user === write.user && each.pending && !this.#isGhost(each),
    );
    if (others.length > 0)
      this.#say(`write ${write.id} left while ${others.length} other was in flight`);
    if (record) this.#recordOf.set(write.id, record);
  }

  /** What a write changes is its plan, or what somebody did after the reading that it was built on. */
  #tookEffect(write: Write): void {
    const record = this.#recordOf.get(write.id);
    const { effect } = write;
    if (!record?.found || !effect || this.#isGhost(write)) return;
    const planned = this.#plannedPlaces(record);
    for (const at of differing(effect.before, effect.after)) {
      if (planned.has(at) || effect.drops.includes(splitPlace(at).key ?? '')) continue;
      const seen = valueAt(record.found, at);
      const moved = !equalJson(seen, valueAt(effect.before, at));
      if (!moved) this.#say(`write ${write.id} changed ${at}, which no plan said`);
      else if (!this.#movedInWindow(write, record, at)) {
        this.#say(`write ${write.id} wrote over ${at}, which it could have seen`);
      }
    }
  }

  /**
   * A write without an answer whose plan a rival happened to make true: reading the plan back confirms it, as it
   * should, and nobody can know that the request itself is still on its way.
   */
  #isGhost(write: Write): boolean {
    const sentFor = this.#recordOf.get(write.id);
    // A damaged record is set aside, but what it said was said.
    const record = this.#simulation.written.findLast((each) => each.id === sentFor?.id);
    return (
      record?.state === 'confirmed' && record.answeredAt === undefined && this.#rivalDidSome(record)
    );
  }

  #plannedPlaces(record: ChangeRecord): Set<Place> {
    const sealed = this.#simulation.written.find((each) => each.id === record.id);
    const places = new Set((sealed?.change ?? []).map((edit) => edit.at));
    // A mark that a rival set in the window goes with the scope that the plan removes.
    for (const edit of sealed?.change ?? []) {
      const { kind, key } = splitPlace(edit.at);
      if (kind === 'scope' && edit.to === false) places.add(`assigned:${key}`);
    }
    return places;
  }

  /** Whether the value that was written over came to be after the moment the write's reading speaks of. */
  #movedInWindow(write: Write, record: ChangeRecord, at: Place): boolean {
    const { server } = this.#simulation;
    const versions = server.versions.get(write.user) ?? [];
    const reads = server.reads.filter(
      (read) => read.user === write.user && read.at <= write.arrivedAt,
    );
    // Readings of the same state cannot be told apart; only those since the change was sealed can be its own.
    const own = reads.filter(
      (each) => each.at >= record.at && isDeepStrictEqual(each.state, record.found),
    );
    const last = versions.findLastIndex((version, index) => {
      const before = versions[index - 1];
      return (
        version.at <= (write.effect?.at ?? 0) &&
        before &&
        !equalJson(valueAt(before.state, at), valueAt(version.state, at)) &&
        version.by !== 'start' &&
        !isOwn(version.by, write.id)
      );
    });
    const mover = versions[last];
    if (!mover) return false;
    // What we did ourselves must never be lost, whatever readings say.
    if (typeof mover.by === 'object') return this.#wasBeside(mover.by.write, write, at);
    return own.some((read) => mover.at >= read.asOf);
  }

  /**
   * Whether a write of ours had moved a place that its plan did not name, which is a rival's edit written over in its
   * window, and this one moves it back to what the rival had made of it. Where a rival had done the same as our plan,
   * a lagging reading from before that write cannot be told from one after it.
   */
  #wasBeside(earlier: number, write: Write, at: Place): boolean {
    const record = this.#recordOf.get(earlier);
    const before = this.#simulation.server.writes[earlier]?.effect?.before;
    if (!record || !before || !write.effect || this.#plannedPlaces(record).has(at)) return false;
    return equalJson(valueAt(before, at), valueAt(write.effect.after, at));
  }

  /** To be asked when the history is over. */
  finish(): readonly string[] {
    const { written, records, errors, setAside } = this.#simulation;
    for (const error of errors) this.#say(`a bug: ${String(error)}`);
    for (const id of new Set(written.map((record) => record.id))) {
      const life = written.filter((record) => record.id === id);
      this.#oneEnd(id, life);
      const last = records.get(id);
      if (last) this.#endIsTrue(last);
      else if (!setAside.has(id)) this.#say(`${id} is lost`);
    }
    for (const [id, told] of this.#simulation.told) {
      const end = records.get(id)?.state;
      if (!end && !setAside.has(id)) this.#say(`${id} was answered and is not on record`);
      // Whoever was told that it is followed, or that nobody could look, is not left with a wrong end.
      if (end && told !== 'checking' && told !== 'unsure' && told !== end)
        this.#say(`${id} was told as ${told} and is ${end}, and nobody sees that`);
    }
    return this.violations;
  }

  #oneEnd(id: string, life: readonly ChangeRecord[]): void {
    const states = life.map((record) => record.state);
    const firstEnd = states.findIndex((state) => !OPEN_STATES.has(state));
    if (firstEnd < 0) return this.#say(`${id} never ended: ${states.join(' ')}`);
    const after = new Set(states.slice(firstEnd));
    if (after.size > 1) this.#say(`${id} ended more than once: ${states.join(' ')}`);
    if (states[0] !== 'sealed') this.#say(`${id} began as ${states[0]}`);
  }

  #endIsTrue(record: ChangeRecord): void {
    const writes = this.#simulation.server.writes.filter(
      (write) => this.#recordOf.get(write.id)?.id === record.id,
    );
    const effects = writes.filter((write) => write.effect);
    if (effects.length > 1) this.#say(`${record.id} took effect ${effects.length} times`);
    const moved = effects.some(({ effect }) =>
      record.change.some(
        ({ at, to }) =>
          effect &&
          equalJson(valueAt(effect.after, at), to) &&
          !equalJson(valueAt(effect.before, at), to),
      ),
    );
    if (record.state === 'refused' && moved && !this.#takenBackByRival(record, effects[0])) {
      this.#say(`${record.id} is said not to be done, and it was`);
    }
    if (record.state === 'confirmed') {
      for (const edit of record.change) {
        const shown = record.after && valueAt(record.after, edit.at);
        if (!equalJson(shown, edit.to)) this.#say(`${record.id} is confirmed without ${edit.at}`);
      }
    }
    if (record.state === 'partly' && effects.length === 0 && !this.#rivalDidSome(record)) {
      this.#say(`${record.id} is partly done without an effect`);
    }
    this.#undoIsInverse(record);
  }

  /** A rival moved every place back before anybody read: then *nothing changed* is what there is to see. */
  #takenBackByRival(record: ChangeRecord, write: Write | undefined): boolean {
    const versions = this.#simulation.server.versions.get(record.user.id) ?? [];
    const later = versions.filter(
      (version) => version.at >= (write?.effect?.at ?? 0) && version.by === 'rival',
    );
    return later.length > 0;
  }

  /** A rival happened to do a part of the plan while nobody knew what became of it: the two look the same. */
  #rivalDidSome(record: ChangeRecord): boolean {
    const versions = this.#simulation.server.versions.get(record.user.id) ?? [];
    const since = versions.filter(
      (version) => version.by === 'rival' && version.at >= record.at - 10_000,
    );
    return since.some(({ state }) =>
      record.change.some((edit) => equalJson(valueAt(state, edit.at), edit.to)),
    );
  }

  #undoIsInverse(record: ChangeRecord): void {
    const { origin } = record;
    if (origin.kind !== 'undo') return;
    const original = this.#simulation.written.findLast((each) => each.id === origin.of);
    const former = new Map((original?.change ?? []).map((edit) => [edit.at, edit.from]));
    for (const edit of record.change) {
      const { kind, key } = splitPlace(edit.at);
      const goesWithScope =
        kind === 'assigned' &&
        record.change.some((each) => each.at === `scope:${key}` && each.to === false);
      if (!former.has(edit.at) && !goesWithScope)
        this.#say(`undo ${record.id} touches ${edit.at}, which the change did not`);
      else if (former.has(edit.at) && !equalJson(former.get(edit.at), edit.to)) {
        this.#say(`undo ${record.id} makes ${edit.at} other than it was`);
      }
    }
  }
}

function isOwn(by: unknown, write: number): boolean {
  return typeof by === 'object' && by !== null && (by as { write: number }).write === write;
}

function differing(a: UserState, b: UserState): Place[] {
  return [...new Set([...placesOf(a), ...placesOf(b)])].filter(
    (at) => !equalJson(valueAt(a, at), valueAt(b, at)),
  );
}
