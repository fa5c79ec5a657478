import { describe, expect, it, vi } from 'vitest';
import { ask } from '../../../lib/messages/ask.ts';

const sendMessage = vi.hoisted(() => vi.fn<(message: unknown) => Promise<unknown>>());
vi.mock('wxt/browser', () => ({ browser: { runtime: { sendMessage } } }));

const ANSWER = { ok: true, value: { changes: [] } };
const GONE = { kind: 'no-background', effect: 'none' };

/** A background that dies over so many messages before it answers one. */
function dyingBackground(deaths: number): void {
  sendMessage.mockReset().mockResolvedValue(ANSWER);
  for (let death = 0; death < deaths; death += 1)
    sendMessage.mockRejectedValueOnce(new Error('closed'));
}

describe('a background that dies over a question', () => {
  it('is asked once more for what it only reads', async () => {
    dyingBackground(1);
    expect(await ask('change.list', { limit: 1 })).toEqual(ANSWER);
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('and dies again is gone', async () => {
    dyingBackground(9);
    expect(await ask('user.load', { user: 'FakeUserMaria0000001' })).toEqual({
      ok: false,
      failure: GONE,
    });
    expect(sendMessage).toHaveBeenCalledTimes(2);
  });

  it('is never asked twice for a write, of which nobody knows then what became', async () => {
    dyingBackground(1);
    expect(await ask('change.apply', { plan: 'plan-of-this-test' })).toEqual({
      ok: false,
      failure: { ...GONE, effect: 'unknown' },
    });
    expect(sendMessage).toHaveBeenCalledTimes(1);
  });
});
