import { LABELS, type PortalLanguage } from './labels.ts';
import { fittingWidth, FIRST, fullWidth, HANDLE_PX, LEAST_PX, type PanelPlace } from './placing.ts';
import { makeHost, restyle, show, type Host } from './shadow-host.ts';

/**
 * The panel's frame in the top document. The page can cover or remove it, but not see or script
 * what is in it.
 */
export type PanelFrame = {
  /** Whether it is there: the page may have removed it. */
  isOpen(): boolean;
  /** Whether what is in it has loaded, and so hears what it is told. */
  isLoaded(): boolean;
  /** The side and the width that it takes, with the strip beside it; nothing when closed. */
  taken(): PanelPlace | undefined;
  open(): void;
  close(): void;
  /** Goes to the other side of the window. */
  dock(): void;
  /** Names the frame in this language, for those who hear the page. */
  speak(language: PortalLanguage): void;
};

export type FrameEvents = {
  /** It has opened, closed, moved or another width. */
  changed(): void;
  /** The person has moved or resized it. */
  placed(place: PanelPlace): void;
};

const CSS = `
iframe {
  position: absolute; inset: 0 0 0 ${HANDLE_PX}px; width: calc(100% - ${HANDLE_PX}px); height: 100%;
  border: 0; background: #fff;
}
div {
  position: absolute; inset: 0 auto 0 0; width: ${HANDLE_PX}px; box-sizing: border-box;
  background: #e4e7ec; border-left: 1px solid #0002; cursor: ew-resize; touch-action: none;
}
div::after {
  content: ''; position: absolute; inset: calc(50% - 14px) 2px auto; height: 28px;
  border-radius: 2px; background: #768196;
}
[data-side=left] { inset: 0 0 0 auto; border: 0 solid #0002; border-right-width: 1px; }
iframe[data-side=left] { inset: 0 ${HANDLE_PX}px 0 0; border: 0; }
div:hover, div:active, div:focus-visible { background: #2f6fed; outline: 0; }
div:hover::after, div:active::after, div:focus-visible::after { background: #fff; }
@media (prefers-color-scheme: dark) {
  iframe { background: #16181d; }
  div { background: #2a2f3a; border-color: #fff3; }
  div::after { background: #8b95a7; }
}
@media (forced-colors: active) {
  div::after { background: ButtonText; }
  div:focus-visible { background: Highlight; }
}
@media print { iframe, div { display: none; } }
`;

/** Makes the frame without opening it. */
export function makePanelFrame(
  page: Document,
  address: string,
  language: PortalLanguage,
  first: PanelPlace = FIRST.panel,
  { changed, placed }: FrameEvents,
): PanelFrame {
  let host: Host | null = null;
  let place = first;
  let labels = LABELS[language];
  let letFocusGo: () => void = () => undefined;
  const room = (): number => page.documentElement.clientWidth;
  const isOpen = (): boolean => host?.element.isConnected ?? false;
  const width = (): number => fittingWidth(place.width, room());
  const draw = (): void => {
    if (host) arrange(host, { side: place.side, width: width() }, room(), labels);
    changed();
  };
  const put = (next: PanelPlace): void => {
    place = next;
    draw();
  };
  const resize = (wanted: number): void => put({ ...place, width: fittingWidth(wanted, room()) });
  const close = (): void => {
    letFocusGo();
    page.defaultView?.removeEventListener('resize', draw);
    host?.element.remove();
    host = null;
    changed();
  };
  return {
    isOpen,
    isLoaded: () => isOpen() && frameIn(host)?.dataset['loaded'] !== undefined,
    taken: () => (isOpen() ? { side: place.side, width: width() + HANDLE_PX } : undefined),
    open() {
      if (isOpen()) return frameIn(host)?.focus();
      close();
      host = makeHost(page, CSS, {});
      addFrame(host, address);
      addHandle(host, {
        place: () => ({ side: place.side, width: width() }),
        resize,
        done: () => placed(place),
      });
      letFocusGo = keepFocus(host.element);
      page.defaultView?.addEventListener('resize', draw);
      show(host);
      draw();
    },
    close,
    dock() {
      put({ side: place.side === 'right' ? 'left' : 'right', width: place.width });
      placed(place);
    },
    speak(wanted) {
      labels = LABELS[wanted];
      draw();
    },
  };
}

/** Puts the host to its side, and says in the handle how wide it is. */
function arrange(
  { element, root }: Host,
  { side, width }: PanelPlace,
  room: number,
  labels: (typeof LABELS)[PortalLanguage],
): void {
  const isRight = side === 'right';
  restyle(element, {
    top: '0px',
    bottom: '0px',
    left: isRight ? 'auto' : '0px',
    right: isRight ? '0px' : 'auto',
    width: `${width + HANDLE_PX}px`,
    'box-shadow': `${isRight ? '-' : ''}4px 0 16px #0002`,
  });
  for (const part of root.querySelectorAll<HTMLElement>('iframe, div')) part.dataset['side'] = side;
  const frame = root.querySelector('iframe');
  if (frame) frame.title = labels.name;
  const handle = root.querySelector('div');
  const said = {
    'aria-label': labels.width,
    'aria-valuenow': width,
    'aria-valuemin': Math.min(LEAST_PX, fullWidth(room)),
    'aria-valuemax': fullWidth(room),
    'aria-valuetext': `${width} px`,
  };
  for (const [name, value] of Object.entries(said)) handle?.setAttribute(name, String(value));
}

function frameIn(host: Host | null): HTMLIFrameElement | null | undefined {
  return host?.root.querySelector('iframe');
}

function addFrame({ root }: Host, address: string): void {
  const frame = root.ownerDocument.createElement('iframe');
  frame.src = address;
  // Not before: a frame that is focused while it is empty does not take the keyboard over once it
  // has loaded (Chromium 156), and cannot be focused a second time.
  frame.addEventListener(
    'load',
    () => {
      frame.dataset['loaded'] = '';
      frame.focus();
    },
    { once: true },
  );
  root.append(frame);
}

type Resizing = {
  readonly place: () => PanelPlace;
  readonly resize: (width: number) => void;
  /** At the end of a drag, or after a key. */
  readonly done: () => void;
};

const STEP_PX = 20;

/**
 * The edge that the person drags, or moves by arrow keys, beside the frame: what lies over any part of a frame makes
 * the browser call all that is in it covered (Chromium 156), and then no press in the panel is trusted.
 */
function addHandle({ root }: Host, { place, resize, done }: Resizing): void {
  const page = root.ownerDocument;
  const handle = page.createElement('div');
  let moved = false;
  handle.tabIndex = 0;
  handle.setAttribute('role', 'separator');
  handle.setAttribute('aria-orientation', 'vertical');
  handle.addEventListener('pointerdown', (event) => {
    if (event.isTrusted) handle.setPointerCapture(event.pointerId);
  });
  handle.addEventListener('pointermove', (event) => {
    if (!event.isTrusted || !handle.hasPointerCapture(event.pointerId)) return;
    const { side } = place();
    const reach = page.documentElement.clientWidth - event.clientX;
    resize((side === 'right' ? reach : event.clientX) - HANDLE_PX / 2);
  });
  handle.addEventListener('lostpointercapture', (event) => {
    if (event.isTrusted) done();
  });
  handle.addEventListener('keydown', (event) => {
    const { side, width } = place();
    const wanted = event.isTrusted ? widthAfter(event.key, side, width) : undefined;
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
    moved = true;
  });
  handle.addEventListener('keyup', () => {
    if (moved) done();
    moved = false;
  });
  root.append(handle);
}

/** The edge goes where the arrow points; Home and End are the narrowest and the whole window. */
function widthAfter(key: string, side: PanelPlace['side'], width: number): number | undefined {
  const outwards = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
  const inwards = side === 'right' ? 'ArrowRight' : 'ArrowLeft';
  const wanted: Readonly<Record<string, number>> = {
    [outwards]: width + STEP_PX,
    [inwards]: width - STEP_PX,
    Home: LEAST_PX,
    End: Number.MAX_SAFE_INTEGER,
  };
  return wanted[key];
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
