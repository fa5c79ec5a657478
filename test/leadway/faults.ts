import type { RecordedRequest } from './recording.ts';

/** What goes wrong. "Effect" is what the request does to the server's state. */
export type FaultKind =
  /** This answer instead of the API's, with no effect. */
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  /** The whole request is handled `ms` later. */
  | { kind: 'delay'; ms: number }
  | { kind: 'reset-before-effect' }
  | { kind: 'reset-after-effect' }
  /** The connection is lost at once; the effect lands `ms` later. */
  | { kind: 'late-effect'; ms: number }
  /** A GET answers the state as it was, for `ms` after each write. */
  | { kind: 'lagging-read'; ms: number }
  /** A page of the proxy in between instead of the API's answer. */
  | { kind: 'html'; status: 200 | 403 | 502 | 503; effect?: boolean }
  /** The API's answer, cut in the middle. */
  | { kind: 'truncated' }
  | { kind: 'never-answers'; effect?: boolean }
  /** Waits for `release()`. */
  | { kind: 'hold'; when: 'before-effect' | 'after-effect' };

export type Fault = FaultKind & {
  /** All requests when left out. A text must equal the path, without the query. */
  match?: { method?: string; path?: RegExp | string };
  /** How many matching requests it hits; every one when left out. */
  times?: number;
  /** How many matching requests it lets pass first. */
  skip?: number;
};

export type FaultHandle = {
  readonly hits: number;
  /** Hits nothing from now on; requests already held stay held until `release()`. */
  remove(): void;
  /** The first request hit. With `hold` after the effect: once that effect is there. */
  readonly reached: Promise<RecordedRequest>;
  /** The first hit has been played to its end: the late effect has landed, the answer is out. */
  readonly done: Promise<void>;
  /** Lets held requests go on, those that come later too. */
  release(): void;
};

/** A fault in force, as the one who plays it sees it. */
export type ActiveFault = {
  fault: Fault;
  handle: FaultHandle;
  released: Promise<void>;
  reach(request: RecordedRequest): void;
  finish(): void;
};

export type Faults = {
  add(fault: Fault): FaultHandle;
  clear(): void;
};

export type FaultRegister = Faults & {
  /** The fault that hits this request, if any: the first added that matches and is not spent. */
  hit(request: RecordedRequest): ActiveFault | undefined;
};

/** Begins with no fault. */
export function createFaults(): FaultRegister {
  const inForce: Array<ActiveFault & { take(): boolean }> = [];
  return {
    add: (fault) => {
      const active = activate(fault, () => {
        const at = inForce.indexOf(active);
        if (at >= 0) inForce.splice(at, 1);
      });
      inForce.push(active);
      return active.handle;
    },
    clear: () => {
      inForce.length = 0;
    },
    hit: (request) => inForce.find((one) => isMatch(one.fault, request) && one.take()),
  };
}

function activate(fault: Fault, remove: () => void) {
  const reached = Promise.withResolvers<RecordedRequest>();
  const done = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  let seen = 0;
  let hits = 0;
  const take = (): boolean => {
    seen += 1;
    if (seen <= (fault.skip ?? 0) || hits >= (fault.times ?? Infinity)) return false;
    hits += 1;
    return true;
  };
  const handle: FaultHandle = {
    get hits() {
      return hits;
    },
    remove,
    reached: reached.promise,
    done: done.promise,
    release: released.resolve,
  };
  return {
    fault,
    handle,
    take,
    released: released.promise,
    reach: reached.resolve,
    finish: done.resolve,
  };
}

function isMatch({ match, kind }: Fault, request: RecordedRequest): boolean {
  if (kind === 'lagging-read' && request.method !== 'GET') return false;
  if (match?.method !== undefined && match.method !== request.method) return false;
  if (match?.path === undefined) return true;
  return typeof match.path === 'string'
    ? match.path === request.path
    : match.path.test(request.path);
}
