/** The shortest the browser takes to tell. */
const TELLS_AFTER_MS = 100;

type Told = { readonly isVisible: boolean; readonly intersectionRatio: number };

/** Observers that are told what a test says is in sight, as late as in a browser. */
class Sight {
  readonly observers = new Set<StandInObserver>();
  now: Told = { isVisible: false, intersectionRatio: 1 };
  isSilent = false;
  readonly #kept = new Map<string, PropertyDescriptor | undefined>();

  /** Until `remove`. `isBlind`: a browser that tells where things are, and not whether they are in sight. */
  install({ isBlind = false } = {}): void {
    this.observers.clear();
    this.isSilent = false;
    this.now = { isVisible: false, intersectionRatio: 1 };
    const entry = isBlind ? Object : StandInEntry;
    const all = { IntersectionObserver: StandInObserver, IntersectionObserverEntry: entry };
    for (const [name, value] of Object.entries(all)) {
      this.#kept.set(name, Object.getOwnPropertyDescriptor(globalThis, name));
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
    }
  }

  remove(): void {
    for (const [name, descriptor] of this.#kept) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
    this.#kept.clear();
  }

  /** Everybody who watches is told. */
  is(isVisible: boolean, intersectionRatio = 1): void {
    this.isSilently(isVisible, intersectionRatio);
    for (const observer of this.observers) observer.tellSoon();
  }

  /** Only who begins to watch from now on is told. */
  isSilently(isVisible: boolean, intersectionRatio = 1): void {
    this.now = { isVisible, intersectionRatio };
  }

  stopsTelling(): void {
    this.isSilent = true;
  }
}

export const sight = new Sight();

class StandInEntry {
  get isVisible(): boolean {
    return sight.now.isVisible;
  }
}

class StandInObserver {
  readonly #tell: (entries: readonly Told[]) => void;

  constructor(tell: (entries: readonly Told[]) => void, options: IntersectionObserverInit) {
    const { trackVisibility, delay } = options as { trackVisibility?: boolean; delay?: number };
    // Without them a browser says of everything that it is not in sight.
    if (!trackVisibility || (delay ?? 0) < TELLS_AFTER_MS) throw new Error('It tells nothing.');
    this.#tell = tell;
  }

  observe(): void {
    sight.observers.add(this);
    this.tellSoon();
  }

  disconnect(): void {
    sight.observers.delete(this);
  }

  tellSoon(): void {
    setTimeout(() => {
      if (sight.observers.has(this) && !sight.isSilent) this.#tell([sight.now]);
    }, TELLS_AFTER_MS);
  }
}
