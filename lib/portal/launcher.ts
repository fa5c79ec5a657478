import { makeHost, restyle, show, type Host } from './shadow-host.ts';
import { LABELS, type PortalLanguage } from './labels.ts';

/** The small button on user pages that opens and closes the panel. */
export type Launcher = {
  show(): void;
  hide(): void;
  /** The page may have taken the button away: it is put back, but only once. */
  restore(): void;
  /** Tells whether the panel is open, and how much of the right side it takes, in pixels. */
  reflect(open: boolean, width: number): void;
  focus(): void;
  speak(language: PortalLanguage): void;
};

/**
 * Above the bottom corner, where the portal's drawers have their save button, and most chat widgets
 * stand.
 */
const GAP_PX = { right: 16, bottom: 84 };

const CSS = `
button {
  all: initial; box-sizing: border-box; display: inline-flex; align-items: center; gap: 6px;
  height: 34px; padding: 0 14px 0 11px; border-radius: 17px; cursor: pointer; user-select: none;
  font: 500 13px/1 system-ui, sans-serif; color: #fff; background: #2f6fed;
  border: 1px solid #fff6; box-shadow: 0 2px 8px #0003;
}
button:hover { background: #245fd6; }
button:focus-visible { outline: 2px solid #2f6fed; outline-offset: 2px; }
svg { width: 16px; height: 16px; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; }
@media (prefers-color-scheme: dark) {
  button { border-color: #fff3; box-shadow: 0 2px 10px #000a; }
  button:focus-visible { outline-color: #a9c5ff; }
}
@media (forced-colors: active) { button { border: 1px solid ButtonText; } }
@media print { button { display: none; } }
`;

/** Two sliders. */
const GLYPH =
  'M2 5h7m4 0h1M2 11h1m4 0h7M11 3a2 2 0 1 0 0 4a2 2 0 0 0 0-4M5 9a2 2 0 1 0 0 4a2 2 0 0 0 0-4';

/**
 * Makes the button without showing it. `pressed` is called for clicks of a person only, never the
 * page's own.
 */
export function makeLauncher(
  page: Document,
  language: PortalLanguage,
  pressed: () => void,
): Launcher {
  const host = makeHost(page, CSS, { inset: `auto ${GAP_PX.right}px ${GAP_PX.bottom}px auto` });
  const button = addButton(host);
  const word = page.createTextNode('');
  button.append(word);
  const speak = (wanted: PortalLanguage): void => {
    const { name, short } = LABELS[wanted];
    button.setAttribute('aria-label', name);
    button.title = name;
    word.data = short;
  };
  speak(language);
  button.addEventListener('click', (event) => {
    if (event.isTrusted) pressed();
  });
  let wanted = false;
  let restored = false;
  return {
    show() {
      if (!wanted) show(host);
      wanted = true;
    },
    hide() {
      wanted = false;
      restored = false;
      host.element.remove();
    },
    restore() {
      if (!wanted || restored || host.element.isConnected) return;
      restored = true;
      show(host);
    },
    reflect(open, width) {
      button.setAttribute('aria-expanded', String(open));
      restyle(host.element, { right: `${GAP_PX.right + (open ? width : 0)}px` });
    },
    focus: () => button.focus(),
    speak,
  };
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
