import type { Leadway } from '../leadway/client.ts';
import type { ApiFailure } from '../leadway/failure.ts';
import { fail } from '../result.ts';
import { isLocked } from './state.ts';

const LOCKED: ApiFailure = { kind: 'locked', effect: 'none' };

/**
 * A client that asks nothing of Leadway while the vault is locked, also where it was made before that. A write that
 * is locked out before it was sent has changed nothing; one that was sent is read back after unlocking.
 */
export function whileUnlocked(leadway: Leadway, locked = isLocked): Leadway {
  const gate =
    <A extends unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A) =>
      (await locked()) ? fail(LOCKED) : call(...args);
  return {
    getUser: gate(leadway.getUser),
    updateUser: gate(leadway.updateUser),
    searchUsers: gate(leadway.searchUsers),
    listUsers: gate(leadway.listUsers),
  };
}
