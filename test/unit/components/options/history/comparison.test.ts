import { describe, expect, it } from 'vitest';
import { comparison } from '../../../../../components/options/history/comparison.ts';
import type { UserState } from '../../../../../lib/permissions/state.ts';
import { changeView } from '../../changes.ts';

const BEFORE: UserState = {
  scopes: ['contacts.write', 'invoices.write'],
  flags: { campaignsEnabled: true, botService: false },
  fields: { role: 'user', phone: '' },
};
const change = changeView({ change: [{ at: 'scope:calendars.write', from: false, to: true }] });
const places = (rows: readonly { at: string }[]) => rows.map(({ at }) => at);

describe('a user before and after a change', () => {
  it('parts what moved, by us or by others, from what stayed', () => {
    const after = { ...BEFORE, scopes: ['contacts.write', 'calendars.write', 'others.write'] };
    const { moved, still } = comparison({ change, before: BEFORE, after });
    expect(moved).toEqual([
      { at: 'scope:calendars.write', before: false, after: true },
      { at: 'scope:invoices.write', before: true, after: false },
      { at: 'scope:others.write', before: false, after: true },
    ]);
    // What is off or empty is not worth a line.
    expect(places(still)).toEqual(['scope:contacts.write', 'flag:campaignsEnabled', 'field:role']);
  });

  it('names what the change was about though it did not move', () => {
    expect(comparison({ change, before: BEFORE, after: BEFORE }).moved).toEqual([
      { at: 'scope:calendars.write', before: false, after: false },
    ]);
  });

  it('takes what a reading did not say for unknown, and not for moved', () => {
    const { moved, still } = comparison({ change, before: BEFORE, after: { fields: {} } });
    expect(moved).toEqual([{ at: 'scope:calendars.write', before: false, after: undefined }]);
    expect(still).toContainEqual({ at: 'scope:contacts.write', before: true, after: undefined });
    expect(comparison({ change, before: BEFORE }).moved).toEqual(moved);
  });
});
