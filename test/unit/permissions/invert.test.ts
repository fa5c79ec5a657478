import { describe, expect, it } from 'vitest';
import type { Change } from '../../../lib/permissions/change.ts';
import { invert, merge, planUndo } from '../../../lib/permissions/invert.ts';
import { rebase } from '../../../lib/permissions/rebase.ts';
import type { UserState } from '../../../lib/permissions/state.ts';

const BEFORE: UserState = {
  scopes: ['contacts.write'],
  assignedOnly: ['contacts.write'],
  flags: { campaignsEnabled: true },
  fields: { firstName: 'Ana' },
};
const NOTHING = { cannotRestore: [], movedSince: [] };

describe('the opposite of a change', () => {
  it('leaves out what was not read', () => {
    expect(
      invert([
        { at: 'field:firstName', from: 'Ana', to: 'Bea' },
        { at: 'field:phone', to: '1234567' },
        { at: 'twilio:x', from: null, to: '+34600000001' },
      ]),
    ).toEqual([
      { at: 'field:firstName', from: 'Bea', to: 'Ana' },
      { at: 'twilio:x', from: '+34600000001', to: null },
    ]);
  });
});

describe('an undo on the state of today', () => {
  const RENAME: Change = [{ at: 'field:firstName', from: 'Ana', to: 'Bea' }];
  const renamed = (firstName: string): UserState => ({ ...BEFORE, fields: { firstName } });

  it('leaves alone what is as it was, and tells what somebody moved since', () => {
    expect(planUndo(RENAME, BEFORE, renamed('Ana'))).toEqual({ change: [], ...NOTHING });
    expect(planUndo(RENAME, BEFORE, renamed('Bea'))).toEqual({
      change: [{ at: 'field:firstName', from: 'Bea', to: 'Ana' }],
      ...NOTHING,
    });
    expect(planUndo(RENAME, BEFORE, renamed('Cleo'))).toEqual({
      change: [{ at: 'field:firstName', from: 'Cleo', to: 'Ana' }],
      cannotRestore: [],
      movedSince: ['field:firstName'],
    });
  });

  it('cannot restore what was not read then, nor what is not read today', () => {
    const change: Change = [
      { at: 'field:phone', to: '1234567' },
      { at: 'flag:campaignsEnabled', from: true, to: false },
      { at: 'scope:forms.write', from: false, to: true },
    ];
    const today: UserState = { scopes: ['forms.write'], fields: {} };
    expect(planUndo(change, BEFORE, today)).toEqual({
      change: [{ at: 'scope:forms.write', from: true, to: false }],
      cannotRestore: ['field:phone', 'flag:campaignsEnabled'],
      movedSince: [],
    });
  });

  it('cannot restore a switch or a field of which today says nothing, though others are read', () => {
    const change: Change = [
      { at: 'flag:campaignsEnabled', from: true, to: false },
      { at: 'field:firstName', from: 'Ana', to: 'Bea' },
    ];
    const today: UserState = { flags: { contactsEnabled: true }, fields: { role: 'user' } };
    expect(planUndo(change, BEFORE, today)).toEqual({
      change: [],
      cannotRestore: ['flag:campaignsEnabled', 'field:firstName'],
      movedSince: [],
    });
  });

  it('names each place that was moved, and none that was not', () => {
    const change: Change = [
      ...RENAME,
      { at: 'field:lastName', from: 'Ruiz', to: 'Sanz' },
      { at: 'field:phone', from: '1234567', to: '7654321' },
    ];
    const fields = { firstName: 'Cleo', lastName: 'Sanz', phone: '1111111' };
    const { movedSince } = planUndo(change, BEFORE, { ...BEFORE, fields });
    expect(movedSince).toEqual(['field:firstName', 'field:phone']);
  });

  it('cannot restore a mark whose scope is gone, and restores the rest', () => {
    const change: Change = [{ at: 'assigned:contacts.write', from: true, to: false }, ...RENAME];
    const today: UserState = { scopes: [], assignedOnly: [], fields: { firstName: 'Bea' } };
    expect(planUndo(change, BEFORE, today)).toEqual({
      change: [{ at: 'field:firstName', from: 'Bea', to: 'Ana' }],
      cannotRestore: ['assigned:contacts.write'],
      movedSince: [],
    });
  });

  it('restores a mark that stood without its scope', () => {
    const stood = { ...BEFORE, scopes: [] };
    const change: Change = [{ at: 'assigned:contacts.write', from: true, to: false }];
    const today = { ...stood, assignedOnly: [] };
    expect(planUndo(change, stood, today)).toEqual({
      change: [{ at: 'assigned:contacts.write', from: false, to: true }],
      ...NOTHING,
    });
  });

  it('sets a whole list back only where it is still not read', () => {
    const change: Change = [{ at: 'assigned', from: ['contacts.write'], to: [] }];
    const unread: UserState = { scopes: ['contacts.write'], fields: {} };
    expect(planUndo(change, BEFORE, unread)).toMatchObject({
      change: [{ at: 'assigned', to: ['contacts.write'] }],
      cannotRestore: [],
      movedSince: ['assigned'],
    });
    expect(planUndo(change, BEFORE, { ...unread, assignedOnly: [] })).toEqual({
      change: [],
      cannotRestore: ['assigned'],
      movedSince: [],
    });
  });
});

describe('two changes as one', () => {
  it('go from the first start to the second end, and cancel out', () => {
    const first: Change = [
      { at: 'field:firstName', from: 'Ana', to: 'Bea' },
      { at: 'scope:a', from: false, to: true },
      { at: 'field:phone', to: '1234567' },
      { at: 'scope:b', from: false, to: true },
    ];
    const second: Change = [
      { at: 'scope:a', from: true, to: false },
      { at: 'field:firstName', from: 'Bea', to: 'Cleo' },
      { at: 'field:phone', from: '1234567', to: '7654321' },
      { at: 'scope:c', from: false, to: true },
    ];
    expect(merge(first, second)).toEqual([
      { at: 'field:firstName', from: 'Ana', to: 'Cleo' },
      { at: 'field:phone', to: '7654321' },
      { at: 'scope:b', from: false, to: true },
      { at: 'scope:c', from: false, to: true },
    ]);
  });
});

describe('a change on what is found', () => {
  const MARK: Change = [{ at: 'assigned:forms.write', from: false, to: true }];
  const base: UserState = { ...BEFORE, scopes: ['contacts.write', 'forms.write'] };

  it('is the same where nobody was there, with what its scopes now take with them', () => {
    const removal: Change = [
      { at: 'scope:contacts.write', from: true, to: false },
      { at: 'assigned:contacts.write', from: true, to: false },
    ];
    expect(rebase(removal, BEFORE, BEFORE)).toEqual({ ok: true, change: removal });
    const unmarked = { ...BEFORE, assignedOnly: [] };
    expect(rebase(removal, BEFORE, unmarked)).toEqual({ ok: true, change: [removal[0]] });
  });

  it('stops at what a rival moved, with both values', () => {
    const rename: Change = [{ at: 'field:firstName', from: 'Ana', to: 'Bea' }];
    const found = { ...BEFORE, fields: { firstName: 'Cleo' } };
    expect(rebase(rename, BEFORE, found)).toEqual({
      ok: false,
      conflicts: [{ at: 'field:firstName', from: 'Ana', to: 'Bea', found: 'Cleo' }],
    });
  });

  it('stops at a mark that a rival set on a scope that goes', () => {
    const removal: Change = [{ at: 'scope:contacts.write', from: true, to: false }];
    const unmarked = { ...BEFORE, assignedOnly: [] };
    expect(rebase(removal, unmarked, BEFORE)).toEqual({
      ok: false,
      conflicts: [{ at: 'assigned:contacts.write', from: false, to: false, found: true }],
    });
    const grant: Change = [{ at: 'account:contacts.write', from: true, to: false }];
    const rivals = { ...BEFORE, accounts: ['contacts.write'] };
    expect(rebase(grant, { ...unmarked, accounts: ['contacts.write'] }, rivals).ok).toBe(true);
    const comes: Change = [{ at: 'scope:forms.write', from: false, to: true }];
    const marked = { ...BEFORE, assignedOnly: ['forms.write'] };
    expect(rebase(comes, unmarked, marked)).toEqual({ ok: true, change: comes });
  });

  it('does not stop where the marks were not read before and there is none now', () => {
    const removal: Change = [{ at: 'scope:contacts.write', from: true, to: false }];
    const unread = { ...BEFORE, assignedOnly: undefined };
    expect(rebase(removal, unread, { ...BEFORE, assignedOnly: [] })).toEqual({
      ok: true,
      change: removal,
    });
  });

  it('names what was wanted at the place that is in the way, not at another', () => {
    const change: Change = [
      { at: 'field:firstName', from: 'Ana', to: 'Bea' },
      { at: 'flag:contactsEnabled', to: false },
    ];
    expect(rebase(change, base, { ...base, flags: undefined })).toEqual({
      ok: false,
      conflicts: [{ at: 'flag:contactsEnabled', from: undefined, to: false, found: undefined }],
    });
  });

  it('names the scope where a mark lost it to a rival', () => {
    expect(rebase(MARK, base, BEFORE)).toEqual({
      ok: false,
      conflicts: [{ at: 'scope:forms.write', from: true, to: true, found: false }],
    });
  });

  it('names the whole list where one of its scopes is gone', () => {
    const whole: Change = [{ at: 'assigned', to: ['forms.write'] }];
    const unread = { ...base, assignedOnly: undefined };
    const found = { ...unread, scopes: [] };
    expect(rebase(whole, unread, found)).toEqual({
      ok: false,
      conflicts: [{ at: 'assigned', from: undefined, to: ['forms.write'], found: undefined }],
    });
  });

  it('names the place itself where its list is no longer read', () => {
    const flag: Change = [{ at: 'flag:contactsEnabled', to: true }];
    const found = { ...base, flags: undefined };
    expect(rebase(flag, base, found)).toEqual({
      ok: false,
      conflicts: [{ at: 'flag:contactsEnabled', from: undefined, to: true, found: undefined }],
    });
  });
});
