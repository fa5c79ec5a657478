import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { follower } from '../../../../components/panel/model/following.ts';
import { MARIA } from '../changes.ts';

const asked = vi.hoisted(() => vi.fn<() => Promise<unknown>>());
vi.mock('../../../../lib/messages/ask.ts', () => ({ ask: asked }));

const EMPTY = { ok: true, value: { changes: [] } };
const UNHEARD = { ok: false, failure: { kind: 'no-background', effect: 'none' } };

const ended = vi.fn();
const lost = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  asked.mockResolvedValue(EMPTY);
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

it('a change that is not in the journal is looked for three times, ten seconds apart, and then was never sent', async () => {
  const following = follower(MARIA.id, ended, lost);
  following.start({ since: 0 });
  await vi.advanceTimersByTimeAsync(9_999);
  expect(asked).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(9_999);
  expect(lost).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveBeenCalledTimes(3);
  expect(lost).toHaveBeenCalledTimes(1);
  expect(following.active()).toBe(false);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveBeenCalledTimes(3);
  expect(ended).not.toHaveBeenCalled();
});

it('a look that nobody answered says nothing about it', async () => {
  asked.mockResolvedValue(UNHEARD);
  const following = follower(MARIA.id, ended, lost);
  following.start({ since: 0 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(lost).not.toHaveBeenCalled();
  asked.mockResolvedValue(EMPTY);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(lost).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(lost).toHaveBeenCalledTimes(1);
});
