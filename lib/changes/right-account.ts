import type { LeadwayUser } from '../leadway/user.ts';
import type { Failure, FailureKind } from './failure.ts';
import type { Page } from './surroundings.ts';
import type { ConnectionView } from './view.ts';

/**
 * Why a user may not be changed through a connection on a page, or `undefined` where they may.
 *
 * An account's connection has to be the one of the page's account, and the user has to be in that account. Through an
 * agency's the user has to be of its company where the answer names one (no public sample does), else in the page's
 * account. An agency's page names no account: then an account's connection is held against the user's accounts alone,
 * and an agency's against nothing more than that its token was let see the user.
 */
export function wrongAccount(
  { level, accountId, companyId }: ConnectionView,
  { account }: Page,
  user: Pick<LeadwayUser, 'state' | 'companyId'>,
): Failure | undefined {
  const { accounts } = user.state;
  if (level === 'account') {
    if (account !== undefined && account !== accountId)
      return refusal('page-of-other-account', account);
    return notIn(accounts, accountId, 'user-not-in-account');
  }
  if (companyId !== undefined && user.companyId !== undefined) {
    return user.companyId === companyId
      ? undefined
      : refusal('user-of-other-company', user.companyId);
  }
  return account === undefined ? undefined : notIn(accounts, account, 'user-not-on-page');
}

function notIn(
  accounts: readonly string[] | undefined,
  account: string | undefined,
  kind: FailureKind,
): Failure | undefined {
  if (accounts === undefined || account === undefined) return refusal('accounts-not-read');
  return accounts.includes(account) ? undefined : refusal(kind, account);
}

function refusal(kind: FailureKind, about?: string): Failure {
  return { kind, effect: 'none', ...(about && { reasons: [about] }) };
}
