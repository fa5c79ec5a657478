// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gate } from '../../../../components/panel/gate.ts';
import { sight } from './sight.ts';

const BEFORE_MS = 500;
const AFTER_MS = 250;
/** Where the panel is on the screen. */
const PLACE = { x: 900, y: 120 };
/** The button, inside of the panel. */
const BUTTON = { x: 180, y: 640 };

let gate: Gate;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  sight.install();
  Object.assign(window, { innerWidth: 400, innerHeight: 700 });
  gate = new Gate();
  stop = gate.watch(document.body);
});
afterEach(() => {
  stop();
  sight.remove();
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

type At = { readonly x: number; readonly y: number };

/** An event of the pointer at a place inside of the panel, by default one of a person's. */
function pointer(type: string, at: At, { place = PLACE, isTrusted = true } = {}): Event {
  const event = new Event(type);
  const screen = { screenX: place.x + at.x, screenY: place.y + at.y };
  const all = { ...screen, clientX: at.x, clientY: at.y, pointerType: 'mouse', isTrusted };
  for (const [name, value] of Object.entries(all)) Object.defineProperty(event, name, { value });
  return event;
}

function key(): Event {
  const event = new Event('click');
  const all = { screenX: 0, screenY: 0, clientX: 0, clientY: 0, pointerType: '', isTrusted: true };
  for (const [name, value] of Object.entries(all)) Object.defineProperty(event, name, { value });
  return event;
}

const move = (at: At, how = {}) => window.dispatchEvent(pointer('pointermove', at, how));
const click = (how = {}, at = BUTTON) => gate.judge(pointer('click', at, how));

/** A hand on its way to the button, for so long. */
async function approach(ms: number, how = {}): Promise<void> {
  for (let passed = 0; passed < ms; passed += 50) {
    move({ x: BUTTON.x - (ms - passed) / 10, y: BUTTON.y }, how);
    await pass(50);
  }
  move(BUTTON, how);
}

/** In sight for long enough, and approached as a person does. */
async function ready(): Promise<void> {
  sight.is(true);
  await pass(BEFORE_MS);
  await approach(BEFORE_MS + 100);
}

/** What comes of a press, however long that takes. */
async function endOf(press: ReturnType<Gate['judge']>): Promise<boolean> {
  if (press === false) return false;
  await pass(3_000);
  return press;
}

describe('a press that passes', () => {
  it('comes from a hand that moved over a panel in sight, and is known a quarter of a second later', async () => {
    await ready();
    const told = vi.fn();
    const press = click();
    if (press) void press.then(told);
    await pass(AFTER_MS - 1);
    expect(told).not.toHaveBeenCalled();
    await pass(200);
    expect(told).toHaveBeenCalledWith(true);
  });

  it('needs no pointer by keyboard', async () => {
    sight.is(true);
    await pass(BEFORE_MS + 100);
    expect(await endOf(gate.judge(key()))).toBe(true);
  });

  it('may have places that were rounded', async () => {
    await ready();
    expect(await endOf(click({ place: { x: PLACE.x + 2, y: PLACE.y - 2 } }))).toBe(true);
  });

  it('may follow one that did not, once the panel is in sight again', async () => {
    await ready();
    sight.is(false);
    await pass(200);
    expect(click()).toBe(false);
    sight.is(true);
    await pass(BEFORE_MS + 200);
    expect(await endOf(click())).toBe(true);
  });
});

describe('a press that does not pass', () => {
  it('is no person’s', async () => {
    await ready();
    expect(click({ isTrusted: false })).toBe(false);
  });

  it('is on a panel that nobody watches', async () => {
    await ready();
    stop();
    expect(click()).toBe(false);
    expect(gate.judge(key())).toBe(false);
  });

  it('is on one that was in sight, and is watched again only now', async () => {
    await ready();
    stop();
    stop = gate.watch(document.body);
    expect(gate.judge(key())).toBe(false);
    await pass(BEFORE_MS + 200);
    expect(await endOf(gate.judge(key()))).toBe(true);
  });

  it('is in a browser that cannot tell what is in sight', async () => {
    sight.remove();
    sight.install({ isBlind: true });
    const blind = new Gate();
    const end = blind.watch(document.body);
    sight.is(true);
    await pass(5_000);
    expect(blind.judge(key())).toBe(false);
    end();
  });

  it('is on a panel that was never in sight', async () => {
    sight.is(false);
    await pass(BEFORE_MS);
    await approach(BEFORE_MS + 100);
    expect(click()).toBe(false);
    expect(gate.judge(key())).toBe(false);
  });

  it('is on one that is in sight for too short', async () => {
    sight.is(false);
    await approach(BEFORE_MS + 100);
    sight.is(true);
    await pass(BEFORE_MS - 50);
    expect(click()).toBe(false);
    expect(gate.judge(key())).toBe(false);
  });

  it.each([0.5, 0.98])('is on one of which only a part is in sight: %s', async (ratio) => {
    sight.is(true, ratio);
    await pass(BEFORE_MS);
    await approach(BEFORE_MS + 100);
    expect(click()).toBe(false);
  });

  it.each([
    { innerWidth: 299, innerHeight: 700 },
    { innerWidth: 400, innerHeight: 299 },
  ])('is on one that is too small to read: %o', async (size) => {
    await ready();
    Object.assign(window, size);
    expect(click()).toBe(false);
    expect(gate.judge(key())).toBe(false);
  });

  it('comes from a pointer that never moved', async () => {
    sight.is(true);
    await pass(5_000);
    expect(click()).toBe(false);
  });

  it('comes from a pointer that moved for too short', async () => {
    sight.is(true);
    await pass(BEFORE_MS);
    await approach(BEFORE_MS - 100);
    expect(click()).toBe(false);
  });

  it('comes from a pointer whose movements were made by a script', async () => {
    sight.is(true);
    await pass(BEFORE_MS);
    await approach(BEFORE_MS + 100, { isTrusted: false });
    expect(click()).toBe(false);
  });

  it('comes from a pointer that rests on the screen while the panel moves under it', async () => {
    sight.is(true);
    await pass(BEFORE_MS);
    const rest = { x: PLACE.x + BUTTON.x, y: PLACE.y + BUTTON.y };
    // The panel goes a little to and fro: each time the pointer is said to have moved, in the panel.
    for (let step = 0; step < 40; step += 1) {
      const place = { x: PLACE.x + (step % 2), y: PLACE.y };
      move({ x: rest.x - place.x, y: rest.y - place.y }, { place });
      await pass(50);
    }
    expect(click()).toBe(false);
  });

  it('is on a panel that has just been moved', async () => {
    await ready();
    const place = { x: PLACE.x - 200, y: PLACE.y };
    expect(click({ place })).toBe(false);
    // The movement that follows begins the time anew.
    move({ x: BUTTON.x - 5, y: BUTTON.y }, { place });
    move(BUTTON, { place });
    expect(click({ place })).toBe(false);
    await approach(BEFORE_MS + 100, { place });
    expect(await endOf(click({ place }))).toBe(true);
  });

  it.each([1, 100, AFTER_MS - 1])('is on a panel that is covered %s ms later', async (ms) => {
    await ready();
    const press = click();
    await pass(ms);
    sight.is(false);
    expect(await endOf(press)).toBe(false);
  });

  it('is on a panel that is covered and uncovered right after it', async () => {
    await ready();
    const press = click();
    sight.is(false);
    await pass(110);
    sight.is(true);
    expect(await endOf(press)).toBe(false);
  });

  it('is on a panel whose last look says that it is covered, whatever was told before', async () => {
    await ready();
    const press = click();
    await pass(AFTER_MS - 1);
    sight.isSilently(false);
    expect(await endOf(press)).toBe(false);
  });

  it('is on a panel of which the last look does not come', async () => {
    await ready();
    const press = click();
    sight.stopsTelling();
    await pass(AFTER_MS + 1_999);
    const told = vi.fn();
    if (press) void press.then(told);
    await pass(0);
    expect(told).not.toHaveBeenCalled();
    await pass(1);
    expect(told).toHaveBeenCalledWith(false);
  });
});

describe('a panel of another size', () => {
  it('has moved what is in it: the pointer has to move over it anew', async () => {
    await ready();
    window.dispatchEvent(new Event('resize'));
    expect(click()).toBe(false);
    await approach(BEFORE_MS - 200);
    expect(click()).toBe(false);
    await approach(300);
    expect(await endOf(click())).toBe(true);
  });
});
