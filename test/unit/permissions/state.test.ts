import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../lib/permissions/apply.ts';
import { bodyOf, hasTwoSpellings, scopesIn } from '../../../lib/permissions/body.ts';
import type { Change } from '../../../lib/permissions/change.ts';
import { diff, sameState, sharedPlaces } from '../../../lib/permissions/diff.ts';
import { equalJson, ownValue } from '../../../lib/permissions/json.ts';
import {
  assignedPlace,
  canonical,
  placesOf,
  scopePlace,
  splitPlace,
  valueAt,
  withoutEmpty,
} from '../../../lib/permissions/places.ts';
import type { Json, UserState } from '../../../lib/permissions/state.ts';
import { verify } from '../../../lib/permissions/verify.ts';

const STATE: UserState = {
  scopes: ['forms.write', 'accounts.create', 'something.unknown', 'forms.write'],
  assignedOnly: ['locations.create'],
  flags: { campaignsEnabled: true, odd: 3 },
  fields: { role: 'user' },
  accounts: ['Madrid'],
  twilio: { Madrid: '+34600000001', Lima: '' },
};
const UNREAD: UserState = { fields: {} };

describe('places', () => {
  it('are split at the first colon, and a whole list has no key', () => {
    expect(splitPlace('scope:something:odd')).toEqual({ kind: 'scope', key: 'something:odd' });
    expect(splitPlace('assigned')).toEqual({ kind: 'assigned', key: undefined });
  });

  it('name scopes in wire spelling', () => {
    expect(scopePlace('accounts.create')).toBe('scope:locations.create');
    expect(assignedPlace('accounts.create')).toBe('assigned:locations.create');
    expect(
      canonical(['forms.write', 'accounts.create', 'forms.write', 'locations.create']),
    ).toEqual(['forms.write', 'locations.create']);
    expect(canonical(['b', 'a'])).toEqual(['a', 'b']);
  });

  it('of a reading are those it says something about', () => {
    expect([...placesOf(STATE)]).toEqual([
      'scope:forms.write',
      'scope:locations.create',
      'scope:something.unknown',
      'assigned:locations.create',
      'flag:campaignsEnabled',
      'flag:odd',
      'field:role',
      'account:Madrid',
      'twilio:Madrid',
      'twilio:Lima',
    ]);
    expect([...placesOf(UNREAD)]).toEqual([]);
  });

  it('have a value where they were read, off or not set included', () => {
    expect(valueAt(STATE, 'scope:locations.create')).toBe(true);
    expect(valueAt(STATE, 'scope:contacts.write')).toBe(false);
    expect(valueAt(STATE, 'assigned:locations.create')).toBe(true);
    expect(valueAt(STATE, 'assigned:forms.write')).toBe(false);
    expect(valueAt(STATE, 'flag:odd')).toBe(3);
    expect(valueAt(STATE, 'flag:constructor')).toBeUndefined();
    expect(valueAt(STATE, 'field:role')).toBe('user');
    expect(valueAt(STATE, 'field:phone')).toBeUndefined();
    expect(valueAt(STATE, 'account:Madrid')).toBe(true);
    expect(valueAt(STATE, 'account:Lima')).toBe(false);
    expect(valueAt(STATE, 'twilio:Madrid')).toBe('+34600000001');
    expect(valueAt(STATE, 'twilio:Lima')).toBeNull();
    expect(valueAt(STATE, 'twilio:Bogota')).toBeNull();
    expect(valueAt(STATE, 'assigned')).toEqual(['locations.create']);
    expect(valueAt(STATE, 'twilio')).toEqual({ Madrid: '+34600000001' });
  });

  it.each([
    'scope:a',
    'assigned:a',
    'flag:a',
    'field:role',
    'account:a',
    'twilio:a',
    'assigned',
    'twilio',
  ] as const)('have none where nothing was read: %s', (at) => {
    expect(valueAt(UNREAD, at)).toBeUndefined();
  });

  it('take an empty number for none', () => {
    expect(withoutEmpty({ a: '', b: '+34600000001' })).toEqual({ b: '+34600000001' });
  });
});

describe('equality of values', () => {
  const EQUAL: readonly (readonly [Json | undefined, Json | undefined, boolean])[] = [
    [1, 1, true],
    [1, '1', false],
    [null, null, true],
    [null, undefined, false],
    [null, {}, false],
    [{}, null, false],
    [undefined, {}, false],
    [{}, undefined, false],
    [{}, 'x', false],
    ['x', ['x'], false],
    [[], {}, false],
    [{}, [], false],
    [['a'], { 0: 'a' }, false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1 }, false],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: 1, b: 2 }, { a: 1, b: 3 }, false],
    [[1, 2], [2, 1], false],
    [[1, [2]], [1, [2]], true],
    [{ constructor: null }, { a: null }, false],
  ];

  it.each(EQUAL)('%j and %j: %s', (a, b, equal) => {
    expect(equalJson(a, b)).toBe(equal);
  });

  it('does not take an absent property for one of the prototype', () => {
    const odd = JSON.parse('{"__proto__":{}}') as Json;
    expect(equalJson(odd, { a: {} })).toBe(false);
    expect(ownValue({}, 'constructor')).toBeUndefined();
    expect(ownValue({ a: 1 }, 'a')).toBe(1);
  });
});

describe('a state after a change', () => {
  it('keeps order, spelling and duplicates of what is not touched', () => {
    const change: Change = [
      { at: 'scope:contacts.write', from: false, to: true },
      { at: 'scope:something.unknown', from: true, to: true },
      { at: 'account:Lima', from: false, to: true },
      { at: 'account:Madrid', from: true, to: false },
      { at: 'field:firstName', to: 'Ana' },
      { at: 'flag:odd', from: 3, to: false },
      { at: 'twilio:Madrid', from: '+34600000001', to: null },
      { at: 'twilio:Bogota', from: null, to: '+34600000002' },
    ];
    expect(applyChange(STATE, change)).toEqual({
      scopes: [...(STATE.scopes ?? []), 'contacts.write'],
      assignedOnly: ['locations.create'],
      flags: { campaignsEnabled: true, odd: false },
      fields: { role: 'user', firstName: 'Ana' },
      accounts: ['Lima'],
      twilio: { Lima: '', Bogota: '+34600000002' },
    });
  });

  it('has a removed scope in no spelling and a held one not twice', () => {
    const both = { ...UNREAD, scopes: ['accounts.create', 'a', 'locations.create'] };
    const off: Change = [{ at: 'scope:locations.create', from: true, to: false }];
    expect(applyChange(both, off).scopes).toEqual(['a']);
    const on: Change = [{ at: 'scope:locations.create', from: true, to: true }];
    expect(applyChange(both, on).scopes).toEqual(both.scopes);
    const marks = { ...UNREAD, assignedOnly: ['accounts.create', 'a'] };
    const unmarked: Change = [{ at: 'assigned:locations.create', from: true, to: false }];
    expect(applyChange(marks, unmarked).assignedOnly).toEqual(['a']);
  });

  it('takes accounts for what they are, never for scopes', () => {
    const state = { ...UNREAD, accounts: ['accounts.create'] };
    const change: Change = [{ at: 'account:accounts.create', from: true, to: false }];
    expect(applyChange(state, change).accounts).toEqual([]);
  });

  it('ignores single edits to what was not read, and takes whole lists and maps', () => {
    const single: Change = [
      { at: 'scope:a', to: true },
      { at: 'assigned:a', to: true },
      { at: 'flag:a', to: true },
      { at: 'account:a', to: true },
      { at: 'twilio:a', to: '+34600000001' },
    ];
    expect(applyChange(UNREAD, single)).toEqual(UNREAD);
    const whole: Change = [
      { at: 'assigned', to: ['a'] },
      { at: 'twilio', to: { a: '+34600000001' } },
    ];
    const after = { assignedOnly: ['a'], twilio: { a: '+34600000001' }, fields: {} };
    expect(applyChange(UNREAD, whole)).toEqual(after);
  });
});

describe('the body of a write', () => {
  const CHANGE: Change = [
    { at: 'scope:contacts.write', from: false, to: true },
    { at: 'field:role', from: 'user', to: 'admin' },
  ];

  it('has what the change touches and nothing else', () => {
    expect(bodyOf(STATE, CHANGE)).toEqual({
      scopes: ['forms.write', 'locations.create', 'something.unknown', 'contacts.write'],
      role: 'admin',
    });
    expect(bodyOf(STATE, [])).toEqual({});
  });

  it('has each list and map whole', () => {
    const each: Change = [
      { at: 'assigned:forms.write', from: false, to: true },
      { at: 'flag:odd', from: 3, to: false },
      { at: 'account:Lima', from: false, to: true },
      { at: 'twilio:Lima', from: null, to: '+34600000002' },
    ];
    expect(bodyOf(STATE, each)).toEqual({
      scopesAssignedToOnly: ['locations.create', 'forms.write'],
      permissions: { campaignsEnabled: true, odd: false },
      locationIds: ['Madrid', 'Lima'],
      twilioPhone: { Madrid: '+34600000001', Lima: '+34600000002' },
    });
  });

  it('has nothing of a list that is not known', () => {
    const single: Change = [
      { at: 'scope:a', to: true },
      { at: 'assigned:a', to: true },
      { at: 'flag:a', to: true },
      { at: 'account:a', to: true },
      { at: 'twilio:a', to: '+34600000001' },
    ];
    expect(bodyOf(UNREAD, single)).toEqual({});
  });

  it('can be spelt as the documentation spells it', () => {
    const body = bodyOf(STATE, CHANGE, 'documented');
    expect(body.scopes).toEqual([
      'forms.write',
      'accounts.create',
      'something.unknown',
      'contacts.write',
    ]);
    expect(hasTwoSpellings(body)).toBe(true);
    expect(hasTwoSpellings({ scopes: ['locations.create'] })).toBe(true);
    expect(hasTwoSpellings({ scopesAssignedToOnly: ['a', 'locations.create'] })).toBe(true);
    expect(hasTwoSpellings({ scopes: ['contacts.write'] })).toBe(false);
    expect(hasTwoSpellings({ role: 'admin' })).toBe(false);
  });

  it('tells the scopes in it once each', () => {
    expect(scopesIn({ scopes: ['a', 'b'], scopesAssignedToOnly: ['b', 'c'] })).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(scopesIn({})).toEqual([]);
  });
});

describe('comparing readings', () => {
  it('tells only differences of what both say', () => {
    const before: UserState = { ...UNREAD, scopes: ['a'], accounts: ['Madrid'], fields: {} };
    const after: UserState = { ...UNREAD, scopes: ['b'], flags: { x: true }, fields: {} };
    expect(diff(before, after)).toEqual([
      { at: 'scope:a', from: true, to: false },
      { at: 'scope:b', from: false, to: true },
    ]);
    expect(diff(UNREAD, after)).toEqual([]);
    expect(diff(after, UNREAD)).toEqual([]);
  });

  it('takes an empty list and one that was not read for different', () => {
    const all = { scopes: [], assignedOnly: [], flags: {}, accounts: [], twilio: {} };
    expect(sameState({ ...UNREAD, ...all }, { ...UNREAD, ...all })).toBe(true);
    for (const [name, empty] of Object.entries(all)) {
      const read = { ...UNREAD, [name]: empty };
      expect([name, sameState(read, UNREAD), sameState(UNREAD, read)]).toEqual([
        name,
        false,
        false,
      ]);
    }
  });

  it('looks at every place of both', () => {
    const more = { ...STATE, fields: { ...STATE.fields, phone: '1234567' } };
    expect(sameState(STATE, more)).toBe(false);
    expect(sameState(more, STATE)).toBe(false);
  });

  it('finds the places that two changes share, a whole list with every place in it', () => {
    const a: Change = [
      { at: 'scope:a', to: true },
      { at: 'assigned:a', to: true },
      { at: 'twilio', to: {} },
      { at: 'field:role', to: 'user' },
    ];
    expect(sharedPlaces(a, [{ at: 'scope:a', to: false }])).toEqual(['scope:a']);
    expect(sharedPlaces(a, [{ at: 'scope:b', to: false }])).toEqual([]);
    expect(sharedPlaces(a, [{ at: 'assigned', to: [] }])).toEqual(['assigned:a']);
    expect(sharedPlaces(a, [{ at: 'twilio:x', to: null }])).toEqual(['twilio']);
    expect(sharedPlaces(a, [])).toEqual([]);
  });
});

describe('a reading after a write', () => {
  const CHANGE: Change = [
    { at: 'scope:contacts.write', from: false, to: true },
    { at: 'field:phone', to: '1234567' },
  ];

  it('names what is missing, what nobody can tell, and what is not ours', () => {
    const after = { ...STATE, fields: { role: 'admin' } };
    expect(verify(STATE, CHANGE, after)).toEqual({
      missing: ['scope:contacts.write'],
      unverified: ['field:phone'],
      foreign: [{ at: 'field:role', from: 'user', to: 'admin' }],
    });
  });

  it('takes nothing of ours for foreign', () => {
    const after = {
      ...STATE,
      scopes: ['contacts.write', ...(STATE.scopes ?? [])],
      fields: { role: 'user', phone: '7654321' },
    };
    expect(verify(STATE, CHANGE, after)).toEqual({
      missing: ['field:phone'],
      unverified: [],
      foreign: [],
    });
  });
});
