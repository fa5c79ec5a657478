import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { applyChange } from '../../../lib/permissions/apply.ts';
import { bodyOf } from '../../../lib/permissions/body.ts';
import type { Change, Place } from '../../../lib/permissions/change.ts';
import { diff, sameState } from '../../../lib/permissions/diff.ts';
import { draftChange, EMPTY_DRAFT, stageAll } from '../../../lib/permissions/draft.ts';
import { invert, merge, planUndo } from '../../../lib/permissions/invert.ts';
import { equalJson } from '../../../lib/permissions/json.ts';
import { placesOf, splitPlace, valueAt } from '../../../lib/permissions/places.ts';
import { linesOf, notRestorable, plan } from '../../../lib/permissions/plan.ts';
import { presetWishes, type Preset } from '../../../lib/permissions/presets.ts';
import { rebase } from '../../../lib/permissions/rebase.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import { verify } from '../../../lib/permissions/verify.ts';
import { reworded, scopeName, userState, wireOf, wishes } from './arbitrary.ts';

// One seed for all laws, printed, so that a failing run can be repeated: LAWS_SEED=… npx vitest run laws
const seed = Number(process.env.LAWS_SEED ?? Date.now() % 2 ** 31);
const runs = Number(process.env.LAWS_RUNS ?? 1_000);
console.log(`laws of permissions: seed ${seed}, ${runs} cases each`);
const law = (property: fc.IProperty<unknown>) => fc.assert(property, { seed, numRuns: runs });

// A possible change on a reading, by the way the panel makes one: staged, and without what cannot be planned.
const changed = fc.tuple(userState, wishes).map(([state, wanted]) => ({
  state,
  change: draftChange(state, stageAll(state, EMPTY_DRAFT, wanted)),
}));
// A rival's edits on the same reading.
const contested = fc
  .tuple(changed, wishes)
  .map(([mine, theirs]) => ({ ...mine, rival: draftChange(mine.state, theirs) }));

const placesIn = (change: Change) => new Set(change.map((edit) => edit.at));
const restorable = (change: Change) => change.filter((edit) => edit.from !== undefined);
const everyPlace = (...states: UserState[]) =>
  new Set<Place>([...states.flatMap((state) => [...placesOf(state)]), 'assigned', 'twilio']);

vi.setConfig({ testTimeout: 120_000 });

describe('apply and undo', () => {
  it('apply gives every place of the change its value and leaves every other place alone', () => {
    law(
      fc.property(changed, ({ state, change }) => {
        const after = applyChange(state, change);
        for (const edit of change) expect(valueAt(after, edit.at)).toEqual(edit.to);
        const touched = placesIn(change);
        for (const at of everyPlace(state, after)) {
          if (touched.has(at) || splitPlace(at).key === undefined) continue;
          if (touched.has(splitPlace(at).kind as Place)) continue;
          expect(equalJson(valueAt(after, at) ?? null, valueAt(state, at) ?? null)).toBe(true);
        }
      }),
    );
  });

  it('apply, then undo, is the identity on everything that can be restored', () => {
    law(
      fc.property(changed, ({ state, change }) => {
        const known = restorable(change);
        const after = applyChange(state, known);
        expect(sameState(applyChange(after, invert(known)), state)).toBe(true);
      }),
    );
  });

  it('an undo planned on a day when others moved other places restores ours and touches nothing of theirs', () => {
    law(
      fc.property(contested, ({ state, change, rival }) => {
        const rebased = rebase(change, state, applyChange(state, rival));
        fc.pre(rebased.ok);
        const mine = rebased.ok ? rebased.change : [];
        const today = applyChange(applyChange(state, rival), mine);
        const undo = planUndo(mine, applyChange(state, rival), today);
        const after = applyChange(today, undo.change);
        const lost = new Set(undo.cannotRestore);
        expect([...lost].toSorted()).toEqual(notRestorable(mine).toSorted());
        expect(undo.movedSince).toEqual([]);
        for (const edit of mine) {
          if (!lost.has(edit.at)) expect(valueAt(after, edit.at)).toEqual(edit.from);
        }
        const touched = placesIn(mine);
        for (const at of everyPlace(today, after)) {
          const isWhole = splitPlace(at).key === undefined;
          const isOfWhole = touched.has(splitPlace(at).kind as Place);
          if (!isWhole && !isOfWhole && !touched.has(at))
            expect(valueAt(after, at)).toEqual(valueAt(today, at));
        }
      }),
    );
  });

  it('the undo of an undo is the change again', () => {
    law(
      fc.property(changed, ({ state, change }) => {
        const known = restorable(change);
        const after = applyChange(state, known);
        const undo = planUndo(known, state, after).change;
        expect(sameState(applyChange(after, undo), state)).toBe(true);
        const again = planUndo(undo, after, applyChange(after, undo)).change;
        expect(sameState(applyChange(applyChange(after, undo), again), after)).toBe(true);
      }),
    );
  });
});

describe('plan', () => {
  it('plans only real differences, one per place, and none that leaves its place as it was', () => {
    law(
      fc.property(changed, wishes, ({ state, change }, wanted) => {
        const planned = plan(state, wanted);
        for (const each of [change, planned.ok ? planned.change : []]) {
          expect(placesIn(each).size).toBe(each.length);
          for (const edit of each) {
            expect(edit.from).toEqual(valueAt(state, edit.at));
            expect(edit.to).not.toEqual(edit.from);
          }
        }
      }),
    );
  });

  it('removing a scope removes its mark where that list was read, and that is not a line of its own', () => {
    law(
      fc.property(changed, ({ state, change }) => {
        const after = applyChange(state, change);
        for (const edit of change) {
          const { kind, key } = splitPlace(edit.at);
          if (kind !== 'scope' || edit.to !== false) continue;
          if (state.assignedOnly) expect(valueAt(after, `assigned:${key}`)).toBe(false);
          expect(placesIn(linesOf(change)).has(`assigned:${key}`)).toBe(false);
          expect(placesIn(linesOf(change)).has(edit.at)).toBe(true);
        }
      }),
    );
  });

  it('refuses a mark without its scope', () => {
    law(
      fc.property(userState, scopeName, (state, name) => {
        fc.pre(state.scopes !== undefined && state.assignedOnly !== undefined);
        const scope = wireOf(name);
        fc.pre(
          valueAt(state, `scope:${scope}`) === false &&
            valueAt(state, `assigned:${scope}`) === false,
        );
        expect(plan(state, new Map([[`assigned:${scope}` as const, true]]))).toEqual({
          ok: false,
          refusals: [{ at: `assigned:${scope}`, why: 'mark-without-scope' }],
        });
        const withScope = new Map([
          [`assigned:${scope}` as Place, true],
          [`scope:${scope}` as Place, true],
        ]);
        expect(plan(state, withScope).ok).toBe(true);
      }),
    );
  });

  it('refuses to edit any single place of a list that was not read', () => {
    law(
      fc.property(userState, wishes, (state, wanted) => {
        const planned = plan(state, wanted);
        const list = { scope: state.scopes, assigned: state.assignedOnly, flag: state.flags };
        const lists = { ...list, account: state.accounts, twilio: state.twilio };
        for (const at of wanted.keys()) {
          const { kind, key } = splitPlace(at);
          if (kind === 'field' || key === undefined || lists[kind] !== undefined) continue;
          expect(planned).toMatchObject({ ok: false });
        }
      }),
    );
  });
});

describe('rivals', () => {
  it('a change on a state that a rival moved in other places gives both effects', () => {
    law(
      fc.property(contested, ({ state, change, rival }) => {
        const found = applyChange(state, rival);
        const rebased = rebase(change, state, found);
        fc.pre(rebased.ok);
        const after = applyChange(found, rebased.ok ? rebased.change : []);
        for (const edit of linesOf(change)) expect(valueAt(after, edit.at)).toEqual(edit.to);
        const touched = placesIn(rebased.ok ? rebased.change : []);
        for (const edit of rival) {
          if (!touched.has(edit.at)) expect(valueAt(after, edit.at)).toEqual(edit.to);
        }
        // Nothing of a rival's is written over: what ours touches, theirs did not.
        for (const edit of linesOf(change)) expect(placesIn(rival).has(edit.at)).toBe(false);
      }),
    );
  });

  it('in the same place it is a conflict, named', () => {
    law(
      fc.property(contested, ({ state, change, rival }) => {
        const moved = placesIn(rival);
        const shared = linesOf(change).filter((edit) => moved.has(edit.at));
        fc.pre(shared.length > 0);
        const rebased = rebase(change, state, applyChange(state, rival));
        expect(rebased.ok).toBe(false);
        const named = rebased.ok ? [] : rebased.conflicts.map((conflict) => conflict.at);
        for (const edit of shared) expect(named).toContain(edit.at);
      }),
    );
  });

  it('a mark that a rival set on a scope we remove is a conflict, and so is a scope they removed under our mark', () => {
    law(
      fc.property(userState, scopeName, (state, name) => {
        const scope = wireOf(name);
        const [at, mark] = [`scope:${scope}`, `assigned:${scope}`] as const;
        const base = { ...state, scopes: [...(state.scopes ?? []), scope], assignedOnly: [] };
        const removal = plan(base, new Map([[at as Place, false]]));
        const marked = { ...base, assignedOnly: [scope] };
        expect(removal.ok && rebase(removal.change, base, marked)).toMatchObject({
          ok: false,
          conflicts: [{ at: mark }],
        });
        const marking = plan(base, new Map([[mark as Place, true]]));
        const without = { ...base, scopes: base.scopes.filter((each) => wireOf(each) !== scope) };
        expect(marking.ok && rebase(marking.change, base, without)).toMatchObject({
          ok: false,
          conflicts: [{ at, found: false }],
        });
      }),
    );
  });
});

describe('the body of a write', () => {
  const CONTAINERS = {
    scope: 'scopes',
    assigned: 'scopesAssignedToOnly',
    flag: 'permissions',
    account: 'locationIds',
    twilio: 'twilioPhone',
  } as const;

  it('has a property only if the change touches it', () => {
    law(
      fc.property(changed, ({ state, change }) => {
        const expected = new Set(
          change.map(({ at }) => {
            const { kind, key } = splitPlace(at);
            return kind === 'field' ? key : CONTAINERS[kind];
          }),
        );
        expect(new Set(Object.keys(bodyOf(state, change)))).toEqual(expected);
      }),
    );
  });

  it('carries whole lists in wire spelling, once each, with every unknown scope kept', () => {
    law(
      fc.property(changed, ({ state, change }) => {
        const { scopes, permissions } = bodyOf(state, change);
        if (scopes) {
          const removed = placesIn(change.filter((edit) => edit.to === false));
          const before = (state.scopes ?? []).map(wireOf);
          for (const scope of before)
            expect(scopes.includes(scope)).toBe(!removed.has(`scope:${scope}`));
          expect(scopes).toEqual([...new Set(scopes.map(wireOf))]);
        }
        if (permissions) {
          for (const flag of Object.keys(state.flags ?? {})) {
            expect(Object.hasOwn(permissions, flag)).toBe(true);
          }
        }
      }),
    );
  });

  it('never carries a list that was not read, unless it is set as a whole, and that is not restorable', () => {
    law(
      fc.property(changed, ({ state, change }) => {
        const body = bodyOf(state, change);
        const wholes = [
          ['assigned', 'scopesAssignedToOnly', state.assignedOnly],
          ['twilio', 'twilioPhone', state.twilio],
        ] as const;
        for (const [whole, property, read] of wholes) {
          if (read !== undefined || !(property in body)) continue;
          expect(placesIn(change).has(whole)).toBe(true);
          expect(notRestorable(change)).toContain(whole);
        }
        if (state.scopes === undefined) expect(body).not.toHaveProperty('scopes');
        if (state.flags === undefined) expect(body).not.toHaveProperty('permissions');
        if (state.accounts === undefined) expect(body).not.toHaveProperty('locationIds');
      }),
    );
  });
});

describe('presets', () => {
  const preset = fc.record(
    {
      id: fc.constant('a'),
      name: fc.constant({ en: 'A', es: 'A' }),
      mode: fc.constantFrom('exactly', 'adds', 'removes'),
      scopes: fc.array(scopeName, { maxLength: 8 }),
      assignedOnly: fc.array(scopeName, { maxLength: 8 }),
      flags: fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), fc.boolean(), { maxKeys: 3 }),
      role: fc.constantFrom('admin', 'user'),
    },
    { requiredKeys: ['id', 'name', 'mode', 'scopes'] },
  ) as fc.Arbitrary<Preset>;
  const applied = (state: UserState, each: Preset) => {
    const planned = plan(state, new Map(presetWishes(each, state)));
    if (!planned.ok) throw new Error('a preset must always be possible');
    return applyChange(state, planned.change);
  };

  it('are idempotent in every mode', () => {
    law(
      fc.property(userState, preset, (state, each) => {
        const once = applied(state, each);
        expect(presetWishes(each, once)).toEqual([]);
        expect(sameState(applied(once, each), once)).toBe(true);
      }),
    );
  });

  it('adds then removes of the same set restores what was there only if none of it was', () => {
    law(
      fc.property(userState, preset, (state, each) => {
        const scopes = state.scopes;
        fc.pre(scopes !== undefined);
        const held = new Set((scopes ?? []).map(wireOf));
        const hadNone = each.scopes.every((scope) => !held.has(wireOf(scope)));
        const added = applied(state, { ...each, mode: 'adds' });
        const back = applied(added, { ...each, mode: 'removes' });
        const restored = equalJson(
          [...new Set((back.scopes ?? []).map(wireOf))].toSorted(),
          [...held].toSorted(),
        );
        expect(restored).toBe(hadNone);
      }),
    );
  });

  it('exactly keeps scopes that the catalogue does not know', () => {
    law(
      fc.property(userState, preset, (state, each) => {
        const after = applied(state, { ...each, mode: 'exactly' });
        for (const odd of ['something.unknown', 'payments/refunds.write', '__proto__']) {
          if (!each.scopes.includes(odd)) {
            expect(after.scopes?.includes(odd)).toBe(state.scopes?.includes(odd));
          }
        }
      }),
    );
  });
});

describe('equality, diff and merge', () => {
  it('equality ignores order, duplicates and spelling', () => {
    law(
      fc.property(
        userState.chain((state) => fc.tuple(fc.constant(state), reworded(state))),
        ([state, other]) => {
          expect(sameState(state, other)).toBe(true);
          expect(diff(state, other)).toEqual([]);
        },
      ),
    );
  });

  it('equality tells any two states apart that differ in one place', () => {
    law(
      fc.property(changed, ({ state, change }) => {
        fc.pre(change.length > 0);
        expect(sameState(state, applyChange(state, change))).toBe(false);
      }),
    );
  });

  it('the diff of two states leads from one to the other, wherever both were read', () => {
    law(
      fc.property(userState, userState, (before, after) => {
        const reached = applyChange(before, diff(before, after));
        for (const at of everyPlace(before, after)) {
          const [from, to] = [valueAt(before, at), valueAt(after, at)];
          if (from === undefined || to === undefined) continue;
          expect(equalJson(valueAt(reached, at), to)).toBe(true);
        }
      }),
    );
  });

  it('two changes merged do what they do one after the other', () => {
    law(
      fc.property(changed, wishes, ({ state, change }, more) => {
        const middle = applyChange(state, change);
        const second = draftChange(middle, more);
        const both = merge(change, second);
        expect(sameState(applyChange(state, both), applyChange(middle, second))).toBe(true);
      }),
    );
  });

  it('what is read back after a change verifies it, and names what the server dropped and what others did', () => {
    law(
      fc.property(contested, fc.nat(), ({ state, change, rival }, pick) => {
        const visible = change.filter((edit) => edit.from !== undefined);
        fc.pre(visible.length > 0);
        const all = verify(state, visible, applyChange(state, visible));
        expect(all).toEqual({ missing: [], unverified: [], foreign: [] });
        const dropped = visible[pick % visible.length];
        const partial = visible.filter((edit) => edit !== dropped);
        expect(verify(state, visible, applyChange(state, partial)).missing).toEqual([dropped?.at]);
        const touched = placesIn(visible);
        const elsewhere = restorable(rival).filter((edit) => !touched.has(edit.at));
        const foreign = verify(
          state,
          visible,
          applyChange(applyChange(state, visible), elsewhere),
        ).foreign;
        expect(placesIn(foreign)).toEqual(placesIn(elsewhere));
      }),
    );
  });
});
