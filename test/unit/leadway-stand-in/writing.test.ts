import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ACCOUNTS,
  COMPANY_ID,
  FLAG_DEFAULTS,
  TOKENS,
  USERS,
  startLeadway,
} from '../../leadway/leadway.ts';
import type { StoredUser } from '../../leadway/leadway.ts';
import { ask, put, putAsAgency } from './ask.ts';

const leadway = await startLeadway();
beforeEach(() => leadway.reset());
afterAll(() => leadway.stop());

function stored(id: string = USERS.maria.id): StoredUser {
  const user = leadway.state.users.get(id);
  if (user === undefined) throw new Error(`No user ${id}`);
  return user;
}

const ENUM = 'each value in scopes must be a valid enum value';

describe('replacement', () => {
  it('replaces the list that is sent and leaves the others', async () => {
    const { status, body } = await put(leadway, USERS.maria.id, { scopes: ['forms.write'] });
    expect([status, body.scopes]).toEqual([200, ['forms.write']]);
    expect(stored()).toEqual({ ...USERS.maria, scopes: ['forms.write'] });
  });

  it('switches everything off with an empty list', async () => {
    await put(leadway, USERS.maria.id, { scopes: [], scopesAssignedToOnly: [] });
    expect(stored()).toMatchObject({ scopes: [], scopesAssignedToOnly: [] });
  });

  it('changes nothing with an empty body', async () => {
    await put(leadway, USERS.maria.id, {});
    expect(stored()).toEqual(USERS.maria);
  });

  it('replaces the map of phone numbers; "" clears one, {} clears all', async () => {
    const number = '+34911000009';
    await put(leadway, USERS.maria.id, {
      twilioPhone: { [ACCOUNTS.madrid.id]: number, [ACCOUNTS.bogota.id]: '' },
    });
    expect(stored().twilioPhone).toEqual({ [ACCOUNTS.madrid.id]: number });
    await put(leadway, USERS.maria.id, { twilioPhone: {} });
    expect(stored().twilioPhone).toEqual({});
  });

  it('resets the flags that a partial permissions leaves out, and loses undescribed ones', async () => {
    await put(leadway, USERS.maria.id, { permissions: { paymentsEnabled: false } });
    expect(stored().permissions).toEqual({ ...FLAG_DEFAULTS, paymentsEnabled: false });
  });

  it('keeps, drops or refuses undescribed flags that are sent', async () => {
    const body = { permissions: USERS.maria.permissions };
    await put(leadway, USERS.maria.id, body);
    expect(stored().permissions).toEqual(USERS.maria.permissions);
    leadway.state.settings.undescribedFlags = 'refused';
    const refused = await put(leadway, USERS.maria.id, body);
    expect(refused.body.message).toContain(
      'permissions.property wordpressEnabled should not exist',
    );
    leadway.state.settings.undescribedFlags = 'dropped';
    await put(leadway, USERS.maria.id, body);
    expect(stored().permissions).not.toHaveProperty('wordpressEnabled');
  });
});

describe('refusals', () => {
  it('refuses a scope outside the enum, and changes nothing', async () => {
    const { status, body } = await put(leadway, USERS.refused.id, { scopes: USERS.refused.scopes });
    expect([status, body.message, body.error]).toEqual([422, [ENUM], 'Unprocessable Entity']);
    expect(stored(USERS.refused.id)).toEqual(USERS.refused);
  });

  it('gives all reasons at once', async () => {
    const { body } = await put(leadway, USERS.maria.id, {
      id: 'x',
      lcPhone: {},
      scopes: 'contacts.write',
      scopesAssignedToOnly: ['nope'],
      twilioPhone: { [ACCOUNTS.madrid.id]: '911 000' },
      platformLanguage: 'xx',
      permissions: { paymentsEnabled: 'yes' },
    });
    expect(body.message).toEqual([
      'property id should not exist',
      'property lcPhone should not exist',
      ENUM,
      'scopes must be an array',
      'each value in scopesAssignedToOnly must be a valid enum value',
      'each value in twilioPhone must be a valid phone number in E.164 format',
      expect.stringContaining('platformLanguage must be one of'),
      'permissions.paymentsEnabled must be a boolean value',
    ]);
  });

  it('accepts the spelling that the settings name', async () => {
    const wire = { scopes: ['locations.create'] };
    const documented = { scopes: ['accounts.create'] };
    const status = async (body: object) => (await put(leadway, USERS.maria.id, body)).status;
    expect([await status(wire), await status(documented)]).toEqual([200, 422]);
    leadway.state.settings.spelling = 'documented';
    expect([await status(wire), await status(documented)]).toEqual([422, 200]);
    leadway.state.settings.spelling = 'both';
    expect([await status(wire), await status(documented)]).toEqual([200, 200]);
    leadway.state.settings.enumWithout.add('locations.create');
    leadway.state.settings.enumExtra.add('ai-studio.write');
    expect([await status(wire), await status({ scopes: ['ai-studio.write'] })]).toEqual([422, 200]);
  });

  it('wants companyId from an agency token, and the right one', async () => {
    const token = TOKENS.agency;
    const without = await put(leadway, USERS.maria.id, { scopes: ['x'] }, { token });
    expect(without.body.message).toEqual([ENUM, 'companyId should not be empty']);
    const wrong = await put(
      leadway,
      USERS.maria.id,
      { companyId: 'FakeCompany000000002' },
      { token },
    );
    expect(wrong.status).toBe(401);
    expect((await putAsAgency(leadway, USERS.maria.id, { scopes: [] })).status).toBe(200);
    expect(stored().companyId).toBe(COMPANY_ID);
  });

  it('wants users.write', async () => {
    const reply = await put(leadway, USERS.maria.id, {}, { token: TOKENS.accountReadOnly });
    expect([reply.status, reply.body.message]).toEqual([
      401,
      'The token is not authorized for this scope.',
    ]);
  });

  it('ignores or refuses an e-mail', async () => {
    const body = { email: 'new@example.com' };
    expect((await put(leadway, USERS.maria.id, body)).status).toBe(200);
    expect(stored()).toEqual(USERS.maria);
    leadway.state.settings.emailOnUpdate = 'refused';
    expect((await put(leadway, USERS.maria.id, body)).status).toBe(422);
  });

  it('does not let an account token hand out another account', async () => {
    const body = { locationIds: [ACCOUNTS.madrid.id, ACCOUNTS.mexico.id] };
    expect((await put(leadway, USERS.maria.id, body)).status).toBe(401);
    expect((await putAsAgency(leadway, USERS.maria.id, body)).status).toBe(200);
    expect(stored().locationIds).toEqual(body.locationIds);
  });
});

describe('silent losses and answers', () => {
  it('leaves team management as it was while enhanced security is on', async () => {
    leadway.state.settings.enhancedSecurity = true;
    await put(leadway, USERS.teamManager.id, { scopes: ['contacts.write'] });
    expect(stored(USERS.teamManager.id).scopes).toEqual([
      'contacts.write',
      'users/team-management.readonly',
      'users/team-management.write',
    ]);
    await put(leadway, USERS.nothing.id, { scopes: ['users/team-management.write'] });
    expect(stored(USERS.nothing.id).scopes).toEqual([]);
  });

  it('loses the scopes that the settings name', async () => {
    leadway.state.settings.dropOnWrite.add('forms.write');
    await put(leadway, USERS.maria.id, { scopes: ['forms.write', 'contacts.write'] });
    expect(stored().scopes).toEqual(['contacts.write']);
  });

  it('answers a PUT in the way that the settings name', async () => {
    leadway.state.settings.putAnswer = 'minimal';
    expect((await put(leadway, USERS.maria.id, {})).body).toMatchObject({ succeded: true });
    leadway.state.settings.putAnswer = 'empty-object';
    expect((await put(leadway, USERS.maria.id, {})).text).toBe('{}');
  });

  it('records each request with the status it was answered with', async () => {
    await put(leadway, USERS.maria.id, { scopes: ['nope'] });
    await ask(leadway, '/users/search?companyId=a&query=b');
    expect(leadway.requests.map(({ method, path, status }) => [method, path, status])).toEqual([
      ['PUT', `/users/${USERS.maria.id}`, 422],
      ['GET', '/users/search', 401],
    ]);
    expect(leadway.requests[1]?.query).toEqual({ companyId: 'a', query: 'b' });
    expect(leadway.writes().map(({ body }) => body)).toEqual([{ scopes: ['nope'] }]);
  });
});
