import { fail, ok, type Result } from '../result.ts';
import { readAnswer, type Answer } from './answer.ts';
import type { UpdateBody } from './body.ts';
import { classify } from './classify.ts';
import type { ApiFailure } from './failure.ts';
import type { Pace } from './pace.ts';

/** Leadway CRM is a white label of HighLevel: its API is the upstream one, under the upstream address. */
const ORIGIN = 'https://services.leadconnectorhq.com';
/** A missing or wrong version is answered with 401. */
const VERSION = '2021-07-28';
const TIMEOUT_MS = 20_000;

export type LeadwayOptions = {
  /** A clean bearer token, see `cleanToken`. It goes into the request and nowhere else. */
  readonly token: string;
  /** For tests. */
  readonly fetch?: ((address: string, init: RequestInit) => Promise<Response>) | undefined;
  /** Epoch milliseconds; for tests. */
  readonly now?: (() => number) | undefined;
  /** For the whole exchange, the body included; 20 s if not given. */
  readonly timeoutMs?: number | undefined;
  /** Hears the pace of every answer, whatever its status; must not throw. */
  readonly onPace?: ((pace: Pace) => void) | undefined;
};

/** One request: a body makes it a write. `path` begins with a slash and is encoded. */
export type Request = { readonly path: string; readonly put?: UpdateBody | undefined };

/** Sends one request, once. A value is an answer with a 2xx status that is JSON (or a 204); all else is a failure. */
export type Exchange = (request: Request) => Promise<Result<Answer, ApiFailure>>;

export function createExchange(options: LeadwayOptions): Exchange {
  const { token, now = Date.now, timeoutMs = TIMEOUT_MS, onPace } = options;
  const send = options.fetch ?? ((address, init) => fetch(address, init));
  return async (request) => {
    const write = request.put !== undefined;
    const signal = AbortSignal.timeout(timeoutMs);
    const init = { ...initOf(request, token), signal };
    let answer: Answer;
    try {
      answer = await readAnswer(await send(ORIGIN + request.path, init), now());
    } catch {
      return fail(silence(signal, write));
    }
    onPace?.(answer.pace);
    return isUsable(answer) ? ok(answer) : fail(classify(answer, { write, token }));
  };
}

/** No answer, or half of one: nobody can tell whether a write arrived. */
function silence(signal: AbortSignal, write: boolean): ApiFailure {
  return { kind: signal.aborted ? 'timeout' : 'unreachable', effect: write ? 'unknown' : 'none' };
}

function isUsable({ status, body }: Answer): boolean {
  return status === 204 || (status >= 200 && status < 300 && body.kind === 'json');
}

/** Nothing of the browser's goes along: no cookies, no cache, no referrer; and a token never follows a redirect. */
function initOf({ put }: Request, token: string): RequestInit {
  return {
    method: put ? 'PUT' : 'GET',
    headers: {
      Authorization: `Bearer ${token}`,
      Version: VERSION,
      Accept: 'application/json',
      ...(put && { 'Content-Type': 'application/json' }),
    },
    ...(put && { body: JSON.stringify(put) }),
    credentials: 'omit',
    cache: 'no-store',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  };
}
