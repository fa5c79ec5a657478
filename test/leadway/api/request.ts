import type { WholeRequest } from '../exchange.ts';
import type { Settings, Token, LeadwayState } from '../state.ts';

/** What a handler gets: a request whose token is good for it. */
export type ApiCall = {
  state: LeadwayState;
  settings: Settings;
  token: Token;
  query: URLSearchParams;
  /** The parsed JSON body; an empty object when none was sent as JSON. */
  body: Record<string, unknown>;
};

export type ParsedBody =
  | { ok: true; body: Record<string, unknown> }
  | { ok: false; message: string };

/** Whether `value` is an object with properties, not a list and not null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The body as the API's framework reads it: JSON only under a JSON content type, and otherwise
 * as if nothing had been sent (assumed from the framework, which is known from its messages).
 */
export function parseBody(request: WholeRequest): ParsedBody {
  const isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  if (!isJson || request.text === '') return { ok: true, body: {} };
  try {
    const body = JSON.parse(request.text) as unknown;
    return isObject(body) ? { ok: true, body } : { ok: false, message: 'Bad Request' };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : 'Bad Request' };
  }
}
