import { randomUUID } from 'node:crypto';
import type { Answer, WholeRequest } from '../exchange.ts';
import type { LeadwayState } from '../state.ts';
import { checkRight, checkVersion, findToken } from './authorise.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { RateLimit } from './rate-limit.ts';
import { badRequest, noSuchPath, tooManyRequests } from './refusals.ts';
import type { ApiResult } from './refusals.ts';
import { parseBody } from './request.ts';

type Outcome = { result: ApiResult; headers?: Record<string, string> };

/**
 * Answers one API request and has its effect, at once. The order of the checks is assumed (path,
 * body syntax, version, token, limit, right); each refusal by itself is documented or seen.
 */
export function answerApi(
  request: WholeRequest,
  state: LeadwayState,
  rateLimit: RateLimit,
): Answer {
  const { result, headers } = decide(request, state, rateLimit);
  const isBare =
    state.settings.putAnswer === 'empty-object' && Object.keys(result.body).length === 0;
  // Every answer carries a traceId, refusals too (seen); the empty object is there to have nothing.
  const body = isBare ? {} : { ...result.body, traceId: randomUUID() };
  return jsonAnswer(result.status, body, headers);
}

/** JSON as the API sends it: without CORS headers (whether the real one has any is unknown). */
export function jsonAnswer(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

function decide(request: WholeRequest, state: LeadwayState, rateLimit: RateLimit): Outcome {
  const { method, path } = request;
  const endpoint = ENDPOINTS.find((one) => one.method === method && one.path.test(path));
  if (endpoint === undefined) return { result: noSuchPath(method, path) };
  const parsed = parseBody(request);
  if (!parsed.ok) return { result: badRequest(parsed.message) };
  const wrongVersion = checkVersion(request.headers);
  if (wrongVersion !== undefined) return { result: wrongVersion };
  const found = findToken(state, request.headers);
  if (!found.ok) return { result: found.refusal };
  const { settings } = state;
  const { admitted, headers } = rateLimit.admit(found.text, settings.rate);
  if (!admitted) return { result: tooManyRequests(), headers };
  const noRight = checkRight(found.token, endpoint.right, settings);
  if (noRight !== undefined) return { result: noRight, headers };
  const id = decodeURIComponent(endpoint.path.exec(path)?.[1] ?? '');
  const call = { state, settings, token: found.token, query: request.query, body: parsed.body };
  return { result: endpoint.handle(call, id), headers };
}
