import { describe, expect, it } from 'vitest';
import type { Change, Place } from '../../../lib/permissions/change.ts';
import {
  countScopes,
  leavesNoScope,
  linesOf,
  notRestorable,
  plan,
  type Refusal,
} from '../../../lib/permissions/plan.ts';
import type { Json, UserState } from '../../../lib/permissions/state.ts';

const BASE: UserState = {
  scopes: ['contacts.write', 'forms.write'],
  assignedOnly: ['contacts.write'],
  flags: { campaignsEnabled: true, odd: 'kept' },
  fields: { role: 'user', firstName: 'María' },
  accounts: ['Madrid'],
  twilio: { Madrid: '+34600000001', Lima: '' },
};
const UNREAD: UserState = { fields: {} };

type Wish = readonly [Place, Json];

function planned(base: UserState, wishes: readonly Wish[], before?: UserState): Change {
  const result = plan(base, new Map(wishes), before);
  if (!result.ok) throw new Error(JSON.stringify(result.refusals));
  return result.change;
}

function refused(base: UserState, wishes: readonly Wish[], before?: UserState): Refusal[] {
  const result = plan(base, new Map(wishes), before);
  if (result.ok) throw new Error(JSON.stringify(result.change));
  return [...result.refusals];
}

describe('a value that does not belong where it is wanted', () => {
  it.each<Wish>([
    ['scope:invoices.write', 'yes'],
    ['assigned:forms.write', 'yes'],
    ['account:Lima', 1],
    ['flag:campaignsEnabled', 'no'],
    ['flag:campaignsEnabled', null],
    ['flag:odd', true],
    ['field:role', 'owner'],
    ['field:firstName', ''],
    ['field:firstName', 7],
    ['field:nonsense' as Place, 'text'],
    ['twilio:Madrid', '600'],
    ['twilio:Madrid', true],
    ['twilio:Madrid', ['+34600000001']],
  ])('%s to %j is refused', (at, to) => {
    expect(refused(BASE, [[at, to]])).toEqual([{ at, why: 'wrong-value' }]);
  });

  it.each<Wish>([
    ['assigned', true],
    ['assigned', 'contacts.write'],
    ['assigned', [1]],
    ['assigned', ['contacts.write', 1]],
    ['twilio', null],
    ['twilio', 'text'],
    ['twilio', ''],
    ['twilio', 0],
    ['twilio', []],
    ['twilio', ['+34600000001']],
    ['twilio', { Madrid: 1 }],
    ['twilio', { Madrid: '600' }],
    ['twilio', { Madrid: '+34600000001', Lima: '600' }],
  ])('the whole of %s to %j is refused', (at, to) => {
    const base = { ...UNREAD, scopes: ['contacts.write'] };
    expect(refused(base, [[at, to]])).toEqual([{ at, why: 'wrong-value' }]);
  });

  it('may come back where it really was so before, and only that value', () => {
    const before = { ...BASE, fields: { ...BASE.fields, role: 'owner' } };
    expect(planned(BASE, [['field:role', 'owner']], before)).toEqual([
      { at: 'field:role', from: 'user', to: 'owner' },
    ]);
    expect(refused(BASE, [['field:role', 'boss']], before)).toEqual([
      { at: 'field:role', why: 'wrong-value' },
    ]);
  });
});

it('a switch that held a list or an object gets it back as it was', () => {
  const now = { ...BASE, flags: { list: true, map: true } };
  const before = { ...BASE, flags: { list: ['b', 'a'], map: { a: '' } } };
  expect(
    planned(
      now,
      [
        ['flag:list', ['b', 'a']],
        ['flag:map', { a: '' }],
      ],
      before,
    ),
  ).toEqual([
    { at: 'flag:list', from: true, to: ['b', 'a'] },
    { at: 'flag:map', from: true, to: { a: '' } },
  ]);
});

describe('what was read and what was not', () => {
  const EDITS: readonly Wish[] = [
    ['scope:invoices.write', true],
    ['assigned:forms.write', true],
    ['flag:campaignsEnabled', false],
    ['account:Lima', true],
    ['twilio:Madrid', '+34600000002'],
  ];

  it.each(EDITS)('%s is planned where its list was read', (at, to) => {
    expect(planned(BASE, [[at, to]])).toMatchObject([{ at, to }]);
  });

  it.each(EDITS)('%s is refused where it was not', (at, to) => {
    expect(refused({ ...UNREAD }, [[at, to]])).toEqual([{ at, why: 'not-read' }]);
  });

  it('of one list says nothing about another', () => {
    const { flags, accounts } = BASE;
    expect(planned({ ...UNREAD, flags }, [['flag:new', true]])).toHaveLength(1);
    expect(planned({ ...UNREAD, accounts }, [['account:Lima', true]])).toHaveLength(1);
    expect(refused({ ...UNREAD, accounts }, [['flag:new', true]])).toHaveLength(1);
    expect(refused({ ...UNREAD, assignedOnly: [] }, [['account:Lima', true]])).toHaveLength(1);
  });

  it('a field is planned either way', () => {
    expect(planned(UNREAD, [['field:role', 'admin']])).toEqual([
      { at: 'field:role', from: undefined, to: 'admin' },
    ]);
  });

  it('a flag that the reading does not hold may be set', () => {
    expect(planned(BASE, [['flag:contactsEnabled', true]])).toEqual([
      { at: 'flag:contactsEnabled', from: undefined, to: true },
    ]);
  });

  it('a whole list or map is for those that were not read', () => {
    const base = { ...UNREAD, scopes: ['locations.create', 'contacts.write'] };
    expect(
      planned(base, [
        ['assigned', ['accounts.create', 'contacts.write', 'locations.create']],
        ['twilio', { Madrid: '+34600000001', Lima: '' }],
      ]),
    ).toEqual([
      { at: 'assigned', from: undefined, to: ['contacts.write', 'locations.create'] },
      { at: 'twilio', from: undefined, to: { Madrid: '+34600000001' } },
    ]);
    expect(refused(BASE, [['assigned', []]])).toEqual([{ at: 'assigned', why: 'not-read' }]);
    expect(refused(BASE, [['twilio', {}]])).toEqual([{ at: 'twilio', why: 'not-read' }]);
  });
});

describe('what is no change', () => {
  it('is not planned: what is so already, the same list in other words, no number as no number', () => {
    expect(
      planned(BASE, [
        ['scope:contacts.write', true],
        ['assigned', ['contacts.write', 'contacts.write']],
        ['twilio', { Lima: '', Madrid: '+34600000001' }],
        ['twilio:Lima', ''],
        ['twilio:Bogota', null],
        ['field:role', 'user'],
      ]),
    ).toEqual([]);
  });

  it('an empty number takes a number away', () => {
    expect(planned(BASE, [['twilio:Madrid', '']])).toEqual([
      { at: 'twilio:Madrid', from: '+34600000001', to: null },
    ]);
  });

  it('an empty text elsewhere is a text', () => {
    const base = { ...BASE, fields: { phone: '+34600000001' } };
    expect(planned(base, [['field:phone', '']])).toEqual([
      { at: 'field:phone', from: '+34600000001', to: '' },
    ]);
  });
});

describe('marks and their scopes', () => {
  const MARK = { at: 'assigned:contacts.write', from: true, to: false } as const;
  const SCOPE = { at: 'scope:contacts.write', from: true, to: false } as const;

  it('a mark goes with its scope, once', () => {
    expect(planned(BASE, [[SCOPE.at, false]])).toEqual([SCOPE, MARK]);
    expect(
      planned(BASE, [
        [MARK.at, false],
        [SCOPE.at, false],
      ]),
    ).toEqual([MARK, SCOPE]);
  });

  it('nothing goes with a scope that has no mark, that comes, or that is something else', () => {
    expect(planned(BASE, [['scope:forms.write', false]])).toHaveLength(1);
    const alone = { ...BASE, scopes: [], accounts: ['contacts.write'] };
    expect(planned(alone, [[SCOPE.at, true]])).toHaveLength(1);
    expect(planned(alone, [['account:contacts.write', false]])).toHaveLength(1);
  });

  it('a mark is refused without its scope, alone and in a whole list', () => {
    expect(refused(BASE, [['assigned:invoices.write', true]])).toEqual([
      { at: 'assigned:invoices.write', why: 'mark-without-scope' },
    ]);
    const base = { ...BASE, assignedOnly: undefined };
    expect(refused(base, [['assigned', ['forms.write', 'invoices.write']]])).toEqual([
      { at: 'assigned', why: 'mark-without-scope' },
    ]);
    expect(planned(base, [['assigned', ['forms.write']]])).toHaveLength(1);
  });

  it('the scope of the same change counts, whether it comes or goes', () => {
    const coming: Wish[] = [
      ['assigned:invoices.write', true],
      ['scope:invoices.write', true],
    ];
    expect(planned(BASE, coming)).toHaveLength(2);
    const going: Wish[] = [
      ['scope:forms.write', false],
      ['assigned:forms.write', true],
    ];
    expect(refused(BASE, going)).toEqual([
      { at: 'assigned:forms.write', why: 'mark-without-scope' },
    ]);
  });

  it('a mark without its scope may go', () => {
    const alone = { ...BASE, scopes: [] };
    expect(planned(alone, [[MARK.at, false]])).toEqual([MARK]);
  });

  it('a mark that stood alone before comes back alone, and one that did not stays away', () => {
    const wish: Wish[] = [['assigned:invoices.write', true]];
    const stood = { ...BASE, assignedOnly: ['invoices.write'] };
    expect(planned(BASE, wish, stood)).toHaveLength(1);
    const withScope = { ...stood, scopes: ['invoices.write'] };
    for (const before of [withScope, BASE]) {
      expect(refused(BASE, wish, before)).toEqual([
        { at: 'assigned:invoices.write', why: 'mark-without-scope' },
      ]);
    }
  });

  it('a mark that stood alone before stays when an undo takes the scope away again', () => {
    const before = { ...BASE, scopes: ['forms.write'] };
    expect(planned(BASE, [[SCOPE.at, false]], before)).toEqual([SCOPE]);
    expect(planned(BASE, [[SCOPE.at, false]], { ...before, assignedOnly: [] })).toEqual([
      SCOPE,
      MARK,
    ]);
  });
});

describe('the lines of a change', () => {
  it('leave out only the marks that go because their scope goes', () => {
    const change: Change = [
      { at: 'scope:a', from: true, to: false },
      { at: 'assigned:a', from: true, to: false },
      { at: 'account:a', from: true, to: false },
      { at: 'scope:b', from: false, to: true },
      { at: 'assigned:b', from: true, to: false },
      { at: 'scope:c', from: true, to: false },
      { at: 'assigned:c', from: false, to: true },
      { at: 'assigned:d', from: true, to: false },
    ];
    expect(linesOf(change)).toEqual(change.filter((edit) => edit.at !== 'assigned:a'));
  });
});

describe('what a person should know', () => {
  it('names the places whose value before was not read', () => {
    expect(
      notRestorable([
        { at: 'field:phone', to: '1234567' },
        { at: 'field:role', from: 'user', to: 'admin' },
        { at: 'twilio:Madrid', from: null, to: '+34600000001' },
      ]),
    ).toEqual(['field:phone']);
  });

  it('tells when the last scope goes, not when there was none or none was read', () => {
    const change: Change = [{ at: 'scope:contacts.write', from: true, to: false }];
    expect(leavesNoScope({ ...UNREAD, scopes: ['contacts.write'] }, change)).toBe(true);
    expect(leavesNoScope(BASE, change)).toBe(false);
    expect(leavesNoScope({ ...UNREAD, scopes: [] }, change)).toBe(false);
    expect(leavesNoScope(UNREAD, change)).toBe(false);
  });

  it('counts scopes that are on, each once, whatever its spelling', () => {
    const scopes = ['locations.create', 'accounts.create', 'contacts.write', 'contacts.write'];
    expect(countScopes({ ...BASE, scopes })).toBe(2);
    expect(countScopes({ ...BASE, scopes: [] })).toBe(0);
    expect(countScopes(UNREAD)).toBeUndefined();
  });
});
