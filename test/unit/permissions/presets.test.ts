import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { presetContent } from '../../../lib/permissions/preset-content.ts';
import { presetWishes, type Preset } from '../../../lib/permissions/presets.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import { userState } from './arbitrary.ts';

const ALL = { marks: true, flags: true, role: true };
const PRESET: Preset = {
  id: 'preset-0001',
  name: { en: 'A', es: 'A' },
  mode: 'adds',
  scopes: ['contacts.write', 'forms.write'],
};
const STATE: UserState = {
  scopes: ['contacts.write', 'payments/orders.readonly'],
  assignedOnly: ['contacts.write'],
  flags: { a: true, odd: { x: 1 } },
  fields: { role: 'user' },
};

describe('what a preset covers beside scopes', () => {
  it('marks are set for its own scopes, and for no others', () => {
    expect(presetWishes({ ...PRESET, assignedOnly: ['forms.write'] }, STATE)).toEqual([
      ['scope:forms.write', true],
      ['assigned:contacts.write', false],
      ['assigned:forms.write', true],
    ]);
  });

  it('marks that were not read, and marks of a preset that removes, are left alone', () => {
    const marking = { ...PRESET, assignedOnly: ['forms.write'] };
    const { assignedOnly: _read, ...unread } = STATE;
    expect(presetWishes(marking, unread)).toEqual([['scope:forms.write', true]]);
    expect(presetWishes({ ...marking, mode: 'removes' }, STATE)).toEqual([
      ['scope:contacts.write', false],
    ]);
  });

  it('switches that are off by being absent are switched on; what is no switch is kept', () => {
    const flags = { a: false, b: true, c: false, odd: true };
    expect(presetWishes({ ...PRESET, scopes: [], flags }, STATE)).toEqual([
      ['flag:a', false],
      ['flag:b', true],
    ]);
    expect(presetWishes({ ...PRESET, scopes: [], flags }, { fields: {} })).toEqual([]);
  });

  it('a role is set where one was read', () => {
    const admin: Preset = { ...PRESET, scopes: [], role: 'admin' };
    expect(presetWishes(admin, STATE)).toEqual([['field:role', 'admin']]);
    expect(presetWishes(admin, { fields: {} })).toEqual([]);
  });
});

describe('a preset made of a user', () => {
  it('has what was read and is wanted, and nothing else', () => {
    expect(presetContent(STATE, ALL)).toEqual({
      scopes: ['contacts.write', 'payments/orders.readonly'],
      assignedOnly: ['contacts.write'],
      flags: { a: true },
      role: 'user',
    });
    expect(presetContent(STATE, { marks: false, flags: false, role: false })).toEqual({
      scopes: ['contacts.write', 'payments/orders.readonly'],
    });
    expect(presetContent({ fields: { role: 'owner' } }, ALL)).toEqual({ scopes: [] });
  });

  it('has no mark of a scope that it has not', () => {
    const state = { ...STATE, assignedOnly: ['contacts.write', 'forms.write'] };
    expect(presetContent(state, ALL).assignedOnly).toEqual(['contacts.write']);
  });

  it('given back to that user changes nothing', () => {
    fc.assert(
      fc.property(userState, (state) => {
        const preset: Preset = { ...PRESET, mode: 'exactly', ...presetContent(state, ALL) };
        expect(presetWishes(preset, state)).toEqual([]);
      }),
    );
  });
});
