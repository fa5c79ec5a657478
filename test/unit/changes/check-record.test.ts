import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRecord, checkSummary } from '../../../lib/changes/check-record.ts';
import { lives, record } from './records.ts';

const FULL = record('a', 1, {
  open: 'FakeUserMaria0000001',
  sentAt: 1,
  answeredAt: 2,
  endedAt: 3,
  oldReadingAt: 3,
  documentedSpelling: true,
  undoneBy: 'b',
  vanished: ['scope:x'],
  unverified: ['scope:x'],
  missing: ['assigned'],
  traceIds: ['t'],
  foreign: [{ at: 'flag:odd', from: { deep: [1, null] }, to: 'x' }],
  conflicts: [{ at: 'twilio:a', from: null, to: '+1', found: undefined }],
  failure: { kind: 'timeout', effect: 'unknown', status: 500, reasons: ['r'], retryAt: 5 },
  origin: { kind: 'preset', name: 'P' },
});

describe('checkRecord', () => {
  it('accepts every record that the code makes, also as it comes back from the database', () => {
    fc.assert(
      fc.property(lives, (records) => {
        for (const each of records) {
          expect(checkRecord(each)).toBe(each);
          expect(checkRecord(structuredClone(each))).toEqual(each);
          const { base: _base, found: _found, after: _after, ...summary } = each;
          expect(checkSummary(summary)).toBe(summary);
          expect(checkRecord(summary)).toBeUndefined();
        }
      }),
    );
  });

  it.each(['agency', 'account'])('accepts what was made through the token of an %s', (level) => {
    expect(checkRecord({ ...FULL, connection: { id: 'a', endsIn: '0002', level } })).toBeDefined();
  });

  it('accepts properties that it does not know', () => {
    expect(checkRecord({ ...FULL, later: new Map() })).toBeDefined();
  });

  it('refuses whatever is not a record, without throwing', () => {
    fc.assert(
      fc.property(
        fc.anything({ withMap: true, withDate: true, withNullPrototype: true }),
        (any) => {
          expect(checkRecord(any)).toBeUndefined();
          expect(checkSummary(any)).toBeUndefined();
        },
      ),
    );
  });

  const required = Object.keys(record('a', 1)).filter((name) => !/^(found|after)$/.test(name));
  it.each(required)('refuses a record without its %s', (name) => {
    expect(checkRecord({ ...record('a', 1), [name]: undefined })).toBeUndefined();
  });

  it.each(Object.keys(FULL))('refuses a record whose %s is something else', (name) => {
    for (const wrong of [null, Symbol('odd'), () => 0, [null], [[]], { kind: {} }, NaN]) {
      expect(checkRecord({ ...FULL, [name]: wrong })).toBeUndefined();
    }
  });

  it.each([
    ['a later version', { v: 2 }],
    ['a state of no change', { state: 'done' }],
    ['a time no calendar has', { at: 9e15 }],
    ['a list as a text', { traceIds: 'traced' }],
    ['an edit without a value', { change: [{ at: 'scope:x', from: true }] }],
    ['an edit of no place', { change: [{ at: 'token', to: true }] }],
    ['an edit to what JSON cannot say', { change: [{ at: 'flag:x', to: () => 0 }] }],
    ['a preset without a name', { origin: { kind: 'preset' } }],
    ['an undo of nothing', { origin: { kind: 'undo' } }],
    ['a copy of nobody', { origin: { kind: 'copy' } }],
    ['an origin nobody has', { origin: { kind: 'toString' } }],
    ['a reading without fields', { base: { scopes: [] } }],
    ['a reading whose scopes are no texts', { after: { fields: {}, scopes: [1] } }],
    ['a number that is no text', { found: { fields: {}, twilio: { a: 1 } } }],
    ['a failure without an effect', { failure: { kind: 'timeout' } }],
    [
      'a choice of nothing',
      { failure: { kind: 'which-connection', effect: 'none', connections: [null] } },
    ],
    ['a connection of no level', { connection: { id: 'a', endsIn: '0002', level: 'user' } }],
  ])('refuses %s', (_what, more) => {
    expect(checkRecord({ ...FULL, ...more })).toBeUndefined();
  });

  it('refuses a value that holds itself', () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    expect(checkRecord({ ...FULL, change: [{ at: 'flag:x', to: loop }] })).toBeUndefined();
  });
});
