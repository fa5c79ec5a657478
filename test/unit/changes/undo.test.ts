import { describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../../lib/changes/record.ts';
import { servedBy } from '../../../lib/changes/through.ts';
import { planUndoOf } from '../../../lib/changes/undo.ts';
import type { Change } from '../../../lib/permissions/change.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import { record } from './records.ts';
import { asking, makeWorld, RESET } from './world.ts';

const BEFORE: UserState = { scopes: ['contacts.write'], assignedOnly: [], fields: {} };
const FORMS: Change = [{ at: 'scope:forms.write', from: false, to: true }];
const NOT_UNDOABLE = { ok: false, failure: { kind: 'not-undoable', effect: 'none' } };
const NOTHING = { ok: false, failure: { kind: 'nothing-to-do', effect: 'none' } };
const DAY = 86_400_000;

/** A world in which these changes were made long ago and the user is as told. */
async function after(today: UserState, ...past: readonly ChangeRecord[]) {
  const all = makeWorld(today);
  for (const each of past) await all.world.journal.put(each);
  const undo = (change: string, without: readonly string[] = []) =>
    all.clock.until(planUndoOf(all.world, { change, without }, { tab: 1 }));
  return { ...all, undo };
}

const made = (id: string, at: number, more: Partial<ChangeRecord> = {}) =>
  record(id, at * DAY, {
    change: FORMS,
    base: BEFORE,
    found: BEFORE,
    endedAt: at * DAY,
    ...more,
  });

const WITH_FORMS: UserState = { ...BEFORE, scopes: ['contacts.write', 'forms.write'] };

describe('an undo that a page asks for', () => {
  const of = async (account: string) => {
    const { world, clock } = await after({ ...WITH_FORMS, accounts: ['Madrid'] }, made('a', 1));
    const { asked, connection } = asking(world);
    const page = { tab: 1, account };
    const wish = { change: 'a', without: [] };
    const planned = await clock.until(planUndoOf({ ...world, connection }, wish, { tab: 1 }, page));
    return { planned, asked, page };
  };

  it('goes through the connection for that page', async () => {
    const { planned, asked, page } = await of('Madrid');
    expect(planned).toMatchObject({ ok: true });
    expect(asked).toEqual([{ page }]);
  });

  it('goes through whichever serves what the change was about where there is no page', async () => {
    const change = made('a', 1);
    const { world, clock } = await after(WITH_FORMS, change);
    const { asked, connection } = asking(world);
    await clock.until(planUndoOf({ ...world, connection }, { change: 'a', without: [] }, {}));
    expect(asked).toEqual([servedBy(change)]);
  });

  it('is not planned where the user is not of the page’s account', async () => {
    const { planned } = await of('Lima');
    expect(planned).toMatchObject({ ok: false, failure: { kind: 'user-not-on-page' } });
  });
});

describe('the plan of an undo', () => {
  it('takes back what the change did, on the state of today, and is sealed for who asked', async () => {
    const { undo, world, clock } = await after(WITH_FORMS, made('a', 1));
    const result = await undo('a');
    const user = {
      id: made('a', 1).user.id,
      name: 'María Fernanda Ortiz',
      email: expect.any(String),
    };
    const change = [{ at: 'scope:forms.write', from: true, to: false }];
    expect(result).toEqual({ ok: true, value: { plan: 'id-1', user, change, warnings: [] } });
    expect(await world.sealedStore.plan('id-1')).toEqual({
      id: 'id-1',
      at: clock.now,
      binding: { tab: 1 },
      connection: 'connection',
      user,
      origin: { kind: 'undo', of: 'a' },
      base: WITH_FORMS,
      change,
      warnings: [],
    });
  });

  it('is refused for what had no effect, and where everything is as before', async () => {
    const states = await after(
      WITH_FORMS,
      made('refused', 1, { state: 'refused' }),
      made('open', 2, { state: 'unknown' }),
    );
    expect(await states.undo('refused')).toEqual(NOT_UNDOABLE);
    expect(await states.undo('open')).toEqual(NOT_UNDOABLE);
    expect(await states.undo('never')).toEqual(NOT_UNDOABLE);
    const gone = await after(BEFORE, made('a', 1));
    expect(await gone.undo('a')).toEqual(NOTHING);
  });

  it('needs a connection and a reading', async () => {
    const cut = await after(WITH_FORMS, made('a', 1));
    cut.disconnect();
    expect(await cut.undo('a')).toEqual({
      ok: false,
      failure: { kind: 'no-connection', effect: 'none' },
    });
    const failing = await after(WITH_FORMS, made('a', 1));
    failing.server.troubles.push({ on: 'read', fails: RESET });
    expect(await failing.undo('a')).toEqual({
      ok: false,
      failure: { kind: 'unreachable', effect: 'none' },
    });
  });

  it('warns of what comes back, as for any other change', async () => {
    const change: Change = [{ at: 'scope:loginas.write', from: true, to: false }];
    const { undo } = await after(BEFORE, made('a', 1, { change }));
    expect(await undo('a')).toMatchObject({
      value: { warnings: [{ kind: 'critical', places: ['scope:loginas.write'] }] },
    });
    const last = await after({ ...BEFORE, scopes: ['forms.write'] }, made('a', 1));
    expect(await last.undo('a')).toMatchObject({
      value: { warnings: [{ kind: 'no-scopes-left' }] },
    });
  });
});

describe('scopes that are left as they are', () => {
  const change: Change = [
    { at: 'scope:locations.create', from: true, to: false },
    { at: 'assigned:locations.create', from: true, to: false },
    ...FORMS,
  ];

  it('stay with their marks, in whatever spelling they are named, and are told', async () => {
    const { undo } = await after(WITH_FORMS, made('a', 1, { change }));
    expect(await undo('a', ['accounts.create'])).toMatchObject({
      value: {
        change: [{ at: 'scope:forms.write', from: true, to: false }],
        warnings: [
          {
            kind: 'cannot-restore',
            places: ['scope:locations.create', 'assigned:locations.create'],
          },
        ],
      },
    });
  });

  it('may be all there is', async () => {
    const { undo } = await after(WITH_FORMS, made('a', 1, { change }));
    expect(await undo('a', ['locations.create', 'forms.write'])).toEqual(NOT_UNDOABLE);
  });
});

describe('what was before', () => {
  const MARK: Change = [{ at: 'assigned:invoices.write', from: true, to: false }];
  const alone = { ...BEFORE, assignedOnly: ['invoices.write'] };
  const restored = {
    value: { change: [{ at: 'assigned:invoices.write', from: false, to: true }] },
  };

  it('is what was found before writing', async () => {
    const found = await after(BEFORE, made('a', 1, { change: MARK, found: alone }));
    expect(await found.undo('a')).toMatchObject(restored);
    const base = await after(BEFORE, made('a', 1, { change: MARK, base: alone }));
    expect(await base.undo('a')).toEqual(NOTHING);
  });

  it('is what the person saw where nothing was noted', async () => {
    const { found: _found, ...rest } = made('a', 1, { change: MARK, base: alone });
    const { undo } = await after(BEFORE, rest);
    expect(await undo('a')).toMatchObject(restored);
  });
});

describe('a place that was touched since', () => {
  const warnings = (places: readonly string[]) => ({
    value: { warnings: places.length > 0 ? [{ kind: 'touched-since', places }] : [] },
  });

  it('is named once where a later change of ours is in force there', async () => {
    const { undo } = await after(WITH_FORMS, made('a', 1), made('b', 2), made('c', 3));
    expect(await undo('a')).toMatchObject(warnings(['scope:forms.write']));
    expect(await undo('c')).toMatchObject(warnings([]));
  });

  it('is not named where the later change was taken back, nor for its undo', async () => {
    const { undo } = await after(
      WITH_FORMS,
      made('a', 1),
      made('b', 2, { undoneBy: 'c' }),
      made('c', 3, { origin: { kind: 'undo', of: 'b' } }),
    );
    expect(await undo('a')).toMatchObject(warnings([]));
  });

  it('is named where the later change is the undo of an older one', async () => {
    const { undo } = await after(
      WITH_FORMS,
      made('old', 1, { undoneBy: 'c' }),
      made('a', 2),
      made('c', 3, { origin: { kind: 'undo', of: 'old' } }),
    );
    expect(await undo('a')).toMatchObject(warnings(['scope:forms.write']));
  });

  it('is not named for a later change elsewhere or without an effect', async () => {
    const { undo } = await after(
      WITH_FORMS,
      made('a', 1),
      made('b', 2, { change: [{ at: 'field:phone', to: '1234567' }] }),
      made('c', 3, { state: 'refused' }),
    );
    expect(await undo('a')).toMatchObject(warnings([]));
  });

  it('is named where somebody else moved it', async () => {
    const change: Change = [{ at: 'field:firstName', from: 'Ana', to: 'Bea' }, ...FORMS];
    const today = { ...WITH_FORMS, fields: { firstName: 'Cleo' } };
    const { undo } = await after(today, made('a', 1, { change }), made('b', 2));
    expect(await undo('a')).toMatchObject(warnings(['field:firstName', 'scope:forms.write']));
  });
});
