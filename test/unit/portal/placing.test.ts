import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fittingWidth,
  FIRST,
  HANDLE_PX,
  launcherSpot,
  type PanelPlace,
} from '../../../lib/portal/placing.ts';

const LAUNCHER = { width: 126, height: 34 };
const WINDOW = { width: 1280, height: 800 };

describe('the width of the panel', () => {
  it.each([
    [420, 1280, 420],
    [100, 1280, 320],
    [9_000, 1280, 1280 - HANDLE_PX], // the full page
    [420, 360, 360 - HANDLE_PX],
    [420, 300, 300 - HANDLE_PX],
    [420, 0, 0],
  ])('%i wanted in a window of %i: %i', (wanted, room, width) => {
    expect(fittingWidth(wanted, room)).toBe(width);
  });
});

describe('the launcher', () => {
  const spot = (right: number, bottom: number, taken?: PanelPlace, window = WINDOW) =>
    launcherSpot({ right, bottom }, LAUNCHER, window, taken);

  it('stands where it was put', () => {
    expect(spot(16, 84)).toEqual({ right: 16, bottom: 84 });
    expect(spot(600, 400, { side: 'right', width: 428 })).toEqual({ right: 600, bottom: 400 });
  });

  it('makes room for the panel on its side only', () => {
    expect(spot(16, 84, { side: 'right', width: 428 })).toEqual({ right: 444, bottom: 84 });
    expect(spot(16, 84, { side: 'left', width: 428 })).toEqual({ right: 16, bottom: 84 });
    expect(spot(1_100, 84, { side: 'left', width: 428 })).toEqual({
      right: 1280 - 428 - 16 - 126,
      bottom: 84,
    });
  });

  it('goes where a panel leaves no room for it', () => {
    expect(spot(16, 84, { side: 'right', width: 1_280 })).toBeUndefined();
    expect(spot(16, 84, { side: 'left', width: 1_180 })).toBeUndefined();
  });

  it('is always within the window and never over the panel', () => {
    const pixels = fc.integer({ min: -500, max: 20_000 });
    fc.assert(
      fc.property(
        fc.record({ right: pixels, bottom: pixels }),
        fc.record({
          width: fc.integer({ min: 140, max: 4_000 }),
          height: fc.integer({ min: 60, max: 3_000 }),
        }),
        fc.option(
          fc.record({
            side: fc.constantFrom('left', 'right'),
            width: fc.integer({ min: 0, max: 4_000 }),
          }),
          { nil: undefined },
        ),
        (wanted, window, panel) => {
          const taken = panel && { ...panel, width: Math.min(panel.width, window.width) };
          const at = launcherSpot(wanted, LAUNCHER, window, taken);
          if (!at) return taken !== undefined;
          const left = window.width - at.right - LAUNCHER.width;
          const [from, to] =
            taken?.side === 'left'
              ? [taken.width, window.width]
              : [0, window.width - (taken?.width ?? 0)];
          return (
            left >= from &&
            left + LAUNCHER.width <= to &&
            at.bottom >= 0 &&
            at.bottom + LAUNCHER.height <= window.height
          );
        },
      ),
    );
  });

  it('stands at first where neither the portal’s buttons nor chat widgets are', () => {
    expect(FIRST.launcher).toEqual({ right: 16, bottom: 84 });
  });
});
