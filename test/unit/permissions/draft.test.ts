import { describe, expect, it } from 'vitest';
import {
  draftChange,
  draftState,
  draftValue,
  EMPTY_DRAFT,
  pendingLines,
  stage,
  stageAll,
} from '../../../lib/permissions/draft.ts';
import type { UserState } from '../../../lib/permissions/state.ts';

const BASE: UserState = {
  scopes: ['contacts.write', 'forms.write'],
  assignedOnly: ['contacts.write'],
  fields: { firstName: 'Ana' },
};

describe('staging', () => {
  it('keeps a wish for what is not so, and drops it when it is wanted back', () => {
    const wanted = stage(BASE, EMPTY_DRAFT, 'field:firstName', 'Bea');
    expect([...wanted]).toEqual([['field:firstName', 'Bea']]);
    expect([...EMPTY_DRAFT]).toEqual([]);
    expect([...stage(BASE, wanted, 'field:firstName', 'Ana')]).toEqual([]);
  });

  it('takes the wish for a mark away with its scope, and only then', () => {
    const marked = stage(BASE, EMPTY_DRAFT, 'assigned:forms.write', true);
    expect([...marked]).toEqual([['assigned:forms.write', true]]);
    expect([...stage(BASE, marked, 'scope:forms.write', false)]).toEqual([
      ['scope:forms.write', false],
    ]);
    expect([...stage(BASE, marked, 'scope:forms.write', true)]).toEqual([...marked]);
    expect([...stage(BASE, marked, 'account:forms.write', false)]).toEqual([
      ...marked,
      ['account:forms.write', false],
    ]);
  });

  it('takes a mark only while its scope is on, as read or as wanted', () => {
    expect([...stage(BASE, EMPTY_DRAFT, 'assigned:invoices.write', true)]).toEqual([]);
    const granted = stage(BASE, EMPTY_DRAFT, 'scope:invoices.write', true);
    expect([...stage(BASE, granted, 'assigned:invoices.write', true)]).toEqual([
      ['scope:invoices.write', true],
      ['assigned:invoices.write', true],
    ]);
    const removed = stage(BASE, EMPTY_DRAFT, 'scope:forms.write', false);
    expect([...stage(BASE, removed, 'assigned:forms.write', true)]).toEqual([
      ['scope:forms.write', false],
    ]);
    expect([...stage(BASE, EMPTY_DRAFT, 'assigned:contacts.write', false)]).toEqual([
      ['assigned:contacts.write', false],
    ]);
  });

  it('lets a mark that stands without its scope go', () => {
    const alone = { ...BASE, scopes: [] };
    expect([...stage(alone, EMPTY_DRAFT, 'assigned:contacts.write', false)]).toEqual([
      ['assigned:contacts.write', false],
    ]);
  });

  it('leaves the wish for a whole list to the plan', () => {
    const unread = { ...BASE, assignedOnly: undefined };
    expect([...stage(unread, EMPTY_DRAFT, 'assigned', ['forms.write'])]).toEqual([
      ['assigned', ['forms.write']],
    ]);
    expect([...stage(unread, EMPTY_DRAFT, 'assigned', true)]).toEqual([['assigned', true]]);
  });

  it('asks for no scope where something else is switched on', () => {
    for (const at of ['account:Lima', 'flag:campaignsEnabled', 'scope:invoices.write'] as const)
      expect([...stage(BASE, EMPTY_DRAFT, at, true)]).toEqual([[at, true]]);
  });

  it('takes several wishes in their order', () => {
    const draft = stageAll(BASE, EMPTY_DRAFT, [
      ['scope:invoices.write', true],
      ['assigned:invoices.write', true],
      ['field:firstName', 'Bea'],
      ['field:firstName', 'Cleo'],
    ]);
    expect([...draft]).toEqual([
      ['scope:invoices.write', true],
      ['assigned:invoices.write', true],
      ['field:firstName', 'Cleo'],
    ]);
  });
});

describe('what a draft amounts to', () => {
  const draft = stageAll(BASE, EMPTY_DRAFT, [
    ['scope:contacts.write', false],
    ['field:firstName', 'Bea'],
  ]);

  it('shows what is wanted, else what was read', () => {
    expect(draftValue(BASE, draft, 'field:firstName')).toBe('Bea');
    expect(draftValue(BASE, draft, 'scope:contacts.write')).toBe(false);
    expect(draftValue(BASE, draft, 'scope:forms.write')).toBe(true);
    expect(draftValue(BASE, draft, 'field:phone')).toBeUndefined();
  });

  it('tells its lines, without the mark that goes with its scope, and where it leads', () => {
    expect(pendingLines(BASE, draft).map((edit) => edit.at)).toEqual([
      'scope:contacts.write',
      'field:firstName',
    ]);
    expect(draftState(BASE, draft)).toEqual({
      scopes: ['forms.write'],
      assignedOnly: [],
      fields: { firstName: 'Bea' },
    });
  });

  it('leaves out what cannot be planned and keeps the rest', () => {
    const mixed = new Map([...draft, ['flag:campaignsEnabled', true] as const]);
    expect(draftChange(BASE, mixed)).toEqual(draftChange(BASE, draft));
    expect(draftChange(BASE, draft)).toHaveLength(3);
  });

  // A mark that leans on a wish which is refused is refused itself, and takes everything with it.
  it('leaves out what leans on something that cannot be planned and keeps the rest', () => {
    const unread: UserState = { ...BASE, scopes: undefined };
    const leaning = stageAll(unread, EMPTY_DRAFT, [
      ['scope:forms.write', true],
      ['assigned:forms.write', true],
      ['field:firstName', 'Bea'],
    ]);
    expect(draftChange(unread, leaning)).toEqual([
      { at: 'field:firstName', from: 'Ana', to: 'Bea' },
    ]);
  });
});
