import { jsonAnswer } from '../api/answer-api.ts';
import { isObject } from '../api/request.ts';
import { parseLoosely } from '../exchange.ts';
import type { Answer, WholeRequest } from '../exchange.ts';
import { hostOf, PAGE_HOSTS } from '../hosts.ts';
import type { RecordedRequest } from '../recording.ts';
import type { LeadwayState, StoredUser } from '../state.ts';
import type { StateHistory } from '../state-history.ts';

/**
 * The backend that the portal's own pages talk to. Unpublished, all of it: the host, the paths and
 * that a save replaces whole lists are assumed. It asks for no token, unlike the real one.
 */
export function answerBackend(
  request: WholeRequest,
  { state, history }: { state: LeadwayState; history: StateHistory },
  recordings: RecordedRequest[],
): Answer {
  const cors = corsFor(request.headers.origin);
  if (request.method === 'OPTIONS') return { status: 204, headers: cors, body: '' };
  const { status, body } = history.watch(() => decide(request, state));
  const { host, method, path, query, headers, text } = request;
  recordings.push({
    at: Date.now(),
    host,
    method,
    path,
    query: Object.fromEntries(query),
    headers,
    body: parseLoosely(text),
    status,
  });
  return jsonAnswer(status, body, cors);
}

/** Allows the portal's own pages, whichever port they were opened on. */
function corsFor(origin: string | undefined): Record<string, string> {
  if (origin === undefined || !URL.canParse(origin)) return {};
  if (!PAGE_HOSTS.includes(hostOf(new URL(origin).host))) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-methods': 'GET, PUT, OPTIONS',
    'access-control-allow-headers': 'content-type, channel, source',
    vary: 'origin',
  };
}

function decide(request: WholeRequest, state: LeadwayState): { status: number; body: unknown } {
  if (request.path === '/users/search') {
    const locationId = request.query.get('locationId');
    const users = [...state.users.values()].filter(
      (user) =>
        !user.deleted &&
        user.companyId === request.query.get('companyId') &&
        (locationId === null || (user.type === 'account' && user.locationIds.includes(locationId))),
    );
    return { status: 200, body: { users } };
  }
  const user = state.users.get(/^\/users\/([^/]+)$/.exec(request.path)?.[1] ?? '');
  if (user === undefined) return { status: 404, body: { message: 'Not Found' } };
  if (request.method === 'GET') return { status: 200, body: { user } };
  const saved = parseLoosely(request.text);
  if (!isObject(saved)) return { status: 400, body: { message: 'Bad Request' } };
  // The page is ours, so its body is trusted to have the fields of a user.
  const changed: StoredUser = { ...user, ...saved, id: user.id };
  state.users.set(user.id, changed);
  return { status: 200, body: { user: changed } };
}
