import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ALARMS } from '../../../lib/store/names.ts';

const alarms = vi.hoisted(() => ({
  create: vi.fn<(name: string, when: object) => Promise<void>>(),
  clear: vi.fn<(name: string) => Promise<boolean>>(),
}));
const settleOpen = vi.hoisted(() => vi.fn<() => Promise<boolean>>());
vi.mock('wxt/browser', () => ({ browser: { alarms } }));
vi.mock('../../../lib/changes/settle.ts', () => ({ settleOpen }));
vi.mock('../../../lib/vault/state.ts', () => ({ isLocked: async () => false }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  alarms.create.mockReset().mockResolvedValue();
  alarms.clear.mockReset().mockResolvedValue(true);
  settleOpen.mockReset().mockResolvedValue(true);
});
afterEach(() => void vi.useRealTimers());

/** A worker that has just started. */
const started = () => import('../../../lib/background/world.ts');

it('sets one alarm for all that is opened, and takes it away when nothing is open', async () => {
  const { world } = await started();
  world.settleSoon();
  world.settleSoon();
  expect(alarms.create).toHaveBeenCalledTimes(1);
  expect(alarms.create).toHaveBeenCalledWith(ALARMS.settle, { periodInMinutes: 0.5 });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(settleOpen).toHaveBeenCalledTimes(1);
  expect(alarms.clear).toHaveBeenCalledWith(ALARMS.settle);
  world.settleSoon();
  expect(alarms.create).toHaveBeenCalledTimes(2);
});

it('keeps the alarm for what is opened while others are settled', async () => {
  const { world, settleNow } = await started();
  const others = Promise.withResolvers<boolean>();
  settleOpen.mockReturnValueOnce(others.promise);
  const round = settleNow();
  await vi.advanceTimersByTimeAsync(0);
  world.settleSoon();
  others.resolve(true);
  await round;
  expect(alarms.clear).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(alarms.clear).toHaveBeenCalledTimes(1);
});

it('goes on while something is open', async () => {
  const { settleNow } = await started();
  settleOpen.mockResolvedValueOnce(false);
  await settleNow();
  expect(alarms.create).toHaveBeenCalledTimes(1);
  expect(alarms.clear).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(settleOpen).toHaveBeenCalledTimes(2);
  expect(alarms.clear).toHaveBeenCalledTimes(1);
});
