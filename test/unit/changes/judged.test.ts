import { describe, expect, it } from 'vitest';
import { FAILURE_KINDS, OWN_FAILURES } from '../../../lib/changes/failure.ts';
import {
  answered,
  judged,
  LAG_MS,
  LANDING_MS,
  refused,
  sealed,
  sent,
  unknown,
} from '../../../lib/changes/life.ts';
import { effectOf, OPEN_STATES, toView, type ChangeRecord } from '../../../lib/changes/record.ts';
import { PLAN_LIFE_MS, READING_LIFE_MS, sameBinding } from '../../../lib/changes/sealed.ts';
import { CHANGE_STATES } from '../../../lib/changes/view.ts';
import { API_FAILURES } from '../../../lib/leadway/failure.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import { MARIA, record } from './records.ts';
import { MADE_THROUGH } from './connection.ts';

const OLD: UserState = { fields: { role: 'user' }, scopes: [] };
const NEW: UserState = { fields: { role: 'user' }, scopes: ['contacts.write'] };
const GRANT = { at: 'scope:contacts.write', from: false, to: true } as const;
const PHONE = { at: 'field:phone', to: '1234567' } as const;
const TIMEOUT = { kind: 'timeout', effect: 'unknown' } as const;

// What `record` makes is confirmed and read back; a change on its way is neither.
function under(more: Partial<ChangeRecord> = {}): ChangeRecord {
  const { after: _after, ...rest } = record('id', 0, {
    state: 'sent',
    base: OLD,
    found: OLD,
    sentAt: 1_000,
    ...more,
  });
  return rest;
}

describe('the steps of a record', () => {
  const plan = {
    id: 'plan',
    at: 1,
    binding: {},
    connection: 'connection',
    user: MARIA,
    origin: { kind: 'panel' },
    base: OLD,
    change: [GRANT],
    warnings: [],
  } as const;
  const first = sealed(plan, MADE_THROUGH, 'id', 5);

  it('begin with the plan and nothing else', () => {
    expect(first).toEqual({
      v: 1,
      id: 'id',
      at: 5,
      state: 'sealed',
      user: MARIA,
      connection: MADE_THROUGH,
      origin: { kind: 'panel' },
      change: [GRANT],
      base: OLD,
      missing: [],
      unverified: [],
      foreign: [],
      traceIds: [],
    });
  });

  it('keep what was found and when, and every trace id there was', () => {
    const next = sent(first, NEW, [], 7);
    expect(next).toEqual({ ...first, state: 'sent', found: NEW, change: [], sentAt: 7 });
    expect(answered(next, 8)).toEqual({ ...next, answeredAt: 8 });
    const traced = answered(next, 8, 't1');
    expect(traced.traceIds).toEqual(['t1']);
    expect(unknown(traced, { ...TIMEOUT, traceId: 't2' })).toEqual({
      ...traced,
      state: 'unknown',
      failure: { ...TIMEOUT, traceId: 't2' },
      traceIds: ['t1', 't2'],
    });
    expect(refused(first, TIMEOUT, 9)).toEqual({
      ...first,
      state: 'refused',
      failure: TIMEOUT,
      endedAt: 9,
    });
    const conflicts = [{ ...GRANT, found: true }];
    expect(refused(first, { ...TIMEOUT, traceId: 't3' }, 9, conflicts)).toMatchObject({
      conflicts,
      traceIds: ['t3'],
    });
  });
});

describe('a reading after an answer', () => {
  const done = under({ answeredAt: 2_000, failure: TIMEOUT, oldReadingAt: 1_500 });

  it('that shows the plan confirms it at once, and what spoke against it is gone', () => {
    const end = judged(done, { ...NEW, fields: { role: 'admin' } }, 2_001);
    expect(end).toMatchObject({
      state: 'confirmed',
      endedAt: 2_001,
      missing: [],
      foreign: [{ at: 'field:role', from: 'user', to: 'admin' }],
    });
    expect(end).not.toHaveProperty('failure');
    expect(end).not.toHaveProperty('oldReadingAt');
  });

  it('that is old is believed ten seconds after the answer and not before', () => {
    const early = judged(done, OLD, 2_000 + 9_999);
    expect(early).toMatchObject({ state: 'sent', missing: [GRANT.at], after: OLD });
    expect(early).not.toHaveProperty('endedAt');
    expect(judged(done, OLD, 2_000 + 10_000)).toMatchObject({
      state: 'partly',
      missing: [GRANT.at],
      endedAt: 12_000,
    });
  });

  it('that cannot show a place leaves it unverified, not missing', () => {
    expect(judged({ ...done, change: [GRANT, PHONE] }, NEW, 2_001)).toMatchObject({
      state: 'confirmed',
      missing: [],
      unverified: [PHONE.at],
    });
  });

  it('is compared with what was found before writing, else with what the person saw', () => {
    const { found: _found, ...without } = done;
    const base = { ...OLD, fields: { role: 'admin' } };
    const role = (from: string, to: string) => [{ at: 'field:role', from, to }];
    expect(judged({ ...done, base }, NEW, 2_001).foreign).toEqual([]);
    expect(judged({ ...without, base }, NEW, 2_001).foreign).toEqual(role('admin', 'user'));
  });
});

describe('a reading where there was no answer', () => {
  const open = under({ state: 'unknown', failure: TIMEOUT });
  const once = (at: number) => judged(open, OLD, at);

  it('that shows the plan confirms it', () => {
    const end = judged(open, NEW, 1_500);
    expect(end).toMatchObject({ state: 'confirmed', endedAt: 1_500 });
    expect(end).not.toHaveProperty('failure');
  });

  it('that is old and the first leaves it open, however late', () => {
    expect(once(500_000)).toMatchObject({
      state: 'unknown',
      missing: [GRANT.at],
      oldReadingAt: 500_000,
      failure: TIMEOUT,
    });
    expect(judged({ ...open, oldReadingAt: 2_000 }, OLD, 500_000).state).toBe('unknown');
    expect(judged({ ...open, after: OLD }, OLD, 500_000).state).toBe('unknown');
    const { sentAt: _sentAt, ...unsent } = { ...open, after: OLD, oldReadingAt: 2_000 };
    expect(judged(unsent, OLD, 500_000).state).toBe('unknown');
  });

  it('that is old is believed sixty seconds after sending, a second after another that says the same', () => {
    const seen = once(30_000);
    expect(judged(seen, OLD, 1_000 + 59_999).state).toBe('unknown');
    expect(judged(seen, OLD, 1_000 + 60_000)).toMatchObject({
      state: 'refused',
      endedAt: 61_000,
      failure: { kind: 'timeout', effect: 'none' },
    });
    const late = once(100_000);
    expect(judged(late, OLD, 100_999).state).toBe('unknown');
    expect(judged(late, OLD, 101_000).state).toBe('refused');
    expect(judged(late, { ...OLD, fields: { role: 'admin' } }, 110_000)).toMatchObject({
      state: 'unknown',
      oldReadingAt: 110_000,
    });
  });

  it('is told as a time-out where nobody noted why there was no answer', () => {
    const { failure: _failure, ...bare } = once(30_000);
    expect(judged(bare, OLD, 61_000)).toMatchObject({
      state: 'refused',
      failure: { kind: 'timeout', effect: 'none' },
    });
    const reset = judged(
      { ...bare, failure: { kind: 'unreachable', effect: 'unknown' } },
      OLD,
      61_000,
    );
    expect(reset.failure).toEqual({ kind: 'unreachable', effect: 'none' });
  });

  it('that shows a part ends it as partly, with what cannot be told named as missing', () => {
    const change = [GRANT, { at: 'scope:forms.write', from: false, to: true }, PHONE] as const;
    const seen = judged({ ...open, change }, NEW, 30_000);
    expect(seen).toMatchObject({
      state: 'unknown',
      missing: ['scope:forms.write', PHONE.at],
    });
    const end = judged(seen, NEW, 61_000);
    expect(end).toMatchObject({
      state: 'partly',
      missing: ['scope:forms.write', PHONE.at],
      endedAt: 61_000,
    });
    expect(end).not.toHaveProperty('failure');
    expect(end).not.toHaveProperty('oldReadingAt');
  });

  it('that cannot show one place of a change never says that nothing was changed', () => {
    const seen = judged({ ...open, change: [GRANT, PHONE] }, OLD, 30_000);
    expect(judged(seen, OLD, 61_000)).toMatchObject({
      state: 'partly',
      missing: [GRANT.at, PHONE.at],
    });
  });
});

describe('a record', () => {
  it('has an effect only where it ended with one, without what is missing', () => {
    const change = [GRANT, PHONE];
    expect(effectOf(record('a', 1, { change }))).toEqual(change);
    expect(effectOf(record('a', 1, { change, state: 'partly', missing: [PHONE.at] }))).toEqual([
      GRANT,
    ]);
    for (const state of ['sealed', 'sent', 'unknown', 'refused'] as const)
      expect(effectOf(record('a', 1, { state }))).toEqual([]);
  });

  it('is open until it has ended', () => {
    expect([...OPEN_STATES]).toEqual(['sealed', 'sent', 'unknown']);
  });

  it('is shown without readings, connection and times of its steps', () => {
    const extras = {
      failure: TIMEOUT,
      conflicts: [{ ...GRANT, found: true }],
      documentedSpelling: true,
      undoneBy: 'b',
      vanished: [GRANT.at],
      foreign: [GRANT],
      traceIds: ['t'],
      missing: [PHONE.at],
    };
    expect(toView(record('a', 1, { ...extras, sentAt: 2, answeredAt: 3, endedAt: 4 }))).toEqual({
      id: 'a',
      user: MARIA,
      at: 1,
      state: 'confirmed',
      origin: { kind: 'panel' },
      change: [GRANT],
      ...extras,
    });
  });
});

describe('what is kept for a page', () => {
  it('is bound to tab, frame and document alike', () => {
    const page = { tab: 1, frame: 2, document: 'D' };
    expect(sameBinding(page, { ...page })).toBe(true);
    expect(sameBinding({}, {})).toBe(true);
    expect(sameBinding(page, { ...page, tab: 2 })).toBe(false);
    expect(sameBinding(page, { ...page, frame: 3 })).toBe(false);
    expect(sameBinding(page, { ...page, document: 'E' })).toBe(false);
    expect(sameBinding(page, { tab: 1, frame: 2 })).toBe(false);
  });

  it('lives as long as it is said: a reading eight hours, a plan ten minutes', () => {
    expect(READING_LIFE_MS).toBe(28_800_000);
    expect(PLAN_LIFE_MS).toBe(600_000);
    expect([LAG_MS, LANDING_MS]).toEqual([10_000, 60_000]);
  });
});

describe('names that are stored and shown', () => {
  it("of failures are distinct words, the server's and ours", () => {
    expect(FAILURE_KINDS).toEqual([...API_FAILURES, ...OWN_FAILURES]);
    expect(new Set(FAILURE_KINDS).size).toBe(FAILURE_KINDS.length);
    expect(OWN_FAILURES).toContain('journal-full');
    for (const kind of FAILURE_KINDS) expect(kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it('of states are the three that are open and the three ends', () => {
    expect(CHANGE_STATES).toEqual([...OPEN_STATES, 'confirmed', 'partly', 'refused']);
  });
});
