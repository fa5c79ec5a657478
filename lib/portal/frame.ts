import { makeHost, restyle, show, type Host } from './shadow-host.ts';
import { LABELS, type PortalLanguage } from './labels.ts';

/**
 * The panel's frame in the top document. The page can cover or remove it, but not see or script
 * what is in it.
 */
export type PanelFrame = {
  /** Whether it is there: the page may have removed it. */
  isOpen(): boolean;
  /** The width it takes, in pixels; 0 when closed. */
  width(): number;
  open(): void;
  close(): void;
  /** Names the frame in this language, for those who hear the page. */
  speak(language: PortalLanguage): void;
};

const WIDTH_PX = { first: 420, least: 320, most: 760, leftOver: 56 };

const CSS = `
iframe {
  display: block; width: 100%; height: 100%; border: 0; border-left: 1px solid #0003;
  box-sizing: border-box; background: #fff;
}
div { position: absolute; inset: 0 auto 0 -6px; width: 6px; cursor: ew-resize; touch-action: none; }
div:hover, div:active { background: #2f6fed66; }
@media (prefers-color-scheme: dark) { iframe { border-left-color: #fff3; background: #16181d; } }
@media print { iframe { display: none; } }
`;

/**
 * Makes the frame without opening it. `changed` is called whenever it opens, closes or is resized.
 */
export function makePanelFrame(
  page: Document,
  address: string,
  language: PortalLanguage,
  changed: () => void,
): PanelFrame {
  let host: Host | null = null;
  let width = WIDTH_PX.first;
  let title: string = LABELS[language].name;
  let letFocusGo: () => void = () => undefined;
  const isOpen = (): boolean => host?.element.isConnected ?? false;
  const resize = (wanted: number): void => {
    width = fitting(wanted, page.documentElement.clientWidth);
    if (host) restyle(host.element, { width: `${width}px` });
    changed();
  };
  const close = (): void => {
    letFocusGo();
    host?.element.remove();
    host = null;
    changed();
  };
  return {
    isOpen,
    width: () => (isOpen() ? width : 0),
    open() {
      if (isOpen()) return;
      close();
      host = makeHost(page, CSS, { inset: '0 0 0 auto', 'box-shadow': '-4px 0 16px #0002' });
      addFrame(host, address, title);
      addHandle(host, resize);
      letFocusGo = keepFocus(host.element);
      show(host);
      resize(width);
    },
    close,
    speak(wanted) {
      title = LABELS[wanted].name;
      const frame = host?.root.querySelector('iframe');
      if (frame) frame.title = title;
    },
  };
}

function fitting(wanted: number, room: number): number {
  const most = Math.min(WIDTH_PX.most, room - WIDTH_PX.leftOver);
  return Math.round(Math.max(Math.min(wanted, most), Math.min(WIDTH_PX.least, room)));
}

function addFrame({ root }: Host, address: string, title: string): void {
  const frame = root.ownerDocument.createElement('iframe');
  frame.src = address;
  frame.title = title;
  // Not before: a frame that is focused while it is empty does not take the keyboard over once it
  // has loaded (Chromium 156), and cannot be focused a second time.
  frame.addEventListener('load', () => frame.focus(), { once: true });
  root.append(frame);
}

/**
 * The edge that the person drags, beside the frame: what lies over any part of a frame makes the
 * browser call all that is in it covered (Chromium 156), and then no press in the panel is trusted. Not for the keyboard: the width is a comfort, and nothing depends
 * on it.
 */
function addHandle({ root }: Host, resize: (width: number) => void): void {
  const handle = root.ownerDocument.createElement('div');
  handle.addEventListener('pointerdown', (event) => {
    if (event.isTrusted) handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (!event.isTrusted || !handle.hasPointerCapture(event.pointerId)) return;
    resize(root.ownerDocument.documentElement.clientWidth - event.clientX);
  });
  root.append(handle);
}

/**
 * The portal's drawers trap the focus: they listen for it leaving and fetch it back, so nobody
 * could type in the panel while a user's form is open. They must not hear of it.
 */
function keepFocus(element: HTMLElement): () => void {
  const types = ['focus', 'focusin'];
  const hide = (event: Event): void => {
    if (event.target === element) event.stopImmediatePropagation();
  };
  for (const type of types) window.addEventListener(type, hide, true);
  return () => {
    for (const type of types) window.removeEventListener(type, hide, true);
  };
}
