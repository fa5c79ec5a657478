/** The shortest time between two readings of a page that keeps changing. */
const PAUSE_MS = 50;
/** A reading that took long is not repeated before this many times as long has passed. */
const SHARE = 10;
/** A tab that is not on show draws nothing: so long a reading waits for that at most. */
const UNDRAWN_MS = 100;
/**
 * After a click, forms that are hidden by style alone show without any change that an observer
 * hears of.
 */
const AFTER_CLICK_MS = 400;

export type Heard = {
  /** Something may have changed: read again. */
  read(): void;
  /** The person clicked or moved the focus; never an event that the page made. */
  used(target: Element, how: 'click' | 'focus', at: number): void;
  /** The page asked for an address. */
  requested(address: string, at: number): void;
  /** Something was put into or taken from the root of the document, where our own hosts are. */
  rootChanged(): void;
};

/** A watch that is being kept: `soon` asks for a reading, `stop` ends it. */
export type Watch = { soon(): void; stop(): void };

/**
 * Watches a page for anything that can change whom it shows. Costs nothing while the page is at
 * rest.
 */
export function watchPage(page: Document, attributes: readonly string[], heard: Heard): Watch {
  const readings = coalesced(() => heard.read());
  const stops = [
    readings.stop,
    watchTree(page, attributes, heard, readings.soon),
    watchPerson(page, heard, readings),
    watchRequests(heard, readings.soon),
  ];
  readings.soon();
  return { soon: readings.soon, stop: () => stops.forEach((stop) => stop()) };
}

type Readings = Watch & { later(): void };

/**
 * Readings at most every `PAUSE_MS`: the first change after a rest is read as soon as it is drawn, the last one always.
 * Not before it is drawn: then, asking what is shown would make the browser lay out the page in our time,
 * and again for what the page still changes.
 */
function coalesced(read: () => void): Readings {
  let due: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let notBefore = 0;
  const run = (): void => {
    cancelAnimationFrame(frame);
    due = undefined;
    const began = performance.now();
    read();
    const ended = performance.now();
    notBefore = ended + Math.max(PAUSE_MS, (ended - began) * SHARE);
  };
  const onceDrawn = (): void => {
    due = setTimeout(run, UNDRAWN_MS);
    frame = requestAnimationFrame(() => {
      clearTimeout(due);
      due = setTimeout(run);
    });
  };
  const soon = (): void => {
    if (due !== undefined) return;
    const wait = notBefore - performance.now();
    if (wait > 0) due = setTimeout(onceDrawn, wait);
    else onceDrawn();
  };
  const later = (): void => {
    clearTimeout(late);
    late = setTimeout(soon, AFTER_CLICK_MS);
  };
  const stop = (): void => {
    cancelAnimationFrame(frame);
    clearTimeout(due);
    clearTimeout(late);
  };
  return { soon, later, stop };
}

function watchTree(
  page: Document,
  attributes: readonly string[],
  heard: Heard,
  soon: () => void,
): () => void {
  const root = page.documentElement;
  const observer = new MutationObserver((records) => {
    if (records.some(({ target }) => target === root)) heard.rootChanged();
    if (records.some(({ target }) => target !== root)) soon();
  });
  observer.observe(page, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: [...attributes],
  });
  return () => observer.disconnect();
}

function watchPerson(page: Document, heard: Heard, readings: Readings): () => void {
  const listen = (type: 'click' | 'focusin', how: 'click' | 'focus'): (() => void) => {
    const used = (event: Event): void => {
      // The page can make events of its own; the person's are the only ones that say what was used.
      if (!event.isTrusted || !(event.target instanceof Element)) return;
      // Our own launcher and panel stand beside the body: using them says nothing about the page.
      if (!page.body?.contains(event.target)) return;
      heard.used(event.target, how, performance.now());
      readings.soon();
      if (how === 'click') readings.later();
    };
    page.addEventListener(type, used, { capture: true, passive: true });
    return () => page.removeEventListener(type, used, { capture: true });
  };
  const stops = [listen('click', 'click'), listen('focusin', 'focus')];
  return () => stops.forEach((stop) => stop());
}

function watchRequests(heard: Heard, soon: () => void): () => void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) heard.requested(entry.name, entry.startTime);
    soon();
  });
  observer.observe({ type: 'resource', buffered: true });
  return () => observer.disconnect();
}
