import type { OpenConnection } from '../../../lib/changes/surroundings.ts';
import { fail } from '../../../lib/result.ts';

const unreachable = async () => fail({ kind: 'unreachable', effect: 'none' } as const);

/** For worlds of one user: nothing there searches. */
export const NO_LISTS: Pick<OpenConnection['leadway'], 'searchUsers' | 'listUsers'> = {
  searchUsers: unreachable,
  listUsers: unreachable,
};
