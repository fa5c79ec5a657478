import { LABELS, type PortalLanguage } from './labels.ts';
import { FIRST, launcherSpot, type LauncherPlace, type PanelPlace, type Size } from './placing.ts';
import { makeHost, restyle, show, type Host } from './shadow-host.ts';

/** The small button on user pages that opens and closes the panel. It can be moved out of the way. */
export type Launcher = {
  show(): void;
  hide(): void;
  /** The page may have taken the button away: it is put back, but only once. */
  restore(): void;
  /** Tells what the panel takes of the window; nothing while it is closed. */
  reflect(taken: PanelPlace | undefined): void;
  focus(): void;
  speak(language: PortalLanguage): void;
};

export type LauncherEvents = {
  /** A person has clicked it: never the page. */
  pressed(): void;
  /** A person has moved it. */
  placed(place: LauncherPlace): void;
};

const CSS = `
button {
  all: initial; visibility: inherit; box-sizing: border-box; display: inline-flex; align-items: center; gap: 6px;
  height: 34px; padding: 0 14px 0 11px; border-radius: 17px; cursor: pointer; user-select: none; touch-action: none;
  font: 500 13px/1 system-ui, sans-serif; color: #fff; background: #2f6fed;
  border: 1px solid #fff6; box-shadow: 0 2px 8px #0003;
}
button:hover { background: #245fd6; }
button:focus-visible { outline: 2px solid #2f6fed; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
@media (prefers-color-scheme: dark) {
  button:not(:focus-visible) { border-color: #fff3; box-shadow: 0 2px 10px #000a; }
}
@media (forced-colors: active) { button { border: 1px solid ButtonText; } }
@media print { button { display: none; } }
`;

/** Two sliders. */
const GLYPH =
  'M2 5h7m4 0h1M2 11h1m4 0h7M11 3a2 2 0 1 0 0 4a2 2 0 0 0 0-4M5 9a2 2 0 1 0 0 4a2 2 0 0 0 0-4';

/** Makes the button without showing it. */
export function makeLauncher(
  page: Document,
  language: PortalLanguage,
  first: LauncherPlace = FIRST.launcher,
  { pressed, placed }: LauncherEvents,
): Launcher {
  const host = makeHost(page, CSS, { inset: 'auto 0 0 auto' });
  const button = addButton(host);
  const word = page.createTextNode('');
  button.append(word);
  const standing = makeStanding(host, button, first);
  const speak = (wanted: PortalLanguage): void => {
    name(button, word, wanted);
    standing.draw();
  };
  const appear = (): void => {
    show(host);
    // Only now it has a size.
    standing.draw();
  };
  addMoving(button, { ...standing, pressed, done: () => placed(standing.wanted()) });
  speak(language);
  let isWanted = false;
  let isRestored = false;
  return {
    show() {
      if (isWanted) return;
      isWanted = true;
      page.defaultView?.addEventListener('resize', standing.draw);
      appear();
    },
    hide() {
      isWanted = false;
      isRestored = false;
      page.defaultView?.removeEventListener('resize', standing.draw);
      host.element.remove();
    },
    restore() {
      if (!isWanted || isRestored || host.element.isConnected) return;
      isRestored = true;
      appear();
    },
    reflect(taken) {
      button.setAttribute('aria-expanded', String(taken !== undefined));
      standing.besides(taken);
    },
    focus: () => button.focus(),
    speak,
  };
}

function name(button: HTMLButtonElement, word: Text, language: PortalLanguage): void {
  const { name: label, move } = LABELS[language];
  button.setAttribute('aria-description', move);
  button.title = `${label}. ${move}`;
  word.data = label;
}

type Standing = {
  /** Where it is. */
  at(): LauncherPlace;
  /** Where it is while no panel is in its way. */
  wanted(): LauncherPlace;
  /** Goes as near to there as the window allows. */
  to(wanted: LauncherPlace): void;
  /** Goes where it is at first, once the panel leaves that free. */
  home(): void;
  besides(panel: PanelPlace | undefined): void;
  draw(): void;
};

function makeStanding(host: Host, button: HTMLButtonElement, first: LauncherPlace): Standing {
  const page = button.ownerDocument;
  let place = first;
  let taken: PanelPlace | undefined;
  const spot = () => launcherSpot(place, sizeOf(button), roomIn(page), taken);
  const draw = (): void => {
    const at = spot();
    restyle(host.element, {
      visibility: at ? 'visible' : 'hidden',
      ...(at && { right: `${at.right}px`, bottom: `${at.bottom}px` }),
    });
  };
  const at = () => spot() ?? place;
  return {
    at,
    wanted: () => place,
    home() {
      place = FIRST.launcher;
      draw();
    },
    to(wanted) {
      place = wanted;
      // What is beyond the edge would have to be moved back before anything is seen to move.
      place = at();
      draw();
    },
    besides(panel) {
      taken = panel;
      draw();
    },
    draw,
  };
}

function sizeOf(button: HTMLButtonElement): Size {
  return { width: button.offsetWidth, height: button.offsetHeight };
}

function roomIn(page: Document): Size {
  const { clientWidth } = page.documentElement;
  return { width: clientWidth, height: page.defaultView?.innerHeight ?? 0 };
}

type Moving = Pick<Standing, 'at' | 'to' | 'home'> & {
  readonly pressed: () => void;
  /** At the end of a drag, or after a key. */
  readonly done: () => void;
};

/** Less than this is the tremble of a click. */
const DRAG_PX = 5;
const STEP_PX = 16;

const STEPS: Readonly<Record<string, readonly [right: number, bottom: number]>> = {
  ArrowLeft: [STEP_PX, 0],
  ArrowRight: [-STEP_PX, 0],
  ArrowUp: [0, STEP_PX],
  ArrowDown: [0, -STEP_PX],
};

/** Clicks press it, drags and arrow keys move it, Home brings it back; of a person only. */
function addMoving(button: HTMLButtonElement, { pressed, at, to, home, done }: Moving): void {
  let began: { readonly x: number; readonly y: number; readonly from: LauncherPlace } | undefined;
  let dragged = false;
  let moved = false;
  button.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted || event.button !== 0) return;
    dragged = false;
    began = { x: event.clientX, y: event.clientY, from: at() };
    button.setPointerCapture(event.pointerId);
  });
  button.addEventListener('pointermove', (event) => {
    if (!event.isTrusted || !began || !button.hasPointerCapture(event.pointerId)) return;
    const x = event.clientX - began.x;
    const y = event.clientY - began.y;
    dragged ||= Math.hypot(x, y) >= DRAG_PX;
    if (dragged) to({ right: began.from.right - x, bottom: began.from.bottom - y });
  });
  button.addEventListener('lostpointercapture', (event) => {
    began = undefined;
    if (event.isTrusted && dragged) done();
  });
  button.addEventListener('click', (event) => {
    if (!event.isTrusted) return;
    // The end of a drag is a click too; that of a key has no count.
    if (dragged && event.detail > 0) dragged = false;
    else pressed();
  });
  button.addEventListener('keydown', (event) => {
    if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = STEPS[event.key];
    if (!step && event.key !== 'Home') return;
    event.preventDefault();
    const { right, bottom } = at();
    if (step) to({ right: right + step[0], bottom: bottom + step[1] });
    else home();
    moved = true;
  });
  button.addEventListener('keyup', () => {
    if (moved) done();
    moved = false;
  });
}

function addButton({ root }: Host): HTMLButtonElement {
  const page = root.ownerDocument;
  const button = page.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-expanded', 'false');
  button.append(glyph(page));
  root.append(button);
  return button;
}

function glyph(page: Document): SVGSVGElement {
  const svg = page.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = page.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', GLYPH);
  svg.append(path);
  return svg;
}
