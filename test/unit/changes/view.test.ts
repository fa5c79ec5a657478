import { describe, expect, it } from 'vitest';
import { FAILURE_KINDS, OWN_FAILURES } from '../../../lib/changes/failure.ts';
import { effectOf, toDetails } from '../../../lib/changes/record.ts';
import {
  asksOnSurface,
  isForSurface,
  isForWindow,
  outcomeOf,
  type PlanWarning,
} from '../../../lib/changes/view.ts';
import { API_FAILURES } from '../../../lib/leadway/failure.ts';
import { record } from './records.ts';

it('every kind of failure is in the list that texts are walked by, once', () => {
  expect(FAILURE_KINDS).toEqual(expect.arrayContaining([...API_FAILURES, ...OWN_FAILURES]));
  expect(new Set(FAILURE_KINDS).size).toBe(API_FAILURES.length + OWN_FAILURES.length);
});

describe('how a change stands', () => {
  const undo = { kind: 'undo', of: 'b' } as const;
  it.each([
    [{ state: 'confirmed' }, 'saved'],
    [{ state: 'confirmed', origin: undo }, 'undo'],
    [{ state: 'confirmed', undoneBy: 'c' }, 'taken-back'],
    [{ state: 'confirmed', origin: undo, undoneBy: 'c' }, 'taken-back'],
    [{ state: 'partly' }, 'partly'],
    [{ state: 'partly', undoneBy: 'c' }, 'taken-back'],
    [{ state: 'refused' }, 'refused'],
    [{ state: 'sealed' }, 'checking'],
    [{ state: 'sent' }, 'checking'],
    [{ state: 'unknown', origin: undo }, 'checking'],
  ] as const)('%j is %s', (more, outcome) => {
    expect(outcomeOf(record('a', 1, more))).toBe(outcome);
  });
});

describe('where a warning is asked about', () => {
  const at: PlanWarning[] = [
    { kind: 'critical', places: ['scope:loginas.write'] },
    { kind: 'own-rights', places: ['scope:a'] },
    { kind: 'no-scopes-left' },
  ];
  const here: PlanWarning[] = [
    { kind: 'cannot-restore', places: ['scope:a'] },
    { kind: 'touched-since', places: ['scope:a'] },
  ];

  it('is the window for what reaches far', () => {
    expect(at.map(isForWindow)).toEqual([true, true, true]);
    expect(here.map(isForWindow)).toEqual([false, false]);
  });

  it('is the surface for all else', () => {
    expect([...at, ...here].map(isForSurface)).toEqual([false, false, false, true, true]);
  });

  it('is on the spot for what an undo cannot do alone, unless the window asks anyway', () => {
    for (const one of here) expect(asksOnSurface([one])).toBe(true);
    expect(asksOnSurface(at)).toBe(false);
    expect(asksOnSurface([])).toBe(false);
  });
});

describe('the details of a change', () => {
  it('hold the reading before it: the one just before writing, else the one it was planned on', () => {
    const whole = record('a', 1, { sentAt: 2, answeredAt: 3, endedAt: 4 });
    expect(toDetails(whole)).toMatchObject({
      change: { id: 'a' },
      connection: { endsIn: '0002' },
      before: whole.found,
      after: whole.after,
      sentAt: 2,
      answeredAt: 3,
      endedAt: 4,
    });
    const { found: _found, after: _after, ...refused } = record('b', 1, { state: 'refused' });
    expect(toDetails(refused)).toMatchObject({ before: refused.base, after: undefined });
    expect('id' in toDetails(whole).connection).toBe(false);
  });
});

describe('the effect of a change', () => {
  it('is what arrived of what it was to do; nothing of what is open or refused', () => {
    const edit = { at: 'scope:contacts.write', from: false, to: true } as const;
    const other = { ...edit, at: 'scope:forms.write' } as const;
    const more = { change: [edit, other], missing: [other.at] };
    expect(effectOf(record('a', 1, { ...more, state: 'partly' }))).toEqual([edit]);
    expect(effectOf(record('a', 1, { ...more, missing: [] }))).toEqual([edit, other]);
    for (const state of ['sealed', 'sent', 'unknown', 'refused'] as const)
      expect(effectOf(record('a', 1, { ...more, state }))).toEqual([]);
  });
});
