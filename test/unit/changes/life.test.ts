import { describe, expect, it } from 'vitest';
import { loadUser } from '../../../lib/changes/load.ts';
import { preview } from '../../../lib/changes/preview.ts';
import { settleOpen } from '../../../lib/changes/settle.ts';
import { planUndoOf } from '../../../lib/changes/undo.ts';
import { applyConfirmed as apply } from './confirmed.ts';
import type { ChangeView, PlanView } from '../../../lib/changes/view.ts';
import type { Failure } from '../../../lib/changes/failure.ts';
import type { Place } from '../../../lib/permissions/change.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import type { Result } from '../../../lib/result.ts';
import { makeWorld, MARIA, RESET } from './world.ts';

const STATE: UserState = {
  scopes: ['contacts.write', 'calendars.readonly', 'something.unknown'],
  assignedOnly: ['contacts.write'],
  flags: { campaignsEnabled: true, odd: 'kept' },
  fields: { role: 'user', firstName: 'María Fernanda' },
  accounts: ['FakeAccountMadrid001'],
};
const PANEL = { tab: 1, frame: 4, document: 'D1' };
const GRANT = [{ at: 'scope:invoices.write', to: true }] as const;
const FULL_SCOPES = [...(STATE.scopes ?? []), 'invoices.write'];

type Edits = readonly { readonly at: Place; readonly to: boolean | string }[];
type World = ReturnType<typeof makeWorld>;

function value<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

async function planned({ world, clock }: World, edits: Edits): Promise<PlanView> {
  const { reading } = value(await clock.until(loadUser(world, MARIA, {})));
  return value(await preview(world, { reading, edits, origin: { kind: 'panel' } }, PANEL));
}

async function applied(all: World, edits: Edits): Promise<ChangeView> {
  const { plan } = await planned(all, edits);
  return value(await all.clock.until(apply(all.world, plan, PANEL)));
}

async function undone(all: World, change: string): Promise<ChangeView> {
  const { plan } = value(
    await all.clock.until(planUndoOf(all.world, { change, without: [] }, PANEL)),
  );
  return value(await all.clock.until(apply(all.world, plan, PANEL)));
}

describe('an ordinary change', () => {
  it('sends only what changed, as a whole list, and is confirmed by reading back', async () => {
    const all = makeWorld(STATE);
    const change = await applied(all, GRANT);
    expect(change).toMatchObject({ state: 'confirmed', missing: [], traceIds: ['trace-put'] });
    expect(all.server.writes).toEqual([{ scopes: FULL_SCOPES }]);
    expect(all.journal.history.map((record) => record.state)).toEqual([
      'sealed',
      'sent',
      'confirmed',
    ]);
  });

  it('is on record as sent before the request leaves', async () => {
    const all = makeWorld(STATE);
    let states: string[] = [];
    const meanwhile = () => {
      states = all.journal.history.map((record) => record.state);
    };
    all.server.troubles.push({ on: 'write', meanwhile });
    await applied(all, GRANT);
    expect(states).toEqual(['sealed', 'sent']);
  });

  it('is taken back in every place it touched, and the undo can be taken back too', async () => {
    const all = makeWorld(STATE);
    const change = await applied(all, [{ at: 'scope:contacts.write', to: false }, ...GRANT]);
    const undo = await undone(all, change.id);
    expect(undo).toMatchObject({ state: 'confirmed', origin: { kind: 'undo', of: change.id } });
    expect(new Set(all.server.state.scopes)).toEqual(new Set(STATE.scopes));
    expect(all.server.state.assignedOnly).toEqual(STATE.assignedOnly);
    expect(all.journal.records.get(change.id)?.undoneBy).toBe(undo.id);
    await undone(all, undo.id);
    expect(new Set(all.server.state.scopes)).toEqual(
      new Set(['calendars.readonly', 'something.unknown', 'invoices.write']),
    );
    expect(all.journal.records.get(change.id)?.undoneBy).toBeUndefined();
  });
});

describe('a sealed plan', () => {
  it('is applied once', async () => {
    const all = makeWorld(STATE);
    const { plan } = await planned(all, GRANT);
    const both = Promise.all([apply(all.world, plan, PANEL), apply(all.world, plan, PANEL)]);
    const results = await all.clock.until(both);
    expect(results.map((result) => result.ok).toSorted()).toEqual([false, true]);
    expect(all.server.writes).toHaveLength(1);
  });

  it.each([
    ['another tab', { ...PANEL, tab: 2 }],
    ['another frame', { ...PANEL, frame: 5 }],
    ['another document', { ...PANEL, document: 'D2' }],
  ])('cannot be applied from %s', async (_name, binding) => {
    const all = makeWorld(STATE);
    const { plan } = await planned(all, GRANT);
    const result = await all.clock.until(apply(all.world, plan, binding));
    expect(result).toMatchObject({ ok: false, failure: { kind: 'plan-expired' } });
    expect(all.server.writes).toEqual([]);
  });

  it('is too old after ten minutes', async () => {
    const all = makeWorld(STATE);
    const { plan } = await planned(all, GRANT);
    await all.clock.pass(10 * 60_000 + 1);
    expect(await all.clock.until(apply(all.world, plan, PANEL))).toMatchObject({
      failure: { kind: 'plan-expired' },
    });
  });

  it('is not made without a connection, nor for what is so already', async () => {
    const all = makeWorld(STATE);
    const { reading } = value(await all.clock.until(loadUser(all.world, MARIA, {})));
    const wishes = {
      reading,
      edits: [{ at: 'scope:contacts.write', to: true }] as const,
      origin: { kind: 'panel' } as const,
    };
    expect(await preview(all.world, wishes, PANEL)).toMatchObject({
      failure: { kind: 'nothing-to-do' },
    });
    all.disconnect();
    expect(await preview(all.world, wishes, PANEL)).toMatchObject({
      failure: { kind: 'no-connection' },
    });
  });

  it('warns of what is critical, of what cannot be restored and of a user left without scopes', async () => {
    const all = makeWorld({ ...STATE, assignedOnly: undefined });
    const plan = await planned(all, [
      { at: 'scope:loginas.write', to: true },
      { at: 'field:phone', to: '+34600000001' },
    ]);
    expect(plan.warnings).toEqual([
      { kind: 'not-restorable', places: ['field:phone'] },
      { kind: 'critical', places: ['scope:loginas.write'] },
    ]);
    const emptied = await planned(
      all,
      (STATE.scopes ?? []).map((scope) => ({ at: `scope:${scope}` as const, to: false })),
    );
    expect(emptied.warnings).toEqual([{ kind: 'no-scopes-left' }]);
  });
});

describe('rivals', () => {
  it('keeps what they changed elsewhere between our reading and our write', async () => {
    const all = makeWorld(STATE);
    const { plan } = await planned(all, GRANT);
    all.server.state = { ...STATE, scopes: [...(STATE.scopes ?? []), 'forms.write'] };
    const change = value(await all.clock.until(apply(all.world, plan, PANEL)));
    expect(change.state).toBe('confirmed');
    expect(all.server.state.scopes).toEqual([
      ...(STATE.scopes ?? []),
      'forms.write',
      'invoices.write',
    ]);
  });

  it('stops where they changed the same, shows both, and writes nothing', async () => {
    const all = makeWorld(STATE);
    const { plan } = await planned(all, [{ at: 'field:firstName', to: 'Mari' }, ...GRANT]);
    all.server.state = { ...STATE, fields: { ...STATE.fields, firstName: 'Fernanda' } };
    const change = value(await all.clock.until(apply(all.world, plan, PANEL)));
    expect(change).toMatchObject({
      state: 'refused',
      failure: { kind: 'conflict', effect: 'none' },
      conflicts: [{ at: 'field:firstName', from: 'María Fernanda', to: 'Mari', found: 'Fernanda' }],
    });
    expect(all.server.writes).toEqual([]);
  });

  it('sees an edit that slipped in between our reading and our write', async () => {
    const all = makeWorld(STATE);
    const slip = () => {
      all.server.state = {
        ...all.server.state,
        fields: { ...STATE.fields, firstName: 'Fernanda' },
      };
    };
    all.server.troubles.push({ on: 'write', meanwhile: slip });
    const change = await applied(all, GRANT);
    expect(change.state).toBe('confirmed');
    expect(all.journal.records.get(change.id)?.foreign).toEqual([
      { at: 'field:firstName', from: 'María Fernanda', to: 'Fernanda' },
    ]);
  });
});

describe('answers that are no answer', () => {
  it('a refusal changes nothing and keeps the reasons', async () => {
    const all = makeWorld(STATE);
    const fails = {
      kind: 'invalid',
      effect: 'none',
      status: 422,
      reasons: ['no'],
      traceId: 't1',
    } as const;
    all.server.troubles.push({ on: 'write', fails });
    expect(await applied(all, GRANT)).toMatchObject({
      state: 'refused',
      failure: fails,
      traceIds: ['t1'],
    });
    expect(await all.world.journal.open()).toEqual([]);
  });

  it('a reading that fails before the write means that nothing was sent', async () => {
    const all = makeWorld(STATE);
    const { plan } = await planned(all, GRANT);
    all.server.troubles.push({ on: 'read', fails: { kind: 'timeout', effect: 'unknown' } });
    const change = value(await all.clock.until(apply(all.world, plan, PANEL)));
    expect(change).toMatchObject({
      state: 'refused',
      failure: { kind: 'timeout', effect: 'none' },
    });
    expect(all.server.writes).toEqual([]);
  });

  it('no answer, but the effect: confirmed by the first reading', async () => {
    const all = makeWorld(STATE);
    all.server.troubles.push({ on: 'write', fails: RESET, effectAfter: 0 });
    expect(await applied(all, GRANT)).toMatchObject({ state: 'confirmed' });
  });

  it('no answer and a late effect: unknown first, no other write meanwhile, then confirmed', async () => {
    const all = makeWorld(STATE);
    all.server.troubles.push({ on: 'write', fails: RESET, effectAfter: 20_000 });
    const change = await applied(all, GRANT);
    expect(change.state).toBe('unknown');
    const { plan } = await planned(all, [{ at: 'scope:forms.write', to: true }]);
    expect(await all.clock.until(apply(all.world, plan, PANEL))).toMatchObject({
      failure: { kind: 'unsettled' },
    });
    await all.clock.pass(30_000);
    expect(await all.clock.until(settleOpen(all.world))).toBe(true);
    expect(all.journal.records.get(change.id)).toMatchObject({ state: 'confirmed' });
    expect(all.server.writes).toHaveLength(1);
  });

  it('no answer and no effect: nothing changed is said after 60 s and two equal readings, not before', async () => {
    const all = makeWorld(STATE);
    all.server.troubles.push({ on: 'write', fails: RESET });
    const change = await applied(all, GRANT);
    const state = () => all.journal.records.get(change.id)?.state;
    expect(state()).toBe('unknown');
    for (let waited = 0; waited < 55_000; waited += 5_000) {
      await all.clock.pass(5_000);
      expect(await all.clock.until(settleOpen(all.world))).toBe(false);
    }
    await all.clock.pass(6_000);
    expect(await all.clock.until(settleOpen(all.world))).toBe(true);
    expect(all.journal.records.get(change.id)).toMatchObject({
      state: 'refused',
      failure: { kind: 'unreachable', effect: 'none' },
    });
  });

  it('a single old reading is not enough, however late it comes', async () => {
    const all = makeWorld(STATE);
    all.server.troubles.push({ on: 'write', fails: RESET }, { on: 'read' }, { on: 'read' });
    const { plan } = await planned(all, GRANT);
    all.server.troubles = [
      { on: 'write', fails: RESET },
      { on: 'read' },
      { on: 'read', fails: { kind: 'timeout', effect: 'none' } },
    ];
    const change = value(await all.clock.until(apply(all.world, plan, PANEL)));
    await all.clock.pass(120_000);
    expect(await all.clock.until(settleOpen(all.world))).toBe(false);
    expect(all.journal.records.get(change.id)?.state).toBe('unknown');
    await all.clock.pass(5_000);
    expect(await all.clock.until(settleOpen(all.world))).toBe(true);
  });

  it('an answered write whose readings lag is confirmed when they catch up', async () => {
    const all = makeWorld(STATE);
    const { plan } = await planned(all, GRANT);
    all.server.troubles = [
      { on: 'read' },
      ...Array.from({ length: 3 }, () => ({ on: 'read', stale: true }) as const),
    ];
    const change = value(await all.clock.until(apply(all.world, plan, PANEL)));
    expect(change.state).toBe('confirmed');
    expect(all.server.writes).toHaveLength(1);
  });

  it('what the server dropped is named after ten seconds of reading', async () => {
    const all = makeWorld(STATE);
    all.server.troubles.push({ on: 'write', drops: ['forms.write'] });
    const change = await applied(all, [...GRANT, { at: 'scope:forms.write', to: true }]);
    expect(change).toMatchObject({ state: 'partly', missing: ['scope:forms.write'] });
    const undo = await undone(all, change.id);
    expect(undo.change).toEqual([{ at: 'scope:invoices.write', from: true, to: false }]);
  });
});

describe('the journal', () => {
  it('that takes nothing means that nothing is sent', async () => {
    const all = makeWorld(STATE);
    const { plan } = await planned(all, GRANT);
    all.journal.control.full = true;
    expect(await all.clock.until(apply(all.world, plan, PANEL))).toMatchObject({
      failure: { kind: 'journal-full' },
    });
    expect(all.server.writes).toEqual([]);
  });

  it('that fills up between sealing and sending means that nothing is sent', async () => {
    const all = makeWorld(STATE);
    const { plan } = await planned(all, GRANT);
    const fill = () => {
      all.journal.control.full = true;
    };
    all.server.troubles.push({ on: 'read', meanwhile: fill });
    const change = value(await all.clock.until(apply(all.world, plan, PANEL)));
    expect(change).toMatchObject({ state: 'refused', failure: { kind: 'journal-full' } });
    expect(all.server.writes).toEqual([]);
    all.journal.control.full = false;
    expect(await all.clock.until(settleOpen(all.world))).toBe(true);
    expect(all.journal.records.get(change.id)).toMatchObject({
      state: 'refused',
      failure: { kind: 'interrupted' },
    });
  });

  it('settles a change whose worker died after sending', async () => {
    const all = makeWorld(STATE);
    const change = await applied(all, GRANT);
    const sent = all.journal.history.find((record) => record.state === 'sent');
    if (sent) all.journal.records.set(change.id, { ...sent, open: MARIA });
    expect(await all.clock.until(settleOpen(all.world))).toBe(true);
    expect(all.journal.records.get(change.id)?.state).toBe('confirmed');
  });
});

describe('undo', () => {
  it('says that a later change touched the same place', async () => {
    const all = makeWorld(STATE);
    const first = await applied(all, [{ at: 'field:firstName', to: 'Mari' }]);
    await all.clock.pass(1_000);
    await applied(all, [{ at: 'field:firstName', to: 'Fer' }]);
    const plan = value(
      await all.clock.until(planUndoOf(all.world, { change: first.id, without: [] }, PANEL)),
    );
    expect(plan.warnings).toEqual([{ kind: 'touched-since', places: ['field:firstName'] }]);
    expect(plan.change).toEqual([{ at: 'field:firstName', from: 'Fer', to: 'María Fernanda' }]);
  });

  it('says what cannot be restored, and refuses where there is nothing to take back', async () => {
    const all = makeWorld(STATE);
    const change = await applied(all, [{ at: 'field:phone', to: '+34600000001' }, ...GRANT]);
    const plan = value(
      await all.clock.until(planUndoOf(all.world, { change: change.id, without: [] }, PANEL)),
    );
    expect(plan.warnings).toEqual([{ kind: 'cannot-restore', places: ['field:phone'] }]);
    expect(plan.change).toEqual([{ at: 'scope:invoices.write', from: true, to: false }]);
    expect(
      await planUndoOf(all.world, { change: 'no-such-change', without: [] }, PANEL),
    ).toMatchObject({ failure: { kind: 'not-undoable' } });
  });

  it('applies what was sealed and no more: a mark that stood alone before stays where it was', async () => {
    const all = makeWorld({ ...STATE, assignedOnly: ['contacts.write', 'invoices.write'] });
    const change = await applied(all, GRANT);
    const undo = await undone(all, change.id);
    expect(undo.state).toBe('confirmed');
    expect(undo.change).toEqual([{ at: 'scope:invoices.write', from: true, to: false }]);
    expect(all.server.state.assignedOnly).toEqual(['contacts.write', 'invoices.write']);
  });

  it('gives back a value that was really there although nobody is offered it', async () => {
    const all = makeWorld({ ...STATE, fields: { ...STATE.fields, role: 'owner' } });
    const change = await applied(all, [{ at: 'field:role', to: 'user' }]);
    expect(await undone(all, change.id)).toMatchObject({ state: 'confirmed' });
    expect(all.server.state.fields.role).toBe('owner');
  });
});
