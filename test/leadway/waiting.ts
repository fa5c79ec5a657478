import { setTimeout as sleep } from 'node:timers/promises';

/** Waits that a reset of the server calls off, so that nothing of one test lands in the next. */
export type Waiting = {
  /** True when the time has passed, false when a reset came first. */
  wait(ms: number): Promise<boolean>;
  /** True when `promise` has settled, false when a reset came first. */
  until(promise: Promise<unknown>): Promise<boolean>;
  callOff(): void;
};

/** Begins with nothing waiting. */
export function createWaiting(): Waiting {
  let round = new AbortController();
  return {
    wait: (ms) => {
      const { signal } = round;
      return sleep(ms, undefined, { signal }).then(
        () => true,
        () => false,
      );
    },
    until: (promise) => {
      const { signal } = round;
      const calledOff = new Promise<boolean>((resolve) => {
        signal.addEventListener('abort', () => resolve(false), { once: true });
      });
      return Promise.race([promise.then(() => true), calledOff]);
    },
    callOff: () => {
      round.abort();
      round = new AbortController();
    },
  };
}
