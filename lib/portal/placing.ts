export type Side = 'left' | 'right';

/** Where the panel is docked, and the width of its frame in pixels. */
export type PanelPlace = { readonly side: Side; readonly width: number };

/** How far the launcher is from the right and the lower edge of the window, in pixels. */
export type LauncherPlace = { readonly right: number; readonly bottom: number };

/** Where the person wants our surfaces; what they never moved is where it is at first. */
export type Places = {
  readonly panel?: PanelPlace | undefined;
  readonly launcher?: LauncherPlace | undefined;
};

export type Size = { readonly width: number; readonly height: number };

/** The strip beside the frame that it is resized by: nothing of ours may lie over the frame itself. */
export const HANDLE_PX = 8;
export const LEAST_PX = 320;

/** At first: above the corner where the portal's drawers have their save button, and most chat widgets stand. */
export const FIRST: { readonly panel: PanelPlace; readonly launcher: LauncherPlace } = {
  panel: { side: 'right', width: 420 },
  launcher: { right: 16, bottom: 84 },
};

const GAP_PX = { edge: 4, panel: 16 };

/** The widest that the frame can be in a window: all of it, but for the strip that makes it narrower again. */
export function fullWidth(room: number): number {
  return Math.max(0, room - HANDLE_PX);
}

/** The width nearest to what is wanted that the panel can have in a window. */
export function fittingWidth(wanted: number, room: number): number {
  const full = fullWidth(room);
  return Math.round(Math.max(Math.min(wanted, full), Math.min(LEAST_PX, full)));
}

/**
 * Where the launcher stands: as near to where it is wanted as the window allows, and beside an open panel, never over
 * it. `undefined` where there is no room beside the panel.
 *
 * @param taken what the panel takes of the window: nothing while it is closed.
 */
export function launcherSpot(
  wanted: LauncherPlace,
  launcher: Size,
  window: Size,
  taken: PanelPlace | undefined,
): LauncherPlace | undefined {
  const beside = (side: Side) => (taken?.side === side ? taken.width + GAP_PX.panel : GAP_PX.edge);
  const farthest = window.width - beside('left') - launcher.width;
  const highest = window.height - GAP_PX.edge - launcher.height;
  if (taken && farthest < beside('right')) return undefined;
  return {
    right: within(wanted.right, beside('right'), farthest),
    bottom: within(wanted.bottom, GAP_PX.edge, highest),
  };
}

/** The lower end where both cannot be kept. */
function within(wanted: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(wanted, most)));
}
