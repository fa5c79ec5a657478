import { describe, expect, it } from 'vitest';
import type { Page, WantedConnection } from '../../../lib/changes/surroundings.ts';
import type { ConnectionView } from '../../../lib/changes/view.ts';
import { choiceOf, choose } from '../../../lib/vault/choose.ts';
import { accountView } from '../changes/connection.ts';

const PORTAL = 'https://app.leadwaycrm.com';
const OWN_DOMAIN = 'https://portal.example.com';
const account = (id: string, more: Partial<ConnectionView> = {}) =>
  accountView({ id, accountId: `Account-${id[0]}`, ...more });
const agency = (id: string, more: Partial<ConnectionView> = {}) =>
  accountView({ id, level: 'agency', companyId: `Company-${id[0]}`, ...more });

const A = account('a');
const A2 = account('a2', { label: 'Second' });
const B = account('b');
const X = agency('x');
const Y = agency('y');
const at = (name?: string, more: Page = {}): WantedConnection => ({
  page: { tab: 1, origin: PORTAL, account: name && `Account-${name}`, ...more },
});
const NOWHERE: WantedConnection = { page: { tab: 1 } };

type Case = [string, ConnectionView[], WantedConnection, string | string[]];

/** The id of the one chosen, the ids of those to choose among, or why there is none. */
function outcome(all: ConnectionView[], wanted: WantedConnection, chosen?: string) {
  const found = choose(all, wanted, chosen);
  if (found.ok) return found.value.id;
  return found.failure.connections?.map(({ id }) => id) ?? found.failure.kind;
}

describe('the connection for a page', () => {
  it.each<Case>([
    ['none at all', [], at('a'), 'no-connection'],
    ['the account in the address picks its own', [A, B], at('b'), 'b'],
    ['its own goes before an agency', [A, X], at('a'), 'a'],
    ['an agency serves an account that has none of its own', [A, X], at('b'), 'x'],
    ['another account is never served', [A], at('b'), 'no-connection-here'],
    ['two of one account', [A, A2, B], at('a'), ['a', 'a2']],
    ['two agencies', [X, Y], at('a'), ['x', 'y']],
    ["on an agency's page an agency goes first", [A, X], at(), 'x'],
    ["on an agency's page without one, the only account", [A], at(), 'a'],
    ["on an agency's page without one, several accounts", [A, B], at(), ['a', 'b']],
    ['no page of the portal, one connection', [A], NOWHERE, 'a'],
    ['no page of the portal, several', [A, X], NOWHERE, ['a', 'x']],
    [
      'another portal address',
      [account('a', { addresses: [PORTAL] })],
      at('a', { origin: OWN_DOMAIN }),
      'no-connection-here',
    ],
    [
      'no address named: all of them',
      [account('a', { addresses: [] })],
      at('a', { origin: OWN_DOMAIN }),
      'a',
    ],
    [
      'the one used on that address',
      [account('a', { addresses: [PORTAL] }), account('a3', { addresses: [OWN_DOMAIN] })],
      at('a', { origin: OWN_DOMAIN }),
      'a3',
    ],
  ])('%s', (_name, all, wanted, expected) => {
    expect(outcome(all, wanted)).toEqual(expected);
  });

  it('is the one that the person chose, as long as it may serve the page', () => {
    expect(outcome([A, A2], at('a'), 'a2')).toBe('a2');
    expect(outcome([A, A2, B], at('b'), 'a2')).toBe('b');
    expect(outcome([A, X], at('a'), 'x')).toBe('x');
    expect(outcome([A, A2], at('a'), 'gone')).toEqual(['a', 'a2']);
  });

  it('shows of those to choose among what tells them apart, and nothing of a token', () => {
    const secret = { ...A2, token: 'sealed' };
    const found = choose([A, secret], at('a'));
    expect(found).toEqual({
      ok: false,
      failure: {
        kind: 'which-connection',
        effect: 'none',
        connections: [choiceOf(A), choiceOf(A2)],
      },
    });
    expect(JSON.stringify(found)).toContain('Second');
  });
});

describe('the connection by its id', () => {
  it('is that one or none', () => {
    expect(outcome([A, B], { id: 'b' })).toBe('b');
    expect(outcome([A], { id: 'b' })).toBe('no-connection-here');
    expect(outcome([], { id: 'b' })).toBe('no-connection');
  });
});

describe('the connection for an older change', () => {
  const made = (by: ConnectionView, accounts?: string[]): WantedConnection => {
    const { id, endsIn, level, accountId, companyId } = by;
    return { served: { connection: { id, endsIn, level, accountId, companyId }, accounts } };
  };
  /** As changes of the first version kept it. */
  const old: WantedConnection = {
    served: { connection: { id: 'gone', endsIn: '0002' }, accounts: ['Account-b'] },
  };

  it.each<Case>([
    ['the one it was made through', [A, A2, X], made(A2), 'a2'],
    ['another of the same account', [B, X, A2], made(A), 'a2'],
    ['the newest of several', [A2, account('a3', { addedAt: 9 }), B], made(A), 'a3'],
    ['another of the same company', [A, agency('x2')], made(X), 'x2'],
    ["another of the user's accounts", [B, X], made(A, ['Account-a', 'Account-b']), 'b'],
    ['an agency, if only one may be it', [B, X], made(A, ['Account-a']), 'x'],
    ['agencies, if several may be it', [B, X, Y], made(A, ['Account-a']), ['x', 'y']],
    ['never another agency', [Y], made(X, ['Account-a']), 'no-connection-here'],
    ['never another account', [B], made(A, ['Account-a']), 'no-connection-here'],
    ['for an old record, one of the accounts', [A, B, X], old, 'b'],
  ])('%s', (_name, all, wanted, expected) => {
    expect(outcome(all, wanted)).toEqual(expected);
  });
});
