const MINUTE_MS = 60_000;

/** More than this into the future and the clock was moved: nobody knows then how long the pause was. */
const CLOCK_SLACK_MS = MINUTE_MS;

/**
 * Whether a vault that locks after so many minutes has to be locked by now. Where the clock went back, or it is not
 * known when somebody last used it, the answer is yes.
 */
export function isIdle(minutes: number | null, used: number | undefined, now: number): boolean {
  if (minutes === null) return false;
  if (used === undefined || used - now > CLOCK_SLACK_MS) return true;
  return now - used >= minutes * MINUTE_MS;
}

/** When it locks if nobody uses it; absent where it does not lock by itself. */
export function idleAt(minutes: number | null, used: number): number | undefined {
  return minutes === null ? undefined : used + minutes * MINUTE_MS;
}
