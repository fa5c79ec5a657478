import { describe, expect, it, vi } from 'vitest';
import {
  confirm,
  decline,
  declineAll,
  noteWindow,
  showConfirmation,
  stillWaits,
} from '../../../lib/changes/confirm.ts';
import { loadUser } from '../../../lib/changes/load.ts';
import { preview } from '../../../lib/changes/preview.ts';
import { PLAN_LIFE_MS } from '../../../lib/changes/sealed.ts';
import { apply, type Trust } from '../../../lib/changes/write.ts';
import type { Place } from '../../../lib/permissions/change.ts';
import type { Json } from '../../../lib/permissions/state.ts';
import { settleOpen } from '../../../lib/changes/settle.ts';
import { ok } from '../../../lib/result.ts';
import { LockedError } from '../../../lib/vault/locked-error.ts';
import { makeWorld, MARIA } from './world.ts';

const PANEL = { tab: 1, frame: 4, document: 'D1' };
const WINDOW = { tab: 50, document: 'W1' };
const EXPIRED = { ok: false, failure: { kind: 'plan-expired', effect: 'none' } };
const ORDINARY = { at: 'scope:forms.write', to: true } as const;
const CRITICAL = { at: 'scope:loginas.write', to: true } as const;

async function planned(...edits: { at: Place; to: Json }[]) {
  const all = makeWorld({ scopes: ['contacts.write'], assignedOnly: [], fields: {} });
  const { world, clock } = all;
  const loaded = await clock.until(loadUser(world, MARIA, {}));
  if (!loaded.ok) throw new Error(loaded.failure.kind);
  const wishes = { reading: loaded.value.reading, edits, origin: { kind: 'panel' } as const };
  const plan = await preview(world, wishes, PANEL);
  if (!plan.ok) throw new Error(plan.failure.kind);
  const id = plan.value.plan;
  const applied = (trust?: Trust) => clock.until(apply(world, id, PANEL, trust));
  return { ...all, id, applied };
}

const CONFIRMING = { ok: true, value: { state: 'confirming' } };

describe('what has to be confirmed', () => {
  it('is what reaches far, what empties, and what a doubtful press asked for; nothing else', async () => {
    const far = await planned(CRITICAL);
    expect(await far.applied()).toMatchObject(CONFIRMING);
    const emptying = await planned({ at: 'scope:contacts.write', to: false });
    expect(await emptying.applied()).toMatchObject(CONFIRMING);
    const doubtful = await planned(ORDINARY);
    expect(await doubtful.applied(false)).toMatchObject(CONFIRMING);
    const told = await planned(ORDINARY);
    expect(await told.applied(Promise.resolve(false))).toMatchObject(CONFIRMING);
    for (const all of [far, emptying, doubtful, told]) {
      expect(all.server.writes).toEqual([]);
      expect(all.journal.records.size).toBe(0);
    }
    for (const trust of [Promise.resolve(true), true, undefined]) {
      const ordinary = await planned(ORDINARY);
      expect(await ordinary.applied(trust)).toMatchObject({
        ok: true,
        value: { state: 'confirmed' },
      });
    }
  });

  it('is not begun by a press that is known to be doubtful, nor by any press after that', async () => {
    const { world, id, applied, journal, server } = await planned(ORDINARY);
    const reads = server.reads;
    expect(await applied(false)).toMatchObject(CONFIRMING);
    expect(await applied(true)).toMatchObject(CONFIRMING);
    expect(await applied(Promise.resolve(true))).toMatchObject(CONFIRMING);
    expect(journal.history).toEqual([]);
    expect(server.reads).toBe(reads);
    await noteWindow(world, id, WINDOW.tab);
    expect(await showConfirmation(world, id, WINDOW)).toMatchObject({
      value: { reasons: [{ kind: 'click' }] },
    });
  });

  it('says nothing of a press that was good', async () => {
    const { world, id, applied } = await planned(CRITICAL);
    await applied(true);
    expect(await showConfirmation(world, id, WINDOW)).toMatchObject({
      value: { reasons: [{ kind: 'critical' }] },
    });
  });

  it('is what a press turned out to be too doubtful for: the plan is there again, and no change', async () => {
    const { world, id, applied, journal } = await planned(ORDINARY);
    await applied(Promise.resolve(false));
    expect(journal.history.map(({ state }) => state)).toEqual(['sealed']);
    expect(journal.records.size).toBe(0);
    await noteWindow(world, id, WINDOW.tab);
    expect(await showConfirmation(world, id, WINDOW)).toMatchObject({
      ok: true,
      value: { change: [ORDINARY], reasons: [{ kind: 'click' }] },
    });
  });

  it('is that also where the reading made meanwhile breaks, and nobody is left with the error', async () => {
    const { world, clock, server, id } = await planned(ORDINARY);
    const getUser = () => Promise.reject(new Error('broken'));
    const leadway = { ...server.connection.leadway, getUser };
    const connection = async () => ok({ ...server.connection, leadway });
    const unheard = vi.fn();
    process.on('unhandledRejection', unheard);
    const applying = apply({ ...world, connection }, id, PANEL, Promise.resolve(false));
    expect(await clock.until(applying)).toMatchObject(CONFIRMING);
    await clock.until(clock.wait(1));
    process.off('unhandledRejection', unheard);
    expect(unheard).not.toHaveBeenCalled();
  });

  it('is nothing where the plan of a doubtful press cannot be put back: it is settled as not done', async () => {
    const { world, clock, id, journal, server } = await planned(ORDINARY);
    const press = Promise.withResolvers<boolean>();
    const settleSoon = vi.fn();
    const applying = apply({ ...world, settleSoon }, id, PANEL, press.promise);
    await clock.until(clock.wait(250));
    settleSoon.mockClear();
    journal.control.full = true;
    press.resolve(false);
    expect(await clock.until(applying)).toEqual(EXPIRED);
    expect(settleSoon).toHaveBeenCalledTimes(1);
    journal.control.full = false;
    await clock.until(settleOpen(world));
    expect([...journal.records.values()]).toMatchObject([
      { state: 'refused', failure: { kind: 'interrupted', effect: 'none' } },
    ]);
    expect(server.writes).toEqual([]);
  });

  it('waits for what is said of the press before anything is sent; reads and takes the plan meanwhile', async () => {
    const { world, clock, server, journal, id } = await planned(ORDINARY);
    const press = Promise.withResolvers<boolean>();
    const reads = server.reads;
    const applying = apply(world, id, PANEL, press.promise);
    await clock.until(clock.wait(5_000));
    expect(server.reads).toBe(reads + 1);
    expect(server.writes).toEqual([]);
    expect([...journal.records.values()]).toMatchObject([{ state: 'sealed' }]);
    // Pressed once more, there is nothing to apply.
    expect(await clock.until(apply(world, id, PANEL, true))).toEqual(EXPIRED);
    press.resolve(true);
    expect(await clock.until(applying)).toMatchObject({ ok: true, value: { state: 'confirmed' } });
  });
});

describe('the window', () => {
  it('is told whom and what it is about, and why it asks', async () => {
    const { world, clock, id, applied } = await planned(CRITICAL);
    await applied(false);
    expect(await showConfirmation(world, id, WINDOW)).toMatchObject({
      ok: true,
      value: {
        user: { id: MARIA, name: 'María Fernanda Ortiz' },
        change: [CRITICAL],
        reasons: [{ kind: 'critical', places: ['scope:loginas.write'] }, { kind: 'click' }],
        until: clock.now + PLAN_LIFE_MS,
      },
    });
  });

  it('is not told what the surface has shown already', async () => {
    // The role was not read: it is critical to give it, and it cannot be taken back.
    const { world, id, applied } = await planned({ at: 'field:role', to: 'admin' });
    await applied();
    expect(await world.sealedStore.plan(id)).toMatchObject({
      warnings: [{ kind: 'not-restorable' }, { kind: 'critical' }],
    });
    expect(await showConfirmation(world, id, WINDOW)).toMatchObject({
      value: { reasons: [{ kind: 'critical', places: ['field:role'] }] },
    });
  });

  it('tells the page that asked what came of it', async () => {
    const good = await planned(CRITICAL);
    await good.applied();
    await showConfirmation(good.world, good.id, WINDOW);
    await good.clock.until(confirm(good.world, good.id, WINDOW));
    expect(good.told[0]).toEqual({ news: 'confirmation', plan: good.id, end: 'confirmed' });
    const bad = await planned(CRITICAL);
    await bad.applied();
    await showConfirmation(bad.world, bad.id, WINDOW);
    bad.disconnect();
    const why = { kind: 'no-connection', effect: 'none' } as const;
    expect(await bad.clock.until(confirm(bad.world, bad.id, WINDOW))).toEqual({
      ok: false,
      failure: why,
    });
    expect(bad.told).toEqual([{ news: 'confirmation', plan: bad.id, end: 'failed', failure: why }]);
    expect(await bad.world.sealedStore.plan(bad.id)).toBeUndefined();
  });

  it('has to be a tab, and to have shown the plan before it confirms it', async () => {
    const { world, id, applied, server } = await planned(CRITICAL);
    await applied();
    const nowhere = { tab: undefined, document: undefined };
    expect(await showConfirmation(world, id, nowhere)).toEqual(EXPIRED);
    expect(await confirm(world, id, nowhere)).toEqual(EXPIRED);
    expect(await confirm(world, id, { tab: 50, document: undefined })).toEqual(EXPIRED);
    expect(await confirm(world, id, WINDOW)).toEqual(EXPIRED);
    expect(server.writes).toEqual([]);
  });

  it('alone applies the plan, once: not the panel any more, no other tab, no other document', async () => {
    const { world, clock, server, id, applied } = await planned(CRITICAL);
    await applied();
    expect(await applied(true)).toMatchObject(CONFIRMING);
    await noteWindow(world, id, WINDOW.tab);
    expect(await showConfirmation(world, id, { tab: 51, document: 'W1' })).toEqual(EXPIRED);
    await showConfirmation(world, id, WINDOW);
    expect(await confirm(world, id, { tab: 51, document: 'W1' })).toEqual(EXPIRED);
    expect(await confirm(world, id, { tab: 50, document: 'W2' })).toEqual(EXPIRED);
    expect(server.writes).toEqual([]);
    expect(await clock.until(confirm(world, id, WINDOW))).toMatchObject({
      ok: true,
      value: { state: 'confirmed' },
    });
    expect(await clock.until(confirm(world, id, WINDOW))).toEqual(EXPIRED);
    expect(server.writes).toHaveLength(1);
  });

  it('applies nothing that it has not been given to confirm', async () => {
    const { world, id, server } = await planned(ORDINARY);
    expect(await showConfirmation(world, id, WINDOW)).toEqual(EXPIRED);
    expect(await confirm(world, id, WINDOW)).toEqual(EXPIRED);
    expect(server.writes).toEqual([]);
  });

  it('applies nothing that has grown too old', async () => {
    const { world, clock, id, applied, server } = await planned(CRITICAL);
    await applied();
    await showConfirmation(world, id, WINDOW);
    clock.now += PLAN_LIFE_MS + 1;
    expect(await confirm(world, id, WINDOW)).toEqual(EXPIRED);
    expect(server.writes).toEqual([]);
  });

  it('ends with its tab, with the browser, or with a no from either side', async () => {
    const ways: ((all: Awaited<ReturnType<typeof planned>>) => Promise<unknown>)[] = [
      ({ world }) => declineAll(world, WINDOW.tab),
      ({ world }) => declineAll(world),
      ({ world, id }) => decline(world, id, WINDOW),
      ({ world, id }) => decline(world, id, PANEL),
    ];
    for (const end of ways) {
      const all = await planned(CRITICAL);
      await all.applied();
      await showConfirmation(all.world, all.id, WINDOW);
      await end(all);
      expect(all.told).toEqual([{ news: 'confirmation', plan: all.id, end: 'declined' }]);
      expect(await confirm(all.world, all.id, WINDOW)).toEqual(EXPIRED);
      expect(all.server.writes).toEqual([]);
    }
  });

  it('is one tab for good, and none for a plan that nobody is to confirm', async () => {
    const { world, id, applied } = await planned(CRITICAL);
    expect(await noteWindow(world, id, WINDOW.tab)).toBe(false);
    await applied();
    expect(await noteWindow(world, id, WINDOW.tab)).toBe(true);
    expect(await noteWindow(world, id, 51)).toBe(true);
    expect(await showConfirmation(world, id, { tab: 51, document: 'W2' })).toEqual(EXPIRED);
    expect(await showConfirmation(world, id, WINDOW)).toMatchObject({ ok: true });
    expect(await noteWindow(world, 'never', WINDOW.tab)).toBe(false);
  });

  it('waits, for the page that asked, until it is answered or too old', async () => {
    const { world, clock, id, applied } = await planned(CRITICAL);
    const waits = (binding = PANEL) => stillWaits(world, id, binding);
    expect(await waits()).toBe(false);
    await applied();
    expect(await waits()).toBe(true);
    expect(await waits({ ...PANEL, document: 'D2' })).toBe(false);
    clock.now += PLAN_LIFE_MS;
    expect(await waits()).toBe(true);
    clock.now += 1;
    expect(await waits()).toBe(false);
    expect(await stillWaits(world, 'never', PANEL)).toBe(false);
  });

  it('tells nobody of a yes in the moment of a lock, which begins nothing, and asks once more', async () => {
    const all = await planned(CRITICAL);
    const { world, clock, id, news, journal } = all;
    await all.applied();
    await showConfirmation(world, id, WINDOW);
    const locked = { ...world, connection: () => Promise.reject(new LockedError()) };
    await expect(clock.until(confirm(locked, id, WINDOW))).rejects.toThrow(LockedError);
    expect(news).toEqual([]);
    expect(journal.history).toEqual([]);
    expect(await stillWaits(world, id, PANEL)).toBe(true);
    expect(await clock.until(confirm(world, id, WINDOW))).toMatchObject({ ok: true });
    expect(news[0]).toBe('confirmation');
  });

  it('tells of a yes once the change is on record', async () => {
    const { world, clock, id, applied, journal } = await planned(CRITICAL);
    await applied();
    await showConfirmation(world, id, WINDOW);
    const tell = vi.fn(() => expect(journal.records.size).toBe(1));
    await clock.until(confirm({ ...world, tell }, id, WINDOW));
    expect(tell).toHaveBeenNthCalledWith(1, {
      news: 'confirmation',
      plan: id,
      end: 'confirmed',
    });
  });

  it('does not end with another tab, or by somebody else’s no', async () => {
    const { world, clock, id, applied, told } = await planned(CRITICAL);
    // Nor is a no said to what nobody was asked.
    expect(await decline(world, id, PANEL)).toBeUndefined();
    await applied();
    await showConfirmation(world, id, WINDOW);
    await declineAll(world, 7);
    expect(await decline(world, id, { tab: 7, frame: 4, document: 'D9' })).toBeUndefined();
    expect(await decline(world, 'never', PANEL)).toBeUndefined();
    expect(told).toEqual([]);
    expect(await clock.until(confirm(world, id, WINDOW))).toMatchObject({ ok: true });
  });
});
