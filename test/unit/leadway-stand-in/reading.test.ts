import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ACCOUNTS,
  BACKEND_HOST,
  COMPANY_ID,
  PORTAL_HOST,
  TOKENS,
  USERS,
  startLeadway,
} from '../../leadway/leadway.ts';
import { ask } from './ask.ts';

const leadway = await startLeadway();
beforeEach(() => leadway.reset());
afterAll(() => leadway.stop());

const maria = `/users/${USERS.maria.id}`;

describe('fixtures', () => {
  it('have ids of the real shape, and counts that tests rely on', () => {
    const users = Object.values(USERS);
    expect(users.length).toBeGreaterThanOrEqual(25);
    for (const { id } of users) expect(id).toMatch(/^[A-Za-z0-9]{20}$/);
    for (const { id } of Object.values(ACCOUNTS)) expect(id).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(COMPANY_ID).toMatch(/^[A-Za-z0-9]{20}$/);
    expect(new Set(users.map(({ id }) => id)).size).toBe(users.length);
    expect(new Set(USERS.maria.scopes).size).toBe(41);
    expect(new Set(USERS.everything.scopes).size).toBe(189);
  });
});

describe('GET /users/{id}', () => {
  it('answers the user without companyId and twilioPhone', async () => {
    const { status, body } = await ask(leadway, maria);
    expect(status).toBe(200);
    expect(body).toMatchObject({ id: USERS.maria.id, name: 'María Fernanda Ortiz' });
    expect(body.scopes).toEqual(USERS.maria.scopes);
    expect(body.traceId).toMatch(/^[0-9a-f-]{36}$/);
    expect(body).not.toHaveProperty('companyId');
    expect(body).not.toHaveProperty('twilioPhone');
    expect(body.permissions).toHaveProperty('wordpressEnabled');
  });

  it('answers the variants of the settings', async () => {
    const { settings } = leadway.state;
    Object.assign(settings, { showCompanyId: true, showTwilioPhone: true, scopesAsString: true });
    const { body } = await ask(leadway, maria);
    expect(body.companyId).toBe(COMPANY_ID);
    expect(body.twilioPhone).toEqual(USERS.maria.twilioPhone);
    expect(body.scopes).toBe(USERS.maria.scopes.join(','));
    settings.omitAssignedOnly = true;
    expect((await ask(leadway, maria)).body).not.toHaveProperty('scopesAssignedToOnly');
  });

  it('has no CORS headers and answers a preflight like an unknown path', async () => {
    const { status, headers } = await ask(leadway, maria, { method: 'OPTIONS' });
    expect(status).toBe(404);
    expect(Object.keys(headers).some((name) => name.startsWith('access-control'))).toBe(false);
  });
});

const REFUSALS: Array<[string, Parameters<typeof ask>[2], string, number, string]> = [
  ['an unknown token', { token: TOKENS.unknown }, maria, 401, 'Invalid Private Integration token'],
  ['a revoked token', { token: TOKENS.revoked }, maria, 401, 'Invalid Private Integration token'],
  ['an unknown JWT', { token: 'eyJ.a.b' }, maria, 401, 'Invalid JWT'],
  ['no token', { token: undefined }, maria, 401, 'Invalid token: access token is invalid'],
  [
    'no right',
    { token: TOKENS.accountWriteOnly },
    maria,
    401,
    'The token is not authorized for this scope.',
  ],
  [
    'a missing version',
    { headers: { version: undefined } },
    maria,
    401,
    'version header was not found.',
  ],
  [
    'another version',
    { headers: { version: '2023-01-01' } },
    maria,
    401,
    'version header is invalid',
  ],
  ['an unknown user', {}, '/users/FakeUserNobody000001', 401, 'The user does not exist.'],
  [
    'another account',
    {},
    `/users/${USERS.limaOnly.id}`,
    401,
    'This location is not accessible from this token!',
  ],
  [
    'an agency user',
    {},
    `/users/${USERS.agencyAdmin.id}`,
    401,
    'The token is not authorized for this scope.',
  ],
  [
    'another company',
    { token: TOKENS.agency },
    `/users/${USERS.otherCompany.id}`,
    401,
    'The user does not exist.',
  ],
  [
    'the wrong level',
    { method: 'POST', body: {} },
    '/users/search/filter-by-email',
    401,
    "This token's user type is not yet supported!",
  ],
  ['an unknown path', {}, '/nothing/here', 404, 'Cannot GET /nothing/here'],
  ['broken JSON', { method: 'PUT', body: '{"scopes":' }, maria, 400, 'JSON'],
];

describe('refusals', () => {
  it.each(REFUSALS)('refuses %s', async (_name, asked, path, status, message) => {
    const reply = await ask(leadway, path, asked);
    expect(reply.status).toBe(status);
    expect(reply.body.message).toContain(message);
    expect(reply.body.traceId).toBeTypeOf('string');
  });

  it('answers 403 where a setting says so', async () => {
    leadway.state.settings.forbiddenIs403 = true;
    const right = await ask(leadway, maria, { token: TOKENS.accountWriteOnly });
    expect([right.status, right.body.message]).toEqual([
      403,
      'The token is not authorized for this scope.',
    ]);
    const account = await ask(leadway, `/users/${USERS.limaOnly.id}`);
    expect([account.status, account.body.message]).toEqual([
      403,
      'The token does not have access to this location.',
    ]);
  });

  it('takes an agency token for every user of the company', async () => {
    for (const { id } of [USERS.agencyAdmin, USERS.limaOnly, USERS.maria]) {
      expect((await ask(leadway, `/users/${id}`, { token: TOKENS.agency })).status).toBe(200);
    }
  });
});

describe('lists', () => {
  it('search demands companyId, and shows permissions without scopes', async () => {
    expect((await ask(leadway, '/users/search')).status).toBe(422);
    const { body } = await ask(leadway, `/users/search?companyId=${COMPANY_ID}&query=maria.ortiz`);
    expect(body.count).toBe(1);
    const [user] = body.users as Array<Record<string, unknown>>;
    expect(user).toHaveProperty('permissions');
    expect(user).not.toHaveProperty('scopes');
  });

  it('search pages, filters and sorts', async () => {
    const find = async (query: string) => {
      const path = `/users/search?companyId=${COMPANY_ID}&${query}`;
      const { body } = await ask(leadway, path, { token: TOKENS.agency });
      return body as { count: number; users: Array<{ id: string }> };
    };
    const all = await find('');
    expect(all.users.length).toBe(25);
    expect((await find('skip=25')).users.length).toBe(all.count - 25);
    expect((await find('limit=2')).users.length).toBe(2);
    expect((await find('type=agency')).count).toBe(2);
    expect((await find('type=agency&role=admin')).users[0]?.id).toBe(USERS.agencyAdmin.id);
    expect((await find(`ids=${USERS.greek.id},${USERS.emoji.id}`)).count).toBe(2);
    expect((await find(`locationId=${ACCOUNTS.mexico.id}`)).count).toBe(2);
    expect((await find('sort=dateAdded')).users[0]?.id).toBe(USERS.maria.id);
  });

  it('the deprecated list shows scopes without permissions, of the own account', async () => {
    const { body } = await ask(leadway, `/users/?locationId=${ACCOUNTS.madrid.id}`);
    const users = body.users as Array<Record<string, unknown>>;
    expect(users.map(({ id }) => id)).not.toContain(USERS.limaOnly.id);
    expect(users[0]).toHaveProperty('scopes');
    expect(users[0]).not.toHaveProperty('permissions');
    expect((await ask(leadway, `/users/?locationId=${ACCOUNTS.lima.id}`)).status).toBe(401);
  });

  it('filter by e-mail answers id and e-mail', async () => {
    const { body } = await ask(leadway, '/users/search/filter-by-email', {
      method: 'POST',
      token: TOKENS.agency,
      body: { companyId: COMPANY_ID, emails: 'maria.ortiz@example.com, nobody@example.com' },
    });
    expect(body.users).toEqual([{ id: USERS.maria.id, email: 'maria.ortiz@example.com' }]);
  });
});

describe('hosts', () => {
  it('serves the portal for any of its addresses, and nothing for others', async () => {
    const page = await ask(leadway, '/settings/team', { host: PORTAL_HOST });
    expect(page.headers['content-type']).toContain('text/html');
    expect(page.text).toContain('<html lang="en">');
    expect((await ask(leadway, '/assets/start.js', { host: PORTAL_HOST })).status).toBe(200);
    expect((await ask(leadway, '/', { host: 'example.com' })).status).toBe(421);
  });

  it('the portal’s backend allows the portal, and is not counted among API requests', async () => {
    const origin = `https://${PORTAL_HOST}`;
    const reply = await ask(leadway, maria, { host: BACKEND_HOST, headers: { origin } });
    expect(reply.headers['access-control-allow-origin']).toBe(origin);
    expect(reply.body.user).toMatchObject({ id: USERS.maria.id });
    expect(leadway.requests).toEqual([]);
    expect(leadway.portalRequests).toHaveLength(1);
  });
});
