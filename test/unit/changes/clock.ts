/** A clock that only moves when everything that can happen now has happened. Times are epoch milliseconds. */
export class Clock {
  now = 1_800_000_000_000;
  readonly #timers: { at: number; order: number; ring: () => void }[] = [];
  #order = 0;

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.after(ms, resolve));
  }

  after(ms: number, ring: () => void): void {
    this.#timers.push({ at: this.now + ms, order: this.#order++, ring });
  }

  /** Moves on, timer by timer, until the work is done or nothing is left to wait for. */
  async until<T>(work: Promise<T>): Promise<T> {
    let done = false;
    const finished = work.finally(() => {
      done = true;
    });
    finished.catch(() => undefined);
    for (await settleTasks(); !done && this.#timers.length > 0; await settleTasks()) this.#next();
    if (!done) throw new Error('The work waits for something that never comes.');
    return finished;
  }

  /** Lets time pass, with everything that happens meanwhile. */
  async pass(ms: number): Promise<void> {
    await this.until(this.wait(ms));
  }

  #next(): void {
    this.#timers.sort((a, b) => a.at - b.at || a.order - b.order);
    const timer = this.#timers.shift();
    if (!timer) return;
    this.now = Math.max(this.now, timer.at);
    timer.ring();
  }
}

// A macrotask comes after every microtask that is queued, however deep promises are nested.
function settleTasks(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
