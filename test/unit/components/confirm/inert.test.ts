// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Inert } from '../../../../components/confirm/inert.ts';

let inert: Inert;
let stop: () => void;
let hasFocus: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  hasFocus = true;
  vi.spyOn(document, 'hasFocus').mockImplementation(() => hasFocus);
  inert = new Inert();
  stop = inert.watch();
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const HALF_A_SECOND = 500;

describe('a button that may not act at once', () => {
  it('does not for half a second after its window is there', () => {
    expect(inert.armed.value).toBe(false);
    vi.advanceTimersByTime(HALF_A_SECOND - 1);
    expect(inert.armed.value).toBe(false);
    vi.advanceTimersByTime(1);
    expect(inert.armed.value).toBe(true);
  });

  it.each([
    ['its window comes into focus', () => window.dispatchEvent(new Event('focus'))],
    ['its window comes into sight', () => document.dispatchEvent(new Event('visibilitychange'))],
    ['it comes into focus by keyboard', () => inert.again()],
  ])('does not for half a second each time when %s', (_, happen) => {
    vi.advanceTimersByTime(HALF_A_SECOND);
    for (let time = 0; time < 3; time += 1) {
      happen();
      expect(inert.armed.value).toBe(false);
      vi.advanceTimersByTime(HALF_A_SECOND - 1);
      expect(inert.armed.value).toBe(false);
    }
    vi.advanceTimersByTime(1);
    expect(inert.armed.value).toBe(true);
  });

  it('does not while its window is out of focus, however long', () => {
    vi.advanceTimersByTime(HALF_A_SECOND);
    hasFocus = false;
    window.dispatchEvent(new Event('blur'));
    expect(inert.armed.value).toBe(false);
    document.dispatchEvent(new Event('visibilitychange'));
    vi.advanceTimersByTime(60_000);
    expect(inert.armed.value).toBe(false);
    hasFocus = true;
    window.dispatchEvent(new Event('focus'));
    vi.advanceTimersByTime(HALF_A_SECOND);
    expect(inert.armed.value).toBe(true);
  });

  it('does not any more once nobody watches', () => {
    vi.advanceTimersByTime(HALF_A_SECOND - 1);
    stop();
    vi.advanceTimersByTime(60_000);
    window.dispatchEvent(new Event('focus'));
    vi.advanceTimersByTime(60_000);
    expect(inert.armed.value).toBe(false);
  });
});
