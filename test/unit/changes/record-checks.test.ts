import { describe, expect, it } from 'vitest';
import { checkRecord } from '../../../lib/changes/check-record.ts';
import { record } from './records.ts';

const edit = (at: string) => ({ at, from: false, to: true });
const accepted = (more: object) => checkRecord({ ...record('a', 1), ...more }) !== undefined;

describe('the check of a record', () => {
  it('takes the last time a calendar has, before and after', () => {
    expect([8.64e15, -8.64e15].map((at) => accepted({ at }))).toEqual([true, true]);
    expect([8.64e15 + 1, -8.64e15 - 1].map((at) => accepted({ at }))).toEqual([false, false]);
  });

  it('takes a place from its beginning to its end', () => {
    for (const at of ['scope:a', 'twilio:a', 'assigned', 'twilio'])
      expect([at, accepted({ change: [edit(at)] })]).toEqual([at, true]);
    for (const at of ['xscope:a', 'my assigned', 'assignedx', 'twilio a', 'scope', ''])
      expect([at, accepted({ change: [edit(at)] })]).toEqual([at, false]);
  });

  it('looks into conflicts: an edit each, and what was found', () => {
    const conflict = { ...edit('scope:a'), found: null };
    expect(accepted({ conflicts: [conflict] })).toBe(true);
    expect(accepted({ conflicts: [{}] })).toBe(false);
    expect(accepted({ conflicts: [{ ...conflict, at: 'nowhere' }] })).toBe(false);
    expect(accepted({ conflicts: [{ ...conflict, found: () => 0 }] })).toBe(false);
  });
});
