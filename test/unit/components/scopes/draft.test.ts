import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draft } from '../../../../components/scopes/model/draft.ts';
import { entryFor, ENTRIES } from '../../../../components/scopes/model/scope-entry.ts';
import { createScopeRow, replaceMarks } from '../../../../components/scopes/model/scope-row.ts';
import { applyChange } from '../../../../lib/permissions/apply.ts';
import { linesOf, plan } from '../../../../lib/permissions/plan.ts';
import type { UserState } from '../../../../lib/permissions/state.ts';

const SCOPES = ENTRIES.slice(0, 6).map((entry) => entry.scope);
const some = fc.subarray([...SCOPES, 'something.unknown']);
const state = fc.record(
  { scopes: some, assignedOnly: some, fields: fc.constant({}) },
  { requiredKeys: ['scopes', 'fields'] },
) as fc.Arbitrary<UserState>;
const press = fc.record({
  scope: fc.constantFrom(...SCOPES),
  mark: fc.boolean(),
  on: fc.boolean(),
});

describe('a draft', () => {
  it('stages nothing the algebra would refuse, and the very lines it would plan', () => {
    fc.assert(
      fc.property(
        state,
        fc.boolean(),
        fc.array(press, { maxLength: 30 }),
        (base, whole, presses) => {
          const draft = new Draft(base);
          const rows = new Map(
            SCOPES.map((scope) => [scope, createScopeRow(entryFor(scope), draft)]),
          );
          const isKnown = base.assignedOnly !== undefined;
          if (!isKnown && whole) replaceMarks(draft, true);
          for (const { scope, mark, on } of presses) {
            const row = rows.get(scope);
            if (!mark) row?.toggle(on);
            // The box can be pressed only where it is not disabled.
            else if (row?.on.value && (isKnown || whole)) row.mark(on);
          }
          const planned = plan(base, draft.edits.value);
          expect(planned.ok).toBe(true);
          const lines = planned.ok ? linesOf(planned.change).map((edit) => edit.at) : [];
          expect(new Set(lines)).toEqual(new Set(draft.edits.value.keys()));
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('keeps its wishes over a new reading, without those that came true', () => {
    const draft = new Draft({ scopes: [], fields: {} });
    draft.want('scope:contacts.write', true);
    draft.want('scope:workflows.write', true);
    const change = [{ at: 'scope:contacts.write', from: false, to: true }] as const;
    draft.rebase(applyChange(draft.state.peek(), change));
    expect([...draft.edits.value.keys()]).toEqual(['scope:workflows.write']);
    draft.discard();
    expect(draft.edits.value.size).toBe(0);
  });

  it('takes a wish back when the value that was read is wanted again', () => {
    const draft = new Draft({ fields: { firstName: 'Ana' } });
    draft.want('field:firstName', '');
    expect([...draft.problems.value]).toEqual([['field:firstName', 'empty']]);
    draft.want('field:firstName', 'Ana');
    expect(draft.edits.value.size).toBe(0);
  });
});
