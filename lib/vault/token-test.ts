import type { Failure } from '../changes/failure.ts';
import { createLeadway, type Leadway } from '../leadway/client.ts';
import { fail, ok, type Result } from '../result.ts';

/** For whom a token is said to be; one of them at least. */
export type Ids = { readonly companyId?: string; readonly accountId?: string };

/** What a token was found to be. `users`: how many it sees, where the answer says. */
export type Tested = { readonly level: 'agency' | 'account'; readonly users: number | undefined };

/**
 * Finds out by reading what a token is; that it may write cannot be tested without writing. The list of an account is
 * for account tokens only (the vendor's description of `GET /users/`), so it tells the levels apart; the search is for
 * both.
 */
export async function testToken(token: string, ids: Ids): Promise<Result<Tested, Failure>> {
  const leadway = createLeadway({ token });
  const tested = ids.accountId
    ? await testInAccount(leadway, ids.accountId, ids.companyId)
    : await testInCompany(leadway, ids.companyId ?? '');
  return tested.ok ? tested : fail({ ...tested.failure, effect: 'none' });
}

async function testInAccount(
  leadway: Leadway,
  accountId: string,
  companyId: string | undefined,
): Promise<Result<Tested, Failure>> {
  const listed = await leadway.listUsers({ locationId: accountId });
  if (listed.ok) return ok({ level: 'account', users: listed.value.users.length });
  const mayBeAgency = ['token-unsupported', 'token-lacks-right'].includes(listed.failure.kind);
  return companyId && mayBeAgency ? testInCompany(leadway, companyId) : listed;
}

async function testInCompany(
  leadway: Leadway,
  companyId: string,
): Promise<Result<Tested, Failure>> {
  const found = await leadway.searchUsers({ companyId, limit: 1 });
  if (!found.ok) return found;
  // No account has the company's id: a token that is told so is an account's, and without its id it cannot be used.
  const listed = await leadway.listUsers({ locationId: companyId });
  const isAccount = listed.ok || listed.failure.kind === 'wrong-account';
  if (isAccount) return fail({ kind: 'bad-input', effect: 'none', reasons: ['account-id-needed'] });
  return ok({ level: 'agency', users: found.value.count });
}
