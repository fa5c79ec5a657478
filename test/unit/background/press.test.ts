import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tellPress, trustIn } from '../../../lib/background/press.ts';

const PANEL = { tab: 1, frame: 4, document: 'D1' };
const OTHERS = [
  ['another tab', { ...PANEL, tab: 2 }],
  ['another frame', { ...PANEL, frame: 5 }],
  ['another document', { ...PANEL, document: 'D2' }],
] as const;
const LATE_MS = 3_000;

let count = 0;
let plan: string;
beforeEach(() => {
  vi.useFakeTimers();
  // What was told of a plan may be kept for the next that asks; each test has its own.
  plan = `plan-${(count += 1)}`;
});
afterEach(() => {
  vi.useRealTimers();
});

const soon = (of = plan) => trustIn('told-soon', of, PANEL);

describe('the press behind an apply', () => {
  it('is trusted on our own pages, and is not where the panel says at once that it may not be', () => {
    expect(trustIn(undefined, plan, PANEL)).toBe(true);
    expect(trustIn('doubtful', plan, PANEL)).toBe(false);
  });

  it.each([true, false])('is what its document says soon after: %s', async (trusted) => {
    const asked = soon();
    await vi.advanceTimersByTimeAsync(LATE_MS - 1);
    tellPress(plan, PANEL, trusted);
    expect(await asked).toBe(trusted);
  });

  it('comes with the page that the browser said it was made on', async () => {
    const page = { page: { tab: 1, account: 'Madrid' } };
    const asked = soon();
    tellPress(plan, PANEL, page);
    expect(await asked).toBe(page);
  });

  it('is what was said first', async () => {
    const asked = soon();
    tellPress(plan, PANEL, false);
    tellPress(plan, PANEL, true);
    expect(await asked).toBe(false);
  });

  it('is not trusted where nobody says anything in time', async () => {
    const asked = soon();
    await vi.advanceTimersByTimeAsync(LATE_MS);
    tellPress(plan, PANEL, true);
    expect(await asked).toBe(false);
  });

  it.each(OTHERS)('is not what %s says of it', async (_, binding) => {
    const asked = soon();
    tellPress(plan, binding, true);
    await vi.advanceTimersByTimeAsync(LATE_MS);
    expect(await asked).toBe(false);
  });

  it.each(OTHERS)(
    'is what its own document says, whoever %s is that asks for it too',
    async (_, binding) => {
      const [theirs, own] = [trustIn('told-soon', plan, binding), soon()];
      await vi.advanceTimersByTimeAsync(LATE_MS / 2);
      tellPress(plan, PANEL, true);
      expect(await own).toBe(true);
      await vi.advanceTimersByTimeAsync(LATE_MS);
      expect(await theirs).toBe(false);
    },
  );

  it('is what its own document says, where somebody else asked before and has waited in vain', async () => {
    const theirs = trustIn('told-soon', plan, { ...PANEL, tab: 2 });
    await vi.advanceTimersByTimeAsync(LATE_MS / 2);
    const own = soon();
    await vi.advanceTimersByTimeAsync(LATE_MS / 2);
    tellPress(plan, PANEL, true);
    expect(await Promise.all([theirs, own])).toEqual([false, true]);
  });

  it('is not what is said of another plan', async () => {
    const asked = soon();
    tellPress(`${plan}-other`, PANEL, true);
    await vi.advanceTimersByTimeAsync(LATE_MS);
    expect(await asked).toBe(false);
  });
});

describe('what is said of a press before the apply is heard of', () => {
  it.each([true, false])('counts: %s', (trusted) => {
    tellPress(plan, PANEL, trusted);
    expect(soon()).toBe(trusted);
  });

  it.each(OTHERS)('counts, though %s asks for the plan in between', async (_, binding) => {
    tellPress(plan, PANEL, true);
    void trustIn('told-soon', plan, binding);
    expect(soon()).toBe(true);
    await vi.advanceTimersByTimeAsync(LATE_MS);
  });

  it('counts once', async () => {
    tellPress(plan, PANEL, true);
    soon();
    const again = soon();
    await vi.advanceTimersByTimeAsync(LATE_MS);
    expect(await again).toBe(false);
  });

  it.each(OTHERS)('does not count from %s', async (_, binding) => {
    tellPress(plan, binding, true);
    const asked = soon();
    await vi.advanceTimersByTimeAsync(LATE_MS);
    expect(await asked).toBe(false);
  });

  it('does not count for another plan, nor for its own after that', async () => {
    tellPress(plan, PANEL, true);
    const [other, own] = [soon(`${plan}-other`), soon()];
    await vi.advanceTimersByTimeAsync(LATE_MS);
    expect(await Promise.all([other, own])).toEqual([false, false]);
  });
});
