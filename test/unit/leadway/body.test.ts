import { describe, expect, it } from 'vitest';
import { allowedBody, type UpdateBody } from '../../../lib/leadway/body.ts';
import { USER } from './samples.ts';

const EVERYTHING: Required<UpdateBody> = {
  scopes: ['contacts.write'],
  scopesAssignedToOnly: [],
  permissions: { campaignsEnabled: false, somethingNew: { deep: [1, null] } },
  role: 'admin',
  type: 'account',
  locationIds: ['A'],
  companyId: 'C',
  firstName: 'Ana',
  lastName: '',
  phone: '+34600000000',
  profilePhoto: 'https://img.example/a.png',
  platformLanguage: 'es',
  twilioPhone: { A: '', B: '+34911111111' },
};

describe('allowedBody', () => {
  it('lets every allowed property through as it is, empty ones included', () => {
    expect(allowedBody(EVERYTHING)).toEqual(EVERYTHING);
    expect(allowedBody({ scopes: [], twilioPhone: {} })).toEqual({ scopes: [], twilioPhone: {} });
  });

  it('leaves out everything else', () => {
    const wanted = {
      ...EVERYTHING,
      email: 'x@example.com',
      password: 'secret',
      id: '1',
      roles: {},
    };
    expect(allowedBody(wanted)).toEqual(EVERYTHING);
  });

  it('makes no body of what only an answer has', () => {
    const { id, name, email, extension, roles, lcPhone, traceId } = USER;
    expect(
      allowedBody({ id, name, email, extension, roles, lcPhone, traceId, deleted: false }),
    ).toEqual({});
  });

  it('leaves out what is undefined or inherited', () => {
    const wanted = Object.create({ scopes: [] }) as Record<string, unknown>;
    wanted['role'] = undefined;
    expect(Object.keys(allowedBody(wanted))).toEqual([]);
  });

  it.each([
    { scopes: 'contacts.write' },
    { scopes: null },
    { scopesAssignedToOnly: [1] },
    { permissions: [] },
    { permissions: null },
    { role: true },
    { locationIds: {} },
    { phone: null },
    { twilioPhone: { A: null } },
    { twilioPhone: [] },
  ])('refuses a wrong shape: %j', (wanted) => {
    expect(() => allowedBody(wanted)).toThrow(TypeError);
  });
});
