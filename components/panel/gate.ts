/**
 * Whether a press on a button of the panel can be trusted to be the person's own will: known at once that it cannot,
 * or known a moment after it.
 */
export type Press = false | Promise<boolean>;

/** How long the panel has to be in sight, and the pointer moved over it where it stands, before a press. */
const BEFORE_MS = 500;
/** How long it has to stay in sight after one. */
const AFTER_MS = 250;
/** A page at work may keep the last look waiting; longer than this counts as hidden. */
const LAST_LOOK_MS = 2_000;
/** The shortest the browser allows between two looks. */
const LOOK_MS = 100;
/** In whole, but for what rounding takes away. */
const WHOLE = 0.99;
/** A panel that is pressed smaller shows a button without what it is about. */
const LEAST_PX = 300;
/** Coordinates are rounded, at some zooms differently. */
const ROUNDING_PX = 2;

type Offset = { readonly x: number; readonly y: number };

/** Movements of the pointer while the panel stood still. */
type Movements = { readonly offset: Offset; readonly since: number; moved: boolean };

/**
 * Tells a press of a person who sees the panel from one that the page around it arranged: by covering, fading or
 * shrinking the panel, or by moving it under a pointer that was about to press something else. See docs/confirmation.md.
 */
export class Gate {
  #panel: Element | undefined;
  #visibleSince: number | undefined;
  #movements: Movements | undefined;
  #at: Offset | undefined;

  /** Watches a panel until the answer is called. Where the browser cannot tell what is in sight, no press passes. */
  watch(panel: Element): () => void {
    const observer = observe(panel, (isVisible) => this.#see(isVisible));
    const moved = (event: PointerEvent) => this.#move(event);
    // What is in the panel goes elsewhere with its size, although its corner stands still.
    const resized = () => (this.#movements = undefined);
    window.addEventListener('pointermove', moved, { capture: true, passive: true });
    window.addEventListener('resize', resized);
    this.#panel = panel;
    return () => {
      observer?.disconnect();
      window.removeEventListener('pointermove', moved, { capture: true });
      window.removeEventListener('resize', resized);
      this.#panel = undefined;
      this.#visibleSince = undefined;
    };
  }

  /** Judges a click that a button of the panel has just had. */
  judge(event: Event): Press {
    const now = performance.now();
    const panel = this.#panel;
    const since = this.#visibleSince;
    if (!event.isTrusted || !panel || since === undefined || now - since < BEFORE_MS) return false;
    if (window.innerWidth < LEAST_PX || window.innerHeight < LEAST_PX) return false;
    if (isOfPointer(event) && !this.#wasMoved(event, now)) return false;
    return this.#staysVisible(panel, since);
  }

  #see(isVisible: boolean): void {
    if (isVisible) this.#visibleSince ??= performance.now();
    else this.#visibleSince = undefined;
  }

  #move(event: PointerEvent): void {
    if (!event.isTrusted) return;
    const offset = offsetOf(event);
    const at = { x: event.screenX, y: event.screenY };
    if (!this.#movements || !isNear(this.#movements.offset, offset)) {
      this.#movements = { offset, since: performance.now(), moved: false };
      // A panel that is moved under a resting pointer makes it move in the panel, but not on the screen.
    } else if (this.#at && (at.x !== this.#at.x || at.y !== this.#at.y)) {
      this.#movements.moved = true;
    }
    this.#at = at;
  }

  #wasMoved(event: MouseEvent, now: number): boolean {
    const movements = this.#movements;
    if (!movements?.moved || now - movements.since < BEFORE_MS) return false;
    return isNear(movements.offset, offsetOf(event));
  }

  /** Whether the panel was in sight all the time since, and a look that is taken only now says so too. */
  async #staysVisible(panel: Element, since: number): Promise<boolean> {
    await pause(AFTER_MS);
    const isVisible = await lookAt(panel);
    return isVisible && this.#visibleSince === since;
  }
}

/** Enter, Space and whoever presses for a person by other means come as clicks of no pointer. */
function isOfPointer(event: Event): event is MouseEvent {
  return !('pointerType' in event) || event.pointerType !== '';
}

function offsetOf({ screenX, clientX, screenY, clientY }: MouseEvent): Offset {
  return { x: screenX - clientX, y: screenY - clientY };
}

function isNear(one: Offset, other: Offset): boolean {
  return Math.abs(one.x - other.x) <= ROUNDING_PX && Math.abs(one.y - other.y) <= ROUNDING_PX;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** One fresh look, no sooner than the observer's shortest delay. */
function lookAt(panel: Element): Promise<boolean> {
  return new Promise((resolve) => {
    const look = observe(panel, (isVisible) => end(isVisible));
    const late = setTimeout(() => end(false), LAST_LOOK_MS);
    const end = (isVisible: boolean): void => {
      clearTimeout(late);
      look?.disconnect();
      resolve(isVisible);
    };
    if (!look) end(false);
  });
}

// TypeScript's DOM does not know the second version yet (7.0).
type Visibility = IntersectionObserverEntry & { readonly isVisible?: boolean };

function observe(
  panel: Element,
  seen: (isVisible: boolean) => void,
): IntersectionObserver | undefined {
  const isKnown = 'isVisible' in (globalThis.IntersectionObserverEntry?.prototype ?? {});
  if (!isKnown) return undefined;
  const options = { threshold: [0, WHOLE, 1], trackVisibility: true, delay: LOOK_MS };
  const observer = new IntersectionObserver((entries: readonly Visibility[]) => {
    for (const { isVisible, intersectionRatio } of entries) {
      seen(isVisible === true && intersectionRatio >= WHOLE);
    }
  }, options as IntersectionObserverInit);
  observer.observe(panel);
  return observer;
}

/** The gate of this page, which is one panel. */
export const gate = new Gate();
