import { describe, expect, it } from 'vitest';
import { UserAnswer, UserItem } from '../../../lib/leadway/schemas.ts';
import { toListing, toUser } from '../../../lib/leadway/user.ts';
import { ACCOUNT, USER, USER_ID } from './samples.ts';

function read(answer: unknown) {
  return toUser(UserAnswer().parse(answer));
}

describe('toUser', () => {
  it('reads an answer as the public samples look', () => {
    expect(read(USER)).toEqual({
      id: USER_ID,
      name: 'Ana Núñez',
      email: 'ana@example.com',
      state: {
        scopes: USER.scopes,
        assignedOnly: ['contacts.write'],
        flags: USER.permissions,
        fields: {
          role: 'user',
          type: 'account',
          firstName: 'Ana',
          lastName: 'Núñez',
          phone: '+34600000000',
          platformLanguage: 'es',
        },
        accounts: [ACCOUNT],
      },
      lcPhone: { [ACCOUNT]: '+34911111111' },
      restrictSubAccount: false,
      traceId: '7f0c6f3e-trace',
    });
  });

  it('knows nothing that was not said', () => {
    const user = read({ id: 'u' });
    expect(user).toStrictEqual({ id: 'u', name: 'u', email: '', state: { fields: {} } });
  });

  it('takes null for not read, everywhere', () => {
    const names = Object.keys(USER).filter((name) => name !== 'id');
    const nulls = Object.fromEntries(
      [...names, 'twilioPhone', 'companyId'].map((name) => [name, null]),
    );
    expect(read({ ...nulls, id: 'u' })).toStrictEqual(read({ id: 'u' }));
    const roles = { type: null, role: null, locationIds: null, restrictSubAccount: null };
    expect(read({ id: 'u', roles })).toStrictEqual(read({ id: 'u' }));
  });

  it('tells empty from not read', () => {
    const empty = read({
      id: 'u',
      scopes: [],
      scopesAssignedToOnly: [],
      permissions: {},
      twilioPhone: {},
    });
    expect(empty.state).toStrictEqual({
      scopes: [],
      assignedOnly: [],
      flags: {},
      fields: {},
      twilio: {},
    });
  });

  it('takes an empty text for a list that was not read: nobody knows which of the two it means', () => {
    expect(read({ id: 'u', scopes: ' ', scopesAssignedToOnly: '' }).state).toStrictEqual({
      fields: {},
    });
  });

  it.each([
    ['a.write', ['a.write']],
    ['a.write,b/c.readonly', ['a.write', 'b/c.readonly']],
    [' a.write, b.write\nc.write ', ['a.write', 'b.write', 'c.write']],
    [
      ['b', 'a', 'b'],
      ['b', 'a', 'b'],
    ],
  ])('scopes %j', (scopes, expected) => {
    expect(read({ id: 'u', scopes }).state.scopes).toEqual(expected);
  });

  it.each([
    [{ name: 'N', firstName: 'F', email: 'e@x' }, 'N'],
    [{ name: ' ', firstName: 'F', lastName: 'L' }, 'F L'],
    [{ lastName: 'L', email: 'e@x' }, 'L'],
    [{ name: '', firstName: null, email: 'e@x' }, 'e@x'],
    [{ email: '' }, 'u'],
  ])('names %j as %s', (said, name) => {
    expect(read({ id: 'u', ...said }).name).toBe(name);
  });

  it('keeps text as data, and bounds it without halving a character', () => {
    const name = '<b>\u202Eana</b>=1+1';
    expect(read({ id: 'u', name }).name).toBe(name);
    const long = read({ id: 'u', name: `x${'😀'.repeat(200)}`, email: 'e'.repeat(999) });
    expect(long.name).toHaveLength(299);
    expect(long.name.isWellFormed()).toBe(true);
    expect(long.email).toHaveLength(300);
  });

  it('keeps flags with odd names', () => {
    const said = JSON.parse(
      '{"id":"u","permissions":{"__proto__":true,"constructor":false}}',
    ) as unknown;
    expect(Object.entries(read(said).state.flags ?? {})).toEqual([
      ['__proto__', true],
      ['constructor', false],
    ]);
  });

  it('keeps numbers that are empty and drops those that are null', () => {
    const twilioPhone = { A: '+1', B: '', C: null };
    expect(read({ id: 'u', twilioPhone }).state.twilio).toEqual({ A: '+1', B: '' });
  });

  it('does not stumble over surprises in what is only shown', () => {
    expect(read({ id: 'u', lcPhone: 'none', traceId: 5 })).toStrictEqual(read({ id: 'u' }));
  });

  it.each([
    {},
    { id: '' },
    { id: 5 },
    { id: 'u', scopes: [1] },
    { id: 'u', scopes: {} },
    { id: 'u', permissions: [] },
    { id: 'u', permissions: 'all' },
    { id: 'u', roles: [] },
    { id: 'u', roles: { locationIds: 'A' } },
    { id: 'u', name: {} },
    { user: USER },
    [],
    null,
    'user',
  ])('does not read %j', (answer) => {
    expect(UserAnswer().safeParse(answer).success).toBe(false);
  });

  it('keeps what it does not know', () => {
    expect(UserAnswer().parse({ id: 'u', brandNew: 1 })).toMatchObject({ brandNew: 1 });
  });
});

describe('toListing', () => {
  it('is light', () => {
    expect(toListing(UserItem().parse(USER))).toStrictEqual({
      id: USER_ID,
      name: 'Ana Núñez',
      email: 'ana@example.com',
      type: 'account',
      role: 'user',
      locationIds: [ACCOUNT],
    });
    expect(toListing(UserItem().parse({ id: 'u', email: null }))).toStrictEqual({
      id: 'u',
      name: 'u',
      email: '',
      locationIds: [],
    });
  });
});
