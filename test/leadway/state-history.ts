import type { LeadwayState, StoredUser } from './state.ts';

type Write = { at: number; id: string; before: StoredUser | undefined };

/** Remembers what users were before each write, for reads that lag behind. */
export type StateHistory = {
  /** Runs `change` and notes which user it replaced. */
  watch<T>(change: () => T): T;
  /** The state as it was before the writes of the last `ms`. */
  asBefore(ms: number, now?: number): LeadwayState;
  clear(): void;
};

/** Watches one state. Relies on writes putting a new object in the map, as they all do. */
export function createHistory(state: LeadwayState): StateHistory {
  let writes: Write[] = [];
  return {
    watch: (change) => {
      const before = new Map(state.users);
      const result = change();
      for (const [id, user] of state.users) {
        if (before.get(id) !== user) writes.push({ at: Date.now(), id, before: before.get(id) });
      }
      return result;
    },
    asBefore: (ms, now = Date.now()) => {
      const users = new Map(state.users);
      const recent = writes.filter((write) => now - write.at < ms);
      for (const { id, before } of recent.toReversed()) {
        if (before === undefined) users.delete(id);
        else users.set(id, before);
      }
      return { ...state, users };
    },
    clear: () => {
      writes = [];
    },
  };
}
