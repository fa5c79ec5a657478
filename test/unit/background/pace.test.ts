import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Lane } from '../../../lib/leadway/paced.ts';
import { ACCOUNTS, TOKENS, USERS, type Leadway } from '../../leadway/leadway.ts';
import { forgetConnections } from '../vault/leadway.ts';
import { withLeadway } from './reroute.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { ask, value } = await import('./background.ts');

let leadway: Leadway;
withLeadway((started) => (leadway = started));
beforeEach(async () => {
  const typed = { token: TOKENS.account, companyId: '', accountId: ACCOUNTS.madrid.id };
  value(await ask('connection.save', typed, 'own-page'));
  leadway.requests.length = 0;
});
afterEach(forgetConnections);

/** The connection as a worker sees it that was just started. */
async function freshConnection(lane?: Lane) {
  vi.resetModules();
  const { world } = await import('../../../lib/background/world.ts');
  const connection = await world.connection({ page: {} }, lane);
  return value(connection).leadway;
}

const MARIA = USERS.maria.id;
const statuses = () => new Set(leadway.requests.map(({ status }) => status));

describe('at the pace of the server', () => {
  it.each(['interactive', 'background'] as const)(
    '40 readings at once are all answered, and none with 429: %s',
    async (lane) => {
      Object.assign(leadway.state.settings.rate, { max: 10, intervalMs: 500 });
      const client = await freshConnection(lane);
      const reads = await Promise.all(Array.from({ length: 40 }, () => client.getUser(MARIA)));
      expect(reads.filter(({ ok }) => !ok)).toEqual([]);
      expect(leadway.requests).toHaveLength(40);
      expect(statuses()).toEqual(new Set([200]));
    },
    20_000,
  );

  it('a spent day is remembered by the next worker, which asks nothing', async () => {
    leadway.spendDay(TOKENS.account, leadway.state.settings.rate.dailyMax - 1);
    const read = await (await freshConnection()).getUser(MARIA);
    expect(read.ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 80));
    const refused = await (await freshConnection()).getUser(MARIA);
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'daily-limit', effect: 'none' } });
    expect(refused.ok || (refused.failure.retryAt ?? 0) > Date.now()).toBe(true);
    expect(leadway.requests).toHaveLength(1);
  });

  it('a reading goes on after a 429, a write is left to its caller', async () => {
    Object.assign(leadway.state.settings.rate, { max: 0, intervalMs: 300, retryAfter: 1 });
    const client = await freshConnection();
    const reading = client.getUser(MARIA);
    await vi.waitFor(() => expect([...statuses()]).toEqual([429]));
    leadway.state.settings.rate.max = 10;
    expect(await reading).toMatchObject({ ok: true });
    expect(leadway.requests.map(({ status }) => status)).toEqual([429, 200]);
    leadway.state.settings.rate.max = 0;
    const written = await client.updateUser(MARIA, { firstName: 'María' });
    expect(written).toMatchObject({
      failure: { kind: 'rate-limited', effect: 'none', status: 429 },
    });
    expect(leadway.writes()).toHaveLength(1);
  });
});
