import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { TOKENS, USERS, startLeadway } from '../../leadway/leadway.ts';
import { ask } from './ask.ts';

const leadway = await startLeadway();
beforeEach(() => leadway.reset());
afterAll(() => leadway.stop());

const read = () => ask(leadway, `/users/${USERS.maria.id}`);

describe('rate limit', () => {
  it('counts down, answers 429 when spent, and begins again after the interval', async () => {
    Object.assign(leadway.state.settings.rate, { max: 2, intervalMs: 150, retryAfter: 1 });
    const first = await read();
    expect(first.headers).toMatchObject({
      'x-ratelimit-max': '2',
      'x-ratelimit-remaining': '1',
      'x-ratelimit-interval-milliseconds': '150',
      'x-ratelimit-limit-daily': '200000',
      'x-ratelimit-daily-remaining': '199999',
    });
    expect(Number(first.headers['x-ratelimit-daily-reset'])).toBeGreaterThan(0);
    await read();
    const spent = await read();
    expect([spent.status, spent.headers['retry-after']]).toEqual([429, '1']);
    expect(spent.body.traceId).toBeTypeOf('string');
    await sleep(160);
    expect((await read()).status).toBe(200);
  });

  it('counts per token', async () => {
    leadway.state.settings.rate.max = 1;
    await read();
    expect((await read()).status).toBe(429);
    const other = await ask(leadway, `/users/${USERS.maria.id}`, { token: TOKENS.agency });
    expect(other.status).toBe(200);
  });

  it('ends the day, without Retry-After unless asked', async () => {
    leadway.spendDay(TOKENS.account, 199_999);
    expect((await read()).headers['x-ratelimit-daily-remaining']).toBe('0');
    const spent = await read();
    expect(spent.status).toBe(429);
    expect(spent.headers).not.toHaveProperty('retry-after');
  });

  it('can be silent about its limits', async () => {
    leadway.state.settings.rate.headers = false;
    expect((await read()).headers).not.toHaveProperty('x-ratelimit-max');
  });
});
