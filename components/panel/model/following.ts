import type { ChangeView } from '../../../lib/changes/view.ts';
import { ask } from '../../../lib/messages/ask.ts';

/** What is waited for: a change by its id, or the newest one to the user since a moment (epoch milliseconds). */
export type Watch = { readonly id?: string | undefined; readonly since: number };

export type Follower = {
  readonly active: () => boolean;
  readonly start: (watch: Watch) => void;
  /** Looks at once, without waiting for the next turn. */
  readonly look: () => Promise<void>;
  /** A change to this user that has come to an end which this panel has not shown: another one, or another end. */
  readonly news: () => Promise<ChangeView | undefined>;
  /** The panel has shown how this change ended. */
  readonly saw: (change: ChangeView) => void;
  readonly stop: () => void;
};

const LOOK_AGAIN_MS = 10_000;
const NEWEST = 20;
/** A change is in the journal before it is sent; one that is still not there after this was never sent. */
const LOOKS_FOR_AN_ENTRY = 3;

/**
 * Follows a change whose outcome is not known yet until the journal says how it ended. News from the background
 * says when to look; looking again by itself covers news that was missed.
 */
export function follower(
  user: string,
  ended: (change: ChangeView) => void,
  lost: () => void,
): Follower {
  let watch: Watch | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let misses = 0;
  let seen: ChangeView | undefined;

  function stop(): void {
    clearTimeout(timer);
    watch = undefined;
    misses = 0;
  }

  async function look(): Promise<void> {
    clearTimeout(timer);
    const looking = watch;
    const answer = await ask('change.list', { user, limit: NEWEST });
    if (!looking || looking !== watch) return;
    const found = answer.ok
      ? answer.value.changes.find((one) => isWatched(one, looking))
      : undefined;
    if (answer.ok && !found) misses += 1;
    if (found && isEnded(found)) return finish(found);
    if (misses >= LOOKS_FOR_AN_ENTRY) return giveUp();
    timer = setTimeout(() => void look(), LOOK_AGAIN_MS);
  }

  function finish(change: ChangeView): void {
    stop();
    ended(change);
  }

  function giveUp(): void {
    stop();
    lost();
  }

  return {
    active: () => watch !== undefined,
    start(next) {
      stop();
      watch = next;
      void look();
    },
    look,
    async news() {
      const answer = await ask('change.list', { user, limit: NEWEST });
      const changes = answer.ok ? answer.value.changes : [];
      // An end may be told before it is on disk, and lost on the way there; then the journal comes to its own.
      const own = changes.find(({ id, state }) => id === seen?.id && state !== seen.state);
      const found = own ?? changes[0];
      if (!found || !isEnded(found) || isSame(found, seen)) return undefined;
      seen = found;
      return found;
    },
    saw(change) {
      seen = change;
    },
    stop,
  };
}

/** Whether a change has come to one of its three ends. */
export function isEnded(change: ChangeView): boolean {
  return ['confirmed', 'partly', 'refused'].includes(change.state);
}

function isSame(one: ChangeView, other: ChangeView | undefined): boolean {
  return one.id === other?.id && one.state === other.state;
}

function isWatched(change: ChangeView, watch: Watch): boolean {
  return watch.id === undefined ? change.at >= watch.since : change.id === watch.id;
}
