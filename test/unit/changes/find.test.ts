import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Input } from '../../../lib/messages/contract.ts';
import { ACCOUNTS, COMPANY_ID, TOKENS, USERS, type Leadway } from '../../leadway/leadway.ts';
import { withLeadway } from '../background/reroute.ts';
import { forgetConnections } from '../vault/leadway.ts';

vi.mock('wxt/browser', async () => (await import('../background/browser.ts')).fakeBrowser());
const { ask, value } = await import('../background/background.ts');

const ACCOUNT = { token: TOKENS.account, companyId: '', accountId: ACCOUNTS.madrid.id };
const AGENCY = { token: TOKENS.agency, companyId: COMPANY_ID, accountId: '' };
const BOTH = [
  ['account', ACCOUNT],
  ['agency', AGENCY],
] as const;

let leadway: Leadway;
withLeadway((started) => (leadway = started));
afterEach(forgetConnections);

async function connect(typed: Input<'connection.save'>): Promise<void> {
  value(await ask('connection.save', typed, 'own-page'));
  leadway.requests.length = 0;
}

const search = async (query: string) => value(await ask('user.search', { query }));
const names = async (users: string[]) => value(await ask('user.names', { users }));
const idsOf = ({ users }: { users: readonly { id: string }[] }) => users.map(({ id }) => id);
const asked = () => leadway.requests.map(({ path }) => path);
const maria = { id: USERS.maria.id, name: 'María Fernanda Ortiz', email: USERS.maria.email };

describe.each(BOTH)('searching with an %s token', (_level, connection) => {
  beforeEach(() => connect(connection));

  it.each(['María', 'fernanda', 'MARIA.ORTIZ', USERS.maria.email])(
    'finds a user by %s and tells the name and the e-mail only',
    async (query) => {
      const found = await search(query);
      expect(found.users).toContainEqual(maria);
      expect(idsOf(found).length).toBeLessThan(4);
      expect(asked()).toHaveLength(1);
    },
  );

  it('finds a user by the whole id', async () => {
    expect(await search(` ${USERS.maria.id} `)).toEqual({ users: [maria], more: false });
  });

  it('finds nobody by what fits nobody', async () => {
    expect(await search('nobody at all')).toEqual({ users: [], more: false });
    expect(await search('FakeUserNobody000001')).toEqual({ users: [], more: false });
  });

  it('names users in one request, and leaves out whom it cannot see', async () => {
    const found = await names([USERS.greek.id, 'FakeUserNobody000001', USERS.maria.id]);
    expect(idsOf(found).toSorted()).toEqual([USERS.greek.id, USERS.maria.id].toSorted());
    expect(found.users).toContainEqual(maria);
    expect(asked()).toHaveLength(1);
  });

  it('says why it failed', async () => {
    leadway.state.tokens.clear();
    const refused = { ok: false, failure: { kind: 'token-rejected', effect: 'none' } };
    expect(await ask('user.search', { query: 'x' })).toMatchObject(refused);
  });
});

it('names more than a page of users in one request', async () => {
  await connect(AGENCY);
  const seen = [...leadway.state.users.values()]
    .filter(({ companyId, deleted }) => companyId === COMPANY_ID && !deleted)
    .map(({ id }) => id);
  expect(seen.length).toBeGreaterThan(25);
  expect(idsOf(await names(seen)).toSorted()).toEqual(seen.toSorted());
  expect(leadway.requests).toHaveLength(1);
});

describe('an account token', () => {
  beforeEach(() => connect(ACCOUNT));

  it('finds without accents, and by a part of an id', async () => {
    expect((await search('maria fernanda')).users).toContainEqual(maria);
    expect(idsOf(await search('usermaria00'))).toEqual([USERS.maria.id]);
  });

  it('sees nobody of another account', async () => {
    expect(idsOf(await search(USERS.limaOnly.id))).toEqual([]);
  });
});

it('says that others fit too where more do than are told', async () => {
  await connect(AGENCY);
  const found = await search('example');
  expect(found.users).toHaveLength(25);
  expect(found.more).toBe(true);
});

it('goes through the connection that is named, whichever others there are', async () => {
  const { connection } = value(await ask('connection.save', ACCOUNT, 'own-page'));
  const agency = value(await ask('connection.save', AGENCY, 'own-page')).connection;
  const through = ({ id }: { readonly id: string }) =>
    ask('connection.users', { connection: id, query: USERS.limaOnly.id }, 'own-page');
  expect(idsOf(value(await through(connection)))).toEqual([]);
  expect(idsOf(value(await through(agency)))).toEqual([USERS.limaOnly.id]);
  await ask('connection.remove', { connection: agency.id }, 'own-page');
  expect(await through(agency)).toMatchObject({ ok: false });
});

describe('recent users', () => {
  beforeEach(() => connect(ACCOUNT));

  it('are those a panel loaded, newest first, each once and without a name', async () => {
    const load = async (user: string, as: 'panel' | 'own-page' = 'panel') =>
      ask('user.load', { user }, as);
    await load(USERS.maria.id);
    await load(USERS.greek.id);
    await load(USERS.maria.id);
    await load(USERS.finance.id, 'own-page');
    await load('FakeUserNobody000001');
    expect(value(await ask('user.recent', {}))).toEqual({
      users: [USERS.maria.id, USERS.greek.id],
    });
  });
});

it('is refused without a connection', async () => {
  const refused = { ok: false, failure: { kind: 'no-connection', effect: 'none' } };
  expect(await ask('user.search', { query: 'x' })).toEqual(refused);
  expect(await ask('user.names', { users: [USERS.maria.id] })).toEqual(refused);
});
