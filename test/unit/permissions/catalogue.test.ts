import { describe, expect, it } from 'vitest';
import { FLAG_TEXTS } from '../../../lib/permissions/catalogue/flag-texts.ts';
import { FLAGS } from '../../../lib/permissions/catalogue/flags.ts';
import { type Bilingual, GROUPS } from '../../../lib/permissions/catalogue/groups.ts';
import { SUGGESTIONS } from '../../../lib/permissions/catalogue/suggestions.ts';
import { SCOPES } from '../../../lib/permissions/catalogue/scopes.ts';
import { SCOPE_TEXTS } from '../../../lib/permissions/catalogue/texts.ts';
import { SCOPE_NAMES } from './catalogue-names.ts';

const LANGUAGES = ['en', 'es'] as const;

/** Product names, the same in both languages. */
const SAME_IN_BOTH = ['Social Planner'];

const MUST_BE_CRITICAL = [
  'users/team-management.write',
  'loginas.write',
  'sso-config.write',
  'users-sso-login-management.write',
  'private-integration-location.write',
  'private-integration-company.write',
  'internaltools.location-transfer.write',
  'internaltools.billing.write',
  'internaltools.billing-common.write',
  'locations.billing.manage',
  'locations.delete',
  'payments/transactions.refund',
  'snapshots/api.delete',
  'audit-logs.export',
] as const;

const RESTRICTING = new Set<string>(['assignedDataOnly', 'workflowsReadOnly', 'campaignsReadOnly']);

const names: readonly string[] = SCOPES.map(({ scope }) => scope);
const groupIds: readonly string[] = GROUPS.map(({ id }) => id);
const texts = Object.entries(SCOPE_TEXTS);

const repeated = (values: readonly string[]) =>
  values.filter((value, at) => values.indexOf(value) !== at);
const normalised = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
const withoutAction = (scope: string) => scope.replace(/\.[^.]*$/, '');

function allTexts(): { from: string; text: Bilingual }[] {
  return [
    ...GROUPS.map(({ id, label }) => ({ from: id, text: label })),
    ...Object.entries(FLAG_TEXTS).map(([flag, { label }]) => ({ from: flag, text: label })),
    ...texts.flatMap(([scope, { label, about, reason }]) =>
      [label, about, ...(reason ? [reason] : [])].map((text) => ({ from: scope, text })),
    ),
  ];
}

describe('scopes', () => {
  it('are the 194 published ones', () => {
    expect(SCOPES).toHaveLength(194);
    expect(names.toSorted()).toEqual(SCOPE_NAMES.toSorted());
  });

  it('occur once, in either spelling', () => {
    const documented = SCOPES.flatMap(({ documentedAs }) => documentedAs ?? []);
    expect(repeated([...names, ...documented])).toEqual([]);
  });

  it('have the documented spelling where the documentation replaced words', () => {
    const renamed = SCOPES.filter(({ documentedAs }) => documentedAs !== undefined);
    expect(renamed).toHaveLength(14);
    for (const { scope, documentedAs } of renamed)
      expect(documentedAs).toBe(
        scope.replaceAll('subaccount', 'account').replaceAll('location', 'account'),
      );
  });

  it('are five that only v3 has', () => {
    expect(
      SCOPES.filter(({ onlyIn }) => onlyIn === 'v3')
        .map(({ scope }) => scope)
        .toSorted(),
    ).toEqual([
      'ai-studio.readonly',
      'ai-studio.write',
      'askai.write',
      'copilot.readonly',
      'pipelines.create',
    ]);
  });

  it('are critical where they reach furthest', () => {
    const critical: readonly string[] = SCOPES.filter(({ risk }) => risk === 'critical').map(
      ({ scope }) => scope,
    );
    expect(critical).toEqual(expect.arrayContaining([...MUST_BE_CRITICAL]));
  });

  it('that only read are never critical', () => {
    expect(SCOPES.filter(({ action, risk }) => action === 'read' && risk === 'critical')).toEqual(
      [],
    );
  });

  it.each(Object.entries(SUGGESTIONS))(
    '%s suggests other scopes of the catalogue',
    (scope, suggested) => {
      expect(names).toContain(scope);
      expect(suggested).not.toHaveLength(0);
      expect(suggested).not.toContain(scope);
      expect(repeated(suggested)).toEqual([]);
      for (const other of suggested) expect(names).toContain(other);
    },
  );

  it('suggest the reading beside a writing of the same name', () => {
    for (const { scope } of SCOPES.filter(({ action }) => action !== 'read')) {
      const reading = names.find(
        (name) => /\.read(only)?$/.test(name) && withoutAction(name) === withoutAction(scope),
      );
      if (reading) expect(SUGGESTIONS[scope], scope).toContain(reading);
    }
  });
});

describe('groups', () => {
  it('are each used by two scopes or more, except the last, for what we do not know', () => {
    expect(repeated(groupIds)).toEqual([]);
    expect(groupIds.at(-1)).toBe('other');
    for (const id of groupIds)
      if (id === 'other') expect(SCOPES.filter(({ group }) => group === id)).toEqual([]);
      else expect(SCOPES.filter(({ group }) => group === id).length, id).toBeGreaterThanOrEqual(2);
  });

  it('are all known, and in catalogue order', () => {
    const inOrder = [...new Set(SCOPES.map(({ group }) => group))];
    expect([...inOrder, 'other']).toEqual(groupIds);
  });

  it.each(LANGUAGES)('have labels of their own in %s', (language) => {
    expect(repeated(GROUPS.map(({ label }) => label[language]))).toEqual([]);
  });
});

describe('texts', () => {
  it('exist for every scope and for no other', () => {
    expect(Object.keys(SCOPE_TEXTS).toSorted()).toEqual(names.toSorted());
  });

  it.each(LANGUAGES)('have labels of their own in %s', (language) => {
    expect(repeated(texts.map(([, { label }]) => label[language].toLowerCase()))).toEqual([]);
  });

  it.each(texts)(
    '%s is short, in plain words and says more than its name',
    (scope, { label, about, reason }) => {
      for (const language of LANGUAGES) {
        expect(label[language]).toMatch(/^\p{Lu}.{2,47}$/u);
        expect([normalised(scope), normalised(withoutAction(scope))]).not.toContain(
          normalised(label[language]),
        );
        expect(label[language]).not.toContain(scope);
        expect(about[language]).toMatch(/^\p{Lu}.{9,108}\.$/u);
        if (reason) expect(reason[language]).toMatch(/^\p{Ll}.{2,31}$/u);
      }
    },
  );

  it.each(SCOPES)('$scope gives a reason exactly if it is risky', ({ scope, risk }) => {
    expect(SCOPE_TEXTS[scope].reason !== undefined).toBe(risk !== 'normal');
  });

  it('keep the names that people and tests rely on', () => {
    expect(SCOPE_TEXTS['contacts.write'].label).toEqual({
      en: 'Create and edit contacts',
      es: 'Crear y editar contactos',
    });
    expect(SCOPE_TEXTS['contacts/bulkActions.write'].label.en).toBe('Bulk actions on contacts');
    expect(SCOPE_TEXTS['calendars.readonly'].label.en).toBe('See calendars');
    expect(SCOPE_TEXTS['calendars/events.write'].label.en).toBe('Create and edit appointments');
    expect(SCOPE_TEXTS['payments/orders.export'].label.en).toBe('Export orders');
    expect(SCOPE_TEXTS['payments/transactions.readonly'].label.en).toBe('See transactions');
    expect(SCOPE_TEXTS['payments/transactions.refund'].label.en).toBe('Refund payments');
    expect(SCOPE_TEXTS['users/team-management.readonly'].label.en).toBe('See the team');
    expect(SCOPE_TEXTS['users/team-management.write'].label.en).toBe('Manage the team');
  });
});

describe('older switches', () => {
  it('are the 38 described ones, each once, in known groups', () => {
    expect(FLAGS).toHaveLength(38);
    expect(repeated(FLAGS.map(({ flag }) => flag))).toEqual([]);
    for (const { group } of FLAGS) expect(groupIds).toContain(group);
  });

  it('are in the order of the groups', () => {
    const at = FLAGS.map(({ group }) => groupIds.indexOf(group));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
  });

  it('have texts of their own', () => {
    expect(Object.keys(FLAG_TEXTS).toSorted()).toEqual(FLAGS.map(({ flag }) => flag).toSorted());
    for (const language of LANGUAGES) {
      const labels = Object.values(FLAG_TEXTS).map(({ label }) => label[language]);
      expect(repeated(labels)).toEqual([]);
      for (const label of labels) expect(label).toMatch(/^\p{Lu}.{2,47}$/u);
    }
  });

  it.each(FLAGS)('$flag says so if it restricts', (fact) => {
    const restricts = 'restricts' in fact;
    expect(restricts).toBe(RESTRICTING.has(fact.flag));
    expect(FLAG_TEXTS[fact.flag].label.en.startsWith('Restrict')).toBe(restricts);
    expect(FLAG_TEXTS[fact.flag].label.es.startsWith('Limitar')).toBe(restricts);
  });
});

describe('Spanish', () => {
  it.each(allTexts())("$from: $text.es is Leadway's Spanish", ({ text }) => {
    expect(text.es).not.toMatch(/sub-?cuenta|ubicaci[oó]n|embudo|\bconfiguraciones\b/i);
    if (!SAME_IN_BOTH.includes(text.es)) expect(text.es).not.toBe(text.en);
  });

  it('is excused from translation only where needed', () => {
    const same = new Set(allTexts().flatMap(({ text }) => (text.en === text.es ? text.es : [])));
    expect(SAME_IN_BOTH.filter((text) => !same.has(text))).toEqual([]);
  });
});
