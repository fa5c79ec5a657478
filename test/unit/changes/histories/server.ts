import type { UpdateBody } from '../../../../lib/leadway/body.ts';
import type { ApiFailure } from '../../../../lib/leadway/failure.ts';
import type { LeadwayUser } from '../../../../lib/leadway/user.ts';
import { applyChange } from '../../../../lib/permissions/apply.ts';
import { draftChange, EMPTY_DRAFT, stageAll } from '../../../../lib/permissions/draft.ts';
import type { UserState } from '../../../../lib/permissions/state.ts';
import { fail, ok, type Result } from '../../../../lib/result.ts';
import type { Clock } from '../clock.ts';
import { written } from '../written.ts';
import type { Trouble, Wish } from './operations.ts';

/** One state of one user, from a moment on, and who made it. */
export type Version = {
  readonly at: number;
  readonly state: UserState;
  readonly by: 'start' | 'rival' | { readonly write: number };
};

export type Write = {
  readonly id: number;
  readonly user: string;
  readonly body: UpdateBody;
  readonly arrivedAt: number;
  /** Whether it may still take effect. */
  pending: boolean;
  /** The state it met and the one it made; absent while it had no effect. */
  effect?: {
    readonly at: number;
    readonly before: UserState;
    readonly after: UserState;
    /** What the server left out by itself. */
    readonly drops: readonly string[];
  };
};

export type Read = {
  readonly user: string;
  readonly at: number;
  readonly asOf: number;
  readonly state: UserState;
};

const RESET: ApiFailure = { kind: 'unreachable', effect: 'unknown' };
const BROKEN: ApiFailure = { kind: 'server-error', effect: 'unknown', status: 502 };
const REFUSED: ApiFailure = { kind: 'invalid', effect: 'none', status: 422, reasons: ['no'] };
const LIMITED: ApiFailure = { kind: 'rate-limited', effect: 'none', status: 429 };

/** The server of a simulated world: users with all their versions, calls that take time, trouble on demand. */
export class Server {
  readonly versions = new Map<string, Version[]>();
  readonly writes: Write[] = [];
  readonly reads: Read[] = [];
  readonly requestsAt: number[] = [];
  troubles: Trouble[] = [];
  /** Called when a write arrives and when it takes effect. */
  onArrival: (write: Write) => void = () => undefined;
  onEffect: (write: Write) => void = () => undefined;
  readonly #clock: Clock;
  #lag = { ms: 0, until: 0 };

  constructor(clock: Clock, users: ReadonlyMap<string, UserState>) {
    this.#clock = clock;
    for (const [user, state] of users)
      this.versions.set(user, [{ at: clock.now, state, by: 'start' }]);
  }

  now(user: string): UserState {
    return this.#asOf(user, Infinity);
  }

  /** Somebody else edits in the portal; what is not possible is left out. */
  rival(user: string, wishes: readonly Wish[], isStrict: boolean): void {
    const before = this.now(user);
    const change = isStrict
      ? draftChange(before, stageAll(before, EMPTY_DRAFT, wishes))
      : wishes.map(([at, to]) => ({ at, to }));
    this.#push(user, applyChange(before, change), 'rival');
  }

  async getUser(user: string): Promise<Result<LeadwayUser, ApiFailure>> {
    this.requestsAt.push(this.#clock.now);
    const trouble = this.#meet('read');
    await this.#clock.wait(30);
    if (trouble?.what === 'lag')
      this.#lag = { ms: trouble.ms, until: this.#clock.now + trouble.ms };
    else if (trouble) return fail({ ...failureOf(trouble), effect: 'none' });
    const at = this.#clock.now;
    const asOf = at < this.#lag.until ? at - this.#lag.ms : at;
    const state = this.#asOf(user, asOf);
    this.reads.push({ user, at, asOf, state });
    await this.#clock.wait(30);
    return ok({ id: user, name: user, email: `${user}@example.com`, state });
  }

  async updateUser(
    user: string,
    body: UpdateBody,
  ): Promise<Result<{ traceId?: string }, ApiFailure>> {
    this.requestsAt.push(this.#clock.now);
    const trouble = this.#meet('write');
    const write: Write = {
      id: this.writes.length,
      user,
      body,
      arrivedAt: this.#clock.now,
      pending: true,
    };
    this.writes.push(write);
    this.onArrival(write);
    await this.#clock.wait(trouble?.what === 'slow' ? trouble.ms : 40);
    const drops = trouble?.what === 'drops' ? [trouble.scope] : [];
    const happens =
      !trouble || ['slow', 'drops', 'reset-after', 'error-after'].includes(trouble.what);
    if (trouble?.what === 'late') this.#clock.after(trouble.ms, () => this.#effect(write, []));
    else if (happens) this.#effect(write, drops);
    else write.pending = false;
    await this.#clock.wait(40);
    return trouble && trouble.what !== 'slow' && trouble.what !== 'drops'
      ? fail(failureOf(trouble))
      : ok({ traceId: `trace-${write.id}` });
  }

  #effect(write: Write, drops: readonly string[]): void {
    const before = this.now(write.user);
    const after = written(before, write.body, drops);
    write.effect = { at: this.#clock.now, before, after, drops };
    write.pending = false;
    this.#push(write.user, after, { write: write.id });
    this.onEffect(write);
  }

  #push(user: string, state: UserState, by: Version['by']): void {
    this.versions.get(user)?.push({ at: this.#clock.now, state, by });
  }

  #asOf(user: string, at: number): UserState {
    const all = this.versions.get(user) ?? [];
    const version = all.findLast((each) => each.at <= at) ?? all[0];
    if (!version) throw new Error(`no user ${user}`);
    return version.state;
  }

  #meet(on: Trouble['on']): Trouble | undefined {
    const index = this.troubles.findIndex((each) => each.on === on);
    return index < 0 ? undefined : this.troubles.splice(index, 1)[0];
  }
}

function failureOf({ what }: Trouble): ApiFailure {
  if (what === 'refused') return REFUSED;
  if (what === 'rate-limited') return LIMITED;
  return what.startsWith('error') || what === 'server-error' ? BROKEN : RESET;
}
