import { vi } from 'vitest';
import { database } from '../../../lib/store/database.ts';
import { STORES } from '../../../lib/store/names.ts';

export type Call = { readonly url: string; readonly authorization: string | null };
export type Said = { readonly status: number; readonly body: unknown };

/** Answers in Leadway's place, by address and token, until the test ends; notes what it was asked. */
export function leadwayAnswers(answer: (url: URL, token: string) => Said): Call[] {
  const calls: Call[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, { headers: init?.headers ?? {} });
    const authorization = request.headers.get('authorization');
    calls.push({ url: request.url, authorization });
    const { status, body } = answer(
      new URL(request.url),
      authorization?.replace('Bearer ', '') ?? '',
    );
    return Response.json(body, { status });
  });
  return calls;
}

const refusal = (message: string): Said => ({ status: 401, body: { statusCode: 401, message } });

export const REJECTED = refusal('Invalid Private Integration token');
export const OTHER_LEVEL = refusal("This token's user type is not yet supported!");
export const OTHER_ACCOUNT = refusal('This location is not accessible from this token!');
export const NO_RIGHT = refusal('The token is not authorized for this scope.');

const USERS = [{ id: 'FakeUserMaria0000001', name: 'María', email: 'maria@example.com' }];

/** An account's token: it lists its own account, and searches if it knows the company. */
export const ofAccount =
  (account: string) =>
  ({ pathname, searchParams }: URL): Said => {
    if (pathname === '/users/search') return { status: 200, body: { users: USERS, count: 1 } };
    const own = searchParams.get('locationId') === account;
    return own ? { status: 200, body: { users: USERS } } : OTHER_ACCOUNT;
  };

/** An agency's token: it searches its own company, and the list of an account is not for it. */
export const ofCompany =
  (company: string) =>
  ({ pathname, searchParams }: URL): Said => {
    if (pathname !== '/users/search') return OTHER_LEVEL;
    const own = searchParams.get('companyId') === company;
    return own ? { status: 200, body: { users: USERS, count: 25 } } : NO_RIGHT;
  };

export async function forgetConnections(): Promise<void> {
  await (await database()).clear(STORES.connections);
}
