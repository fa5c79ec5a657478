/** One after the other for each user, as the browser's locks are had. */
export class Queues {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(user: string, run: (waited: boolean) => Promise<T>): Promise<T> {
    const before = this.#last.get(user);
    const waited = before !== undefined;
    const mine = (before ?? Promise.resolve()).then(() => run(waited));
    const ended = mine
      .catch(() => undefined)
      .finally(() => {
        if (this.#last.get(user) === ended) this.#last.delete(user);
      });
    this.#last.set(user, ended);
    return mine;
  }
}
