import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ENTRIES } from '../../../components/scopes/model/scope-entry.ts';
import { holdsAll, wordsOf } from '../../../components/scopes/model/finding.ts';
import { fold } from '../../../lib/fold.ts';
import { database } from '../../../lib/store/database.ts';
import { STORES } from '../../../lib/store/names.ts';
import {
  ACCOUNTS,
  TOKENS,
  USERS,
  V3_ONLY_SCOPES,
  WIRE_SCOPES,
  type Leadway,
} from '../../leadway/leadway.ts';
import { withLeadway } from './reroute.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { applied, ask, change, load, undo, value } = await import('./background.ts');

let leadway: Leadway;
withLeadway((started) => (leadway = started));
beforeEach(connect);
afterEach(async () => {
  for (const store of [STORES.changes, STORES.connections]) await (await database()).clear(store);
});

async function connect(): Promise<void> {
  const { settings } = leadway.state;
  settings.rate.max = 100_000;
  // Fifteen hundred requests: a connection for each would be half of the time.
  settings.keepAlive = true;
  const typed = { token: TOKENS.account, companyId: '', accountId: ACCOUNTS.madrid.id };
  value(await ask('connection.save', typed, 'own-page'));
}

const scopesOf = (id: string) => leadway.state.users.get(id)?.scopes ?? [];

describe('all 194 scopes', () => {
  const all = [...WIRE_SCOPES, ...V3_ONLY_SCOPES];

  it('are all of them', () => {
    expect(new Set(all).size).toBe(194);
    expect(new Set(ENTRIES.map((entry) => entry.scope))).toEqual(new Set(all));
  });

  it.each(ENTRIES)(
    '$scope is found by its labels and names, granted, and taken back',
    async (entry) => {
      for (const query of [
        entry.label.en,
        entry.label.es,
        entry.scope,
        entry.documentedAs ?? entry.scope,
      ]) {
        expect(holdsAll(entry.haystack, wordsOf(fold(query)))).toBe(true);
      }
      leadway.state.settings.enumExtra = new Set(V3_ONLY_SCOPES);
      const user = USERS.nothing.id;
      const granted = await change(user, [{ at: `scope:${entry.scope}`, to: true }]);
      expect(granted).toMatchObject({ state: 'confirmed', missing: [] });
      expect(scopesOf(user)).toEqual([entry.scope]);
      const back = await undo(granted.id);
      expect(back.state).toBe('confirmed');
      expect(scopesOf(user)).toEqual([]);
    },
  );

  it.each(WIRE_SCOPES)(
    '%s is taken away from a user who has all, and given back',
    async (scope) => {
      const user = USERS.everything.id;
      const before = new Set(scopesOf(user));
      const removed = await change(user, [{ at: `scope:${scope}`, to: false }]);
      expect(removed.state).toBe('confirmed');
      expect(new Set(scopesOf(user))).toEqual(before.difference(new Set([scope])));
      await undo(removed.id);
      expect(new Set(scopesOf(user))).toEqual(before);
    },
  );
});

describe('a server that speaks the documentation’s spelling only', () => {
  beforeEach(() => {
    leadway.state.settings.spelling = 'documented';
  });

  it('takes a scope of the pair after one refusal, which is said and remembered', async () => {
    const user = USERS.nothing.id;
    const first = await change(user, [{ at: 'scope:launchpad/location.write', to: true }]);
    expect(first).toMatchObject({ state: 'confirmed', documentedSpelling: true });
    expect(scopesOf(user)).toEqual(['launchpad/account.write']);
    expect(leadway.writes().map((write) => write.status)).toEqual([422, 200]);
    const second = await change(user, [{ at: 'scope:locations.create', to: true }]);
    expect(second.state).toBe('confirmed');
    expect(second.documentedSpelling).toBeUndefined();
    expect(leadway.writes().map((write) => write.status)).toEqual([422, 200, 200]);
    expect((await load(user)).user.state.scopes).toEqual([
      'launchpad/account.write',
      'accounts.create',
    ]);
    await undo(first.id);
    expect(scopesOf(user)).toEqual(['accounts.create']);
  });

  it('takes a list with all 14 pairs whole', async () => {
    const user = USERS.documentedSpelling.id;
    const before = scopesOf(user).toSorted();
    const granted = await change(user, [{ at: 'scope:forms.write', to: true }]);
    expect(granted.state).toBe('confirmed');
    expect(scopesOf(user).toSorted()).toEqual([...before, 'forms.write'].toSorted());
  });
});

describe('a server that speaks the wire’s spelling only', () => {
  it('takes a user’s documented names back in wire spelling, with no other change', async () => {
    const user = USERS.documentedSpelling.id;
    const { reading: _reading, user: before } = await load(user);
    const granted = await change(user, [{ at: 'scope:forms.write', to: true }]);
    expect(granted.state).toBe('confirmed');
    expect(leadway.writes().map((write) => write.status)).toEqual([200]);
    const wire = new Set(WIRE_SCOPES as readonly string[]);
    expect(scopesOf(user).filter((scope) => !wire.has(scope))).toEqual([]);
    expect(scopesOf(user)).toHaveLength((before.state.scopes?.length ?? 0) + 1);
  });
});

describe('scopes the user holds and the enum refuses', () => {
  const user = USERS.refused.id;
  const HELD = ['payments/refunds.write', 'ai-studio.write', 'something.unknown'];

  it('are kept through a change when the server allows it', async () => {
    leadway.state.settings.enumExtra = new Set(HELD);
    const before = scopesOf(user);
    const granted = await change(user, [{ at: 'scope:quizzes.write', to: true }]);
    expect(granted.state).toBe('confirmed');
    expect(scopesOf(user)).toEqual([...before, 'quizzes.write']);
  });

  it('are named when it does not, and nothing is changed', async () => {
    const before = scopesOf(user);
    const refused = await change(user, [{ at: 'scope:quizzes.write', to: true }]);
    expect(refused).toMatchObject({
      state: 'refused',
      failure: { kind: 'scopes-refused', effect: 'none' },
    });
    expect(new Set(refused.failure?.scopes)).toEqual(new Set(HELD));
    expect(scopesOf(user)).toEqual(before);
  });

  it('go only when the person says so, and the undo says that they cannot come back', async () => {
    const before = scopesOf(user);
    const without = HELD.map((scope) => ({ at: `scope:${scope}` as const, to: false }));
    const granted = await change(user, [{ at: 'scope:quizzes.write', to: true }, ...without]);
    expect(granted.state).toBe('confirmed');
    const kept = before.filter((scope) => !HELD.includes(scope));
    expect(scopesOf(user)).toEqual([...kept, 'quizzes.write']);
    const back = await undo(granted.id);
    expect(back).toMatchObject({ state: 'refused', failure: { kind: 'scopes-refused' } });
    expect(new Set(back.failure?.scopes)).toEqual(new Set(HELD));
    const plan = value(await ask('change.undo', { change: granted.id, without: HELD }));
    expect(plan.warnings).toContainEqual({
      kind: 'cannot-restore',
      places: HELD.map((scope) => `scope:${scope}`),
    });
    const rest = await applied(plan.plan);
    expect(rest.state).toBe('confirmed');
    expect(scopesOf(user)).toEqual(kept);
  });
});
