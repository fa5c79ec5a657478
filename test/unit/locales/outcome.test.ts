// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { CHANGE_STATES, outcomeOf, OUTCOMES, type ChangeView } from '../../../lib/changes/view.ts';
import type { Change, Edit } from '../../../lib/permissions/change.ts';
import { LANGUAGES, language } from '../../../locales/language.ts';
import {
  changeLine,
  isUndoable,
  outcomeLine,
  outcomeWord,
  summarise,
} from '../../../locales/outcome.ts';

const GRANT: Edit = { at: 'scope:contacts.write', from: false, to: true };
const REMOVAL: Edit = { at: 'scope:payments/transactions.refund', from: true, to: false };

const CHANGE: Change = [GRANT, { at: 'scope:calendars.readonly', from: false, to: true }, REMOVAL];

function view(more: Partial<ChangeView> = {}): ChangeView {
  return {
    id: 'change-0001',
    user: { id: 'user-1', name: 'María Fernanda Ortiz', email: 'maria@example.com' },
    at: 0,
    state: 'confirmed',
    origin: { kind: 'panel' },
    change: CHANGE,
    missing: [],
    traceIds: [],
    ...more,
  };
}

beforeEach(() => {
  language.value = 'en';
});

describe('what a change does, in one line', () => {
  it.each<[Change, string, string]>([
    [CHANGE, '2 granted, 1 removed', '2 concedidos, 1 quitado'],
    [CHANGE.slice(0, 1), '1 granted', '1 concedido'],
    [CHANGE.slice(2), '1 removed', '1 quitado'],
    [
      [{ at: 'flag:bulkRequestsEnabled', from: false, to: true }],
      '1 other change',
      '1 otro cambio',
    ],
    [
      [
        ...CHANGE,
        { at: 'assigned:contacts.write', from: false, to: true },
        { at: 'field:role', from: 'user', to: 'admin' },
      ],
      '2 granted, 1 removed, 2 other changes',
      '2 concedidos, 1 quitado, 2 otros cambios',
    ],
    [
      [REMOVAL, { at: 'assigned:payments/transactions.refund', from: true, to: false }], // the mark goes with it
      '1 removed',
      '1 quitado',
    ],
    [[], 'nothing changed', 'no cambió nada'],
  ])('%j is %s', (change, en, es) => {
    expect(changeLine(change)).toBe(en);
    language.value = 'es';
    expect(changeLine(change)).toBe(es);
  });
});

describe('the outcome in one line', () => {
  const undo = { kind: 'undo', of: 'change-0000' } as const;
  const refusal = { kind: 'timeout', effect: 'none' } as const;

  it.each<[Partial<ChangeView>, string]>([
    [{}, 'Saved: 2 granted, 1 removed'],
    [{ origin: undo }, 'Undone: 2 granted, 1 removed'],
    [
      { state: 'partly', missing: ['scope:contacts.write'] },
      'Partly saved: 1 granted, 1 removed; 1 not done',
    ],
    [
      { state: 'partly', missing: ['scope:contacts.write'], origin: undo },
      'Partly undone: 1 granted, 1 removed; 1 not done',
    ],
    [{ state: 'refused', failure: refusal }, 'Not changed: Leadway did not answer in time.'],
    [
      { state: 'refused', failure: refusal, origin: undo },
      'Not undone: Leadway did not answer in time.',
    ],
    [{ state: 'sealed' }, 'Checking… 2 granted, 1 removed'],
    [{ state: 'sent' }, 'Checking… 2 granted, 1 removed'],
    [{ state: 'unknown' }, 'Checking… 2 granted, 1 removed'],
  ])('%j', (more, line) => {
    expect(summarise(view(more))).toBe(line);
  });

  it('says in Spanish what was saved', () => {
    language.value = 'es';
    expect(summarise(view())).toBe('Guardado: 2 concedidos, 1 quitado');
  });

  it('explains a refusal by a rival edit, also without a failure', () => {
    const conflicts = [{ ...GRANT, found: true }];
    expect(summarise(view({ state: 'refused', conflicts }))).toMatch(/Not changed: Somebody else/);
  });

  it('has a line for a refusal nobody explained', () => {
    expect(outcomeLine(view({ state: 'refused' }))).toBe('it did not take effect.');
  });

  it('counts a mark that stayed although its scope went', () => {
    const change: Change = [
      { at: 'scope:contacts.write', from: true, to: false },
      { at: 'assigned:contacts.write', from: true, to: false },
    ];
    const partly = view({ state: 'partly', change, missing: ['assigned:contacts.write'] });
    expect(outcomeLine(partly)).toBe('1 removed; 1 not done');
  });
});

describe('how a change stands', () => {
  it.each(CHANGE_STATES)('%s can be undone exactly when some of it took effect', (state) => {
    expect(isUndoable(view({ state }))).toBe(state === 'confirmed' || state === 'partly');
    expect(isUndoable(view({ state, undoneBy: 'change-0002' }))).toBe(false);
  });

  it('tells a change that was taken back from one that stands', () => {
    expect(outcomeOf(view())).toBe('saved');
    expect(outcomeOf(view({ undoneBy: 'change-0002' }))).toBe('taken-back');
    expect(outcomeOf(view({ origin: { kind: 'undo', of: 'change-0000' } }))).toBe('undo');
    expect(outcomeOf(view({ state: 'unknown' }))).toBe('checking');
  });

  it.each(LANGUAGES)('has a word of its own for each in %s', (spoken) => {
    language.value = spoken;
    expect(new Set(OUTCOMES.map(outcomeWord)).size).toBe(OUTCOMES.length);
  });
});
