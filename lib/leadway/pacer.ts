import { fail, type Result } from '../result.ts';
import type { ApiFailure } from './failure.ts';
import type { Pace } from './pace.ts';
import { isBackground, joined, nextOf, patient, type Going, type Waiting } from './queue.ts';
import { ended, heard, UNTOLD, type PaceState } from './window.ts';

/** Where the state outlives a worker. It is read once, and written after answers; a failure is no harm. */
export type PaceStore = {
  read(): Promise<PaceState | undefined>;
  write(state: PaceState): Promise<void>;
};

export type PacerWorld = {
  readonly store: PaceStore;
  /** Epoch milliseconds; the clock of the client too. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** In [0, 1). */
  readonly random: () => number;
};

type Asked<T> = Promise<Result<T, ApiFailure>>;

/** One for each connection in a worker. What it holds beside the stored state are callers, who end with the worker. */
export type Pacer = Omit<PacerWorld, 'store'> & {
  /** For `onPace` of the client. */
  readonly hear: (pace: Pace) => void;
  /** Sends once, when the pace allows it; or not at all: then with `daily-limit` or `rate-limited`, without a status. */
  readonly pass: <T>(going: Going, send: () => Asked<T>) => Asked<T>;
};

/** Gathers the changes of some answers, and keeps storing off the way of a call. */
const WRITE_AFTER_MS = 50;
/** A worker that waits is ended after 30 s without a call of the browser's API; writing the state is one. */
const AWAKE_MS = 20_000;

export function createPacer({ store, ...world }: PacerWorld): Pacer {
  const { now, wait, random } = world;
  let state = UNTOLD;
  let queue: readonly Waiting[] = [];
  let lastBackground = 0;
  let wakeAt = Infinity;
  const restored = store.read().catch(() => undefined);
  // What was under way has ended with its worker; the server's next answer counts it.
  const ready = restored.then((stored) => (state = { ...state, ...stored, flying: 0 }));
  const save = gathered(wait, () => store.write(state));

  async function wake(at: number, time: number): Promise<void> {
    if (at >= wakeAt) return;
    wakeAt = at;
    await wait(at - time);
    if (wakeAt !== at) return;
    wakeAt = Infinity;
    save();
    pump();
  }

  function pump(): void {
    const time = now();
    queue = patient(queue, state, time);
    for (;;) {
      const [next, opens] = nextOf(queue, state, lastBackground, time);
      if (!next) return;
      if (opens > time) {
        const ends = queue.map(({ until }) => until);
        return void wake(Math.min(opens, time + AWAKE_MS, ...ends), time);
      }
      queue = queue.filter((each) => each !== next);
      if (isBackground(next)) lastBackground = time;
      state = { ...state, flying: state.flying + 1 };
      next.go();
    }
  }

  async function pass<T>(going: Going, send: () => Asked<T>): Asked<T> {
    await ready;
    const refused = await new Promise<ApiFailure | undefined>((go) => {
      queue = joined(queue, { ...going, from: now(), go });
      pump();
    });
    if (refused) return fail(refused);
    let failure: ApiFailure | undefined;
    try {
      const result = await send();
      if (result.ok) return result;
      failure = result.failure;
    } finally {
      state = ended(state, failure, now(), random());
      save();
      pump();
    }
    return fail(failure.kind === 'rate-limited' ? { ...failure, retryAt: state.cool } : failure);
  }

  return { ...world, hear: (pace) => void (state = heard(state, pace)), pass };
}

/** Does it a little later, once for all that asked until then. */
function gathered(wait: PacerWorld['wait'], act: () => Promise<void>): () => void {
  let isComing = false;
  return () => {
    if (isComing) return;
    isComing = true;
    void wait(WRITE_AFTER_MS).then(() => {
      isComing = false;
      return act().catch(() => undefined);
    });
  };
}
