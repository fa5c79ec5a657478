// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { namesOf } from '../../../../components/history/names.ts';
import { loadCatalogueWords } from '../../../../components/ui/catalogue-words.ts';
import { SCOPES } from '../../../../lib/permissions/catalogue/scopes.ts';
import type { Change, Edit } from '../../../../lib/permissions/change.ts';
import { LANGUAGES, language } from '../../../../locales/language.ts';
import { outcomeLine } from '../../../../locales/outcome.ts';
import { changeView } from '../changes.ts';

beforeAll(() => loadCatalogueWords());

beforeEach(() => {
  language.value = 'en';
});

const granted = (scope: string): Edit => ({ at: `scope:${scope}`, from: false, to: true });
const removed = (scope: string): Edit => ({ at: `scope:${scope}`, from: true, to: false });

const CONTACTS = granted('contacts.write');
const CONVERSATIONS = granted('conversations.readonly');
const MESSAGES = granted('conversations/message.readonly');
const BULK = removed('contacts/bulkActions.write');
const ROLE: Edit = { at: 'field:role', from: 'user', to: 'admin' };
const MARK: Edit = { at: 'assigned:contacts.write', from: false, to: true };

describe('what a change is about, in a row', () => {
  it.each<[Change, string, string]>([
    [[BULK], 'Bulk actions on contacts', 'Acciones masivas en contactos'],
    [
      [CONTACTS, CONVERSATIONS, MESSAGES],
      'Create and edit contacts, See conversations, Read messages',
      'Crear y editar contactos, Ver conversaciones, Leer mensajes',
    ],
    [
      [BULK, ROLE, CONTACTS], // sorted, and told apart
      '+\u00a0Create and edit contacts, −\u00a0Bulk actions on contacts, Role',
      '+\u00a0Crear y editar contactos, −\u00a0Acciones masivas en contactos, Rol',
    ],
    [
      [CONTACTS, CONVERSATIONS, MESSAGES, granted('calendars.readonly')],
      'Create and edit contacts, See conversations and 2 more',
      'Crear y editar contactos, Ver conversaciones y 2 más',
    ],
    [
      [CONTACTS, CONVERSATIONS, MESSAGES, BULK], // no list of grants hides a removal
      '+\u00a0Create and edit contacts, −\u00a0Bulk actions on contacts and 2 more',
      '+\u00a0Crear y editar contactos, −\u00a0Acciones masivas en contactos y 2 más',
    ],
    [
      [MARK],
      'Assigned data only, Create and edit contacts',
      'Solo lo asignado, Crear y editar contactos',
    ],
    [
      [{ at: 'assigned', to: ['contacts.write'] }],
      'Assigned data only: the whole list',
      'Solo lo asignado: la lista completa',
    ],
    [
      [BULK, { at: 'assigned:contacts/bulkActions.write', from: true, to: false }], // goes with it
      'Bulk actions on contacts',
      'Acciones masivas en contactos',
    ],
    [[removed('new/thing.write')], 'new/thing.write', 'new/thing.write'],
    [[removed('constructor')], 'constructor', 'constructor'],
    [[], '', ''],
  ])('%j is %s', (change, en, es) => {
    expect(namesOf(change)).toBe(en);
    language.value = 'es';
    expect(namesOf(change)).toBe(es);
  });

  it('cuts what nobody has described and would fill the page', () => {
    const names = namesOf([removed(`new/${'x'.repeat(200)}.write`)]);
    expect([...names]).toHaveLength(60);
    expect(names.endsWith('…')).toBe(true);
  });

  it.each(LANGUAGES)('cuts nothing that the catalogue names in %s', (spoken) => {
    language.value = spoken;
    for (const { scope } of SCOPES) expect(namesOf([granted(scope)])).not.toContain('…');
  });
});

describe('the outcome with names', () => {
  const line = (more: Parameters<typeof changeView>[0]) =>
    outcomeLine(changeView({ change: [CONTACTS, BULK], ...more }), namesOf);

  it('keeps the counts, which other words of the page repeat', () => {
    expect(line({})).toBe(
      '1 granted, 1 removed: +\u00a0Create and edit contacts, −\u00a0Bulk actions on contacts',
    );
    expect(line({ state: 'unknown', change: [BULK] })).toBe('1 removed: Bulk actions on contacts');
  });

  it('names apart what was done and what was not', () => {
    expect(line({ state: 'partly', missing: [CONTACTS.at] })).toBe(
      '1 removed: Bulk actions on contacts; 1 not done: Create and edit contacts',
    );
    const gone = removed('contacts.write');
    const mark: Edit = { at: MARK.at, from: true, to: false };
    // A mark that stayed although its scope went is no line of its own.
    expect(line({ state: 'partly', change: [gone, mark], missing: [mark.at] })).toBe(
      '1 removed: Create and edit contacts; 1 not done',
    );
  });

  it.each<[Change, string, string]>([
    [[BULK], 'It would have removed: Bulk', 'Habría quitado: Acciones'],
    [[CONTACTS], 'It would have granted: Create', 'Habría concedido: Crear'],
    [[CONTACTS, BULK], 'It would have changed: +\u00a0Create', 'Habría cambiado: +\u00a0Crear'],
    [[ROLE], 'It would have changed: Role', 'Habría cambiado: Rol'],
  ])('claims nothing of a refused %j', (change, en, es) => {
    const refused = {
      state: 'refused',
      change,
      failure: { kind: 'timeout', effect: 'none' },
    } as const;
    expect(line(refused)).toContain(`Leadway did not answer in time. ${en}`);
    expect(line(refused)).not.toMatch(/\d (granted|removed)/);
    language.value = 'es';
    expect(line(refused)).toContain(`. ${es}`);
  });

  it('says why, and no more, where a refused change holds nothing', () => {
    expect(line({ state: 'refused', change: [] })).toBe('it did not take effect.');
  });
});
