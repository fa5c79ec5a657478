import { describe, expect, it } from 'vitest';
import { SCOPES } from '../../../lib/permissions/catalogue/scopes.ts';
import type { Place } from '../../../lib/permissions/change.ts';
import { outsideDescription } from '../../../lib/permissions/outside.ts';
import { keptByExactly, presetWishes, type Preset } from '../../../lib/permissions/presets.ts';
import { STARTER_PRESETS } from '../../../lib/permissions/starter-presets.ts';
import { criticalGrants, riskOf, takenRights } from '../../../lib/permissions/risk.ts';
import { documentedSpelling, spelled, toWire } from '../../../lib/permissions/spelling.ts';
import { FIELD_NAMES, type Json, type UserState } from '../../../lib/permissions/state.ts';
import { summarise } from '../../../lib/permissions/summary.ts';

const KNOWN = new Set<string>(SCOPES.map((fact) => fact.scope));

describe('what a scope lets somebody do', () => {
  it('is what its name ends in where the catalogue says nothing else', () => {
    const action = (scope: string) => SCOPES.find((fact) => fact.scope === scope)?.action;
    expect(action('contacts.write')).toBe('write');
    expect(action('conversations.readonly')).toBe('read');
    expect(action('contacts/bulkActions.write')).toBe('bulk');
  });
});

describe('risk', () => {
  it('is the one of the catalogue, and normal where nobody knows the scope', () => {
    expect(riskOf('loginas.write')).toBe('critical');
    expect(riskOf('contacts/bulkActions.write')).toBe('sensitive');
    expect(riskOf('contacts.write')).toBe('normal');
    expect(riskOf('something.unknown')).toBe('normal');
  });

  it('is in what is given, not in what is taken', () => {
    expect(
      criticalGrants([
        { at: 'scope:loginas.write', from: false, to: true },
        { at: 'scope:locations.delete', from: true, to: false },
        { at: 'scope:contacts.write', from: false, to: true },
        { at: 'assigned:loginas.write', from: false, to: true },
        { at: 'field:role', from: 'user', to: 'admin' },
        { at: 'field:type', from: 'account', to: 'agency' },
        { at: 'field:firstName', from: 'x', to: 'admin' },
        { at: 'field:lastName', from: 'x', to: 'agency' },
      ]),
    ).toEqual(['scope:loginas.write', 'field:role', 'field:type']);
    expect(
      criticalGrants([
        { at: 'field:role', from: 'admin', to: 'user' },
        { at: 'field:type', from: 'agency', to: 'account' },
      ]),
    ).toEqual([]);
  });
});

describe('a right that is taken', () => {
  const taken = (at: Place, from: Json | undefined, to: Json) =>
    takenRights([{ at, from, to }])[0] === at;

  it('is a scope or an account that goes', () => {
    expect(taken('scope:contacts.write', true, false)).toBe(true);
    expect(taken('scope:contacts.write', false, true)).toBe(false);
    expect(taken('account:Madrid', true, false)).toBe(true);
    expect(taken('account:Madrid', false, true)).toBe(false);
  });

  it('is the view of others’ data', () => {
    expect(taken('assigned:contacts.write', false, true)).toBe(true);
    expect(taken('assigned:contacts.write', true, false)).toBe(false);
    expect(taken('assigned', undefined, ['contacts.write'])).toBe(true);
  });

  it('is a switch that was on and is not any more', () => {
    expect(taken('flag:a', true, false)).toBe(true);
    expect(taken('flag:a', true, 'odd')).toBe(true);
    expect(taken('flag:a', false, true)).toBe(false);
    expect(taken('flag:a', 'odd', false)).toBe(false);
  });

  it('is a higher role or type, and nothing else of a profile', () => {
    expect(taken('field:role', 'admin', 'user')).toBe(true);
    expect(taken('field:role', 'user', 'admin')).toBe(false);
    expect(taken('field:type', 'agency', 'account')).toBe(true);
    expect(taken('field:type', 'account', 'agency')).toBe(false);
    expect(taken('field:firstName', 'admin', 'agency')).toBe(false);
    expect(taken('twilio:Madrid', '+34', null)).toBe(false);
  });
});

describe('spelling', () => {
  it('knows both names of a scope that has two', () => {
    expect(toWire('accounts.create')).toBe('locations.create');
    expect(toWire('locations.create')).toBe('locations.create');
    expect(toWire('something.unknown')).toBe('something.unknown');
    expect(documentedSpelling('locations.create')).toBe('accounts.create');
    expect(documentedSpelling('accounts.create')).toBe('accounts.create');
    expect(documentedSpelling('contacts.write')).toBeUndefined();
  });

  it('sends the one that is asked for', () => {
    expect(spelled('accounts.create', 'wire')).toBe('locations.create');
    expect(spelled('locations.create', 'wire')).toBe('locations.create');
    expect(spelled('locations.create', 'documented')).toBe('accounts.create');
    expect(spelled('contacts.write', 'documented')).toBe('contacts.write');
  });
});

describe('scopes that the written version does not describe', () => {
  it('are those of v3 and those nobody knows, once each', () => {
    expect(
      outsideDescription([
        'contacts.write',
        'accounts.create',
        'askai.write',
        'something.unknown',
        'something.unknown',
      ]),
    ).toEqual(['askai.write', 'something.unknown']);
  });
});

describe('the summary of a change', () => {
  it('counts its lines: granted, removed, other', () => {
    expect(
      summarise([
        { at: 'scope:a', from: false, to: true },
        { at: 'scope:b', from: false, to: true },
        { at: 'scope:d', from: false, to: true },
        { at: 'scope:c', from: true, to: false },
        { at: 'assigned:c', from: true, to: false },
        { at: 'assigned:a', from: false, to: true },
        { at: 'field:role', from: 'user', to: 'admin' },
        { at: 'account:x', from: true, to: false },
        { at: 'flag:y', from: false, to: true },
      ]),
    ).toEqual({ granted: 3, removed: 1, other: 4 });
    expect(summarise([])).toEqual({ granted: 0, removed: 0, other: 0 });
  });
});

describe('presets', () => {
  const preset = (mode: Preset['mode'], ...scopes: string[]): Preset => ({
    id: 'mine',
    name: { en: 'Mine', es: 'Mío' },
    mode,
    scopes,
  });
  const STATE: UserState = {
    scopes: ['contacts.write', 'locations.create', 'something.unknown'],
    fields: {},
  };

  it('wish only for what they would change', () => {
    const own = ['accounts.create', 'forms.write', 'new.unknown'];
    expect(presetWishes(preset('adds', ...own), STATE)).toEqual([
      ['scope:forms.write', true],
      ['scope:new.unknown', true],
    ]);
    expect(presetWishes(preset('removes', ...own), STATE)).toEqual([
      ['scope:locations.create', false],
    ]);
    expect(new Map(presetWishes(preset('exactly', ...own), STATE))).toEqual(
      new Map([
        ['scope:contacts.write', false],
        ['scope:forms.write', true],
      ]),
    );
  });

  it('wish for nothing where the scopes were not read', () => {
    expect(presetWishes(preset('adds', 'forms.write'), { fields: {} })).toEqual([]);
  });

  it('leave alone what the catalogue does not know, and say so', () => {
    expect(keptByExactly({ ...STATE, scopes: ['accounts.create', 'x', 'forms.write'] })).toEqual([
      'x',
    ]);
    expect(keptByExactly({ fields: {} })).toEqual([]);
  });

  it('that are shipped hold known scopes, once each, under names in both languages', () => {
    expect(
      STARTER_PRESETS.map(({ id, name, mode, scopes }) => [
        id,
        name.en,
        name.es,
        mode,
        scopes.length,
      ]),
    ).toEqual([
      ['sales-representative', 'Sales representative', 'Representante de ventas', 'exactly', 14],
      ['appointment-setter', 'Appointment setter', 'Agendador de citas', 'exactly', 8],
      ['support-agent', 'Support agent', 'Agente de soporte', 'exactly', 10],
      ['marketing', 'Marketing', 'Marketing', 'exactly', 23],
      ['finance-read-only', 'Finance, read only', 'Finanzas, solo lectura', 'exactly', 10],
      ['account-manager', 'Account manager', 'Gestor de cuenta', 'adds', 23],
      ['read-only', 'Read only', 'Solo lectura', 'exactly', expect.any(Number)],
      ['no-access', 'No access', 'Sin acceso', 'exactly', 0],
    ]);
    for (const { scopes, suggestion } of STARTER_PRESETS) {
      expect(suggestion).toBe(true);
      expect(scopes.filter((scope) => !KNOWN.has(scope))).toEqual([]);
      expect(new Set(scopes).size).toBe(scopes.length);
    }
  });

  it('that only read hold every normal reading scope that can be written, and nothing else', () => {
    const reading = STARTER_PRESETS.find((each) => each.id === 'read-only');
    const facts = SCOPES.filter((fact) => reading?.scopes.includes(fact.scope));
    expect(facts.every((fact) => fact.action === 'read' && fact.risk === 'normal')).toBe(true);
    const all = SCOPES.filter((fact) => fact.action === 'read' && fact.risk === 'normal');
    const writable = all.filter((fact) => fact.onlyIn === undefined);
    expect(facts).toHaveLength(writable.length);
  });

  it('that Leadway may refuse as a whole are none', () => {
    for (const { id, scopes } of STARTER_PRESETS)
      expect([id, outsideDescription(scopes)]).toEqual([id, []]);
  });

  it('that a person may get by mistake give nothing critical', () => {
    for (const { id, scopes } of STARTER_PRESETS)
      expect([id, scopes.filter((scope) => riskOf(scope) === 'critical')]).toEqual([id, []]);
  });
});

it('the fields that can be changed are those of the write', () => {
  expect(FIELD_NAMES.join(' ')).toBe(
    'role type firstName lastName phone profilePhoto platformLanguage',
  );
});
