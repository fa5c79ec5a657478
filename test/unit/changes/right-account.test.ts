import { describe, expect, it } from 'vitest';
import { wrongAccount } from '../../../lib/changes/right-account.ts';
import type { Page } from '../../../lib/changes/surroundings.ts';
import type { ConnectionView } from '../../../lib/changes/view.ts';
import { takenRights } from '../../../lib/permissions/risk.ts';
import { warningsOf } from '../../../lib/changes/preview.ts';
import { accountView } from './connection.ts';

const MADRID = accountView({ accountId: 'Madrid' });
const AGENCY = accountView({ level: 'agency', companyId: 'Company' });
const NAMELESS = accountView({ level: 'agency' });
const on = (account?: string): Page => ({ tab: 1, origin: 'https://app.leadwaycrm.com', account });
const user = (accounts?: string[], companyId?: string) => ({
  state: { fields: {}, ...(accounts && { accounts }) },
  companyId,
});

type Case = [string, ConnectionView, Page, ReturnType<typeof user>, string | undefined];

describe('the right account', () => {
  it.each<Case>([
    ['the account of page, connection and user', MADRID, on('Madrid'), user(['Madrid']), undefined],
    ['one account of several', MADRID, on('Madrid'), user(['Lima', 'Madrid']), undefined],
    ['the page moved on', MADRID, on('Lima'), user(['Madrid', 'Lima']), 'page-of-other-account'],
    ['the user is elsewhere', MADRID, on('Madrid'), user(['Lima']), 'user-not-in-account'],
    ['the user is nowhere', MADRID, on('Madrid'), user([]), 'user-not-in-account'],
    ['accounts that were not read', MADRID, on('Madrid'), user(), 'accounts-not-read'],
    ['off every page', MADRID, {}, user(['Madrid']), undefined],
    ['off every page, the user elsewhere', MADRID, {}, user(['Lima']), 'user-not-in-account'],
    ["an agency's page", MADRID, on(), user(['Lima']), 'user-not-in-account'],
    ['an agency and the account of the page', AGENCY, on('Lima'), user(['Lima']), undefined],
    ['an agency and another account', AGENCY, on('Lima'), user(['Madrid']), 'user-not-on-page'],
    ['an agency and accounts not read', AGENCY, on('Lima'), user(), 'accounts-not-read'],
    ['its own company', AGENCY, on('Lima'), user([], 'Company'), undefined],
    ['another company', AGENCY, on(), user(['Lima'], 'Other'), 'user-of-other-company'],
    ["an agency's page, no company named", AGENCY, on(), user([]), undefined],
    ['an agency of no known company', NAMELESS, on('Lima'), user(['Lima'], 'Other'), undefined],
    ['an account that is not known', accountView(), on(), user(['Lima']), 'accounts-not-read'],
  ])('%s', (_name, connection, page, who, kind) => {
    expect(wrongAccount(connection, page, who)?.kind).toBe(kind);
  });

  it('names what it is about', () => {
    expect(wrongAccount(MADRID, on('Lima'), user(['Madrid']))).toEqual({
      kind: 'page-of-other-account',
      effect: 'none',
      reasons: ['Lima'],
    });
  });
});

describe("one's own rights", () => {
  const state = { fields: {}, scopes: ['a.write', 'b.write'] };
  const removal = [{ at: 'scope:a.write', from: true, to: false }] as const;

  it('are what a change takes, not what it gives', () => {
    expect(
      takenRights([
        ...removal,
        { at: 'scope:c.write', from: false, to: true },
        { at: 'assigned:b.write', from: false, to: true },
        { at: 'assigned:d.write', from: true, to: false },
        { at: 'flag:x', from: true, to: false },
        { at: 'flag:y', from: false, to: true },
        { at: 'account:Madrid', from: true, to: false },
        { at: 'field:role', from: 'admin', to: 'user' },
        { at: 'field:firstName', from: 'A', to: 'B' },
      ]),
    ).toEqual(['scope:a.write', 'assigned:b.write', 'flag:x', 'account:Madrid', 'field:role']);
  });

  it("are warned of when they are one's own", () => {
    expect(warningsOf(state, removal, true)).toEqual([
      { kind: 'own-rights', places: ['scope:a.write'] },
    ]);
    expect(warningsOf(state, removal)).toEqual([]);
  });
});
