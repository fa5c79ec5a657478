import { describe, expect, it } from 'vitest';
import { companyOf, madeThrough, servedBy } from '../../../lib/changes/through.ts';
import { accountView } from './connection.ts';
import { record } from './records.ts';
import { makeWorld } from './world.ts';

const through = (view: Parameters<typeof accountView>[0]) => ({
  ...makeWorld({ fields: {} }).server.connection,
  view: accountView(view),
});

describe('the connection of a change', () => {
  it('is kept as far as it takes to find another that serves the same, and no further', () => {
    const view = { level: 'agency', companyId: 'Company', accountId: 'Madrid' } as const;
    expect(madeThrough(through({ ...view, label: 'Ours' }))).toEqual({
      id: 'connection',
      endsIn: '0002',
      ...view,
    });
  });

  it('is asked for again with the accounts that were read last before writing', () => {
    const { found: _found, ...unsent } = record('a', 1, {
      base: { fields: {}, accounts: ['Lima'] },
    });
    const { connection } = unsent;
    expect(servedBy(unsent)).toEqual({ served: { connection, accounts: ['Lima'] } });
    const sent = { ...unsent, found: { fields: {}, accounts: ['Madrid'] } };
    expect(servedBy(sent)).toEqual({ served: { connection, accounts: ['Madrid'] } });
  });

  it('names a company where its token is an agency’s', () => {
    expect(companyOf(through({ level: 'agency', companyId: 'Company' }))).toBe('Company');
    expect(companyOf(through({ level: 'account', companyId: 'Company' }))).toBeUndefined();
  });
});
