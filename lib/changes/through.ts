import type { ChangeRecord } from './record.ts';
import type { OpenConnection, WantedConnection } from './surroundings.ts';

/** Through what a change is made, as its record keeps it: enough to find another that serves the same. */
export function madeThrough({ view }: OpenConnection): ChangeRecord['connection'] {
  const { id, endsIn, level, companyId, accountId } = view;
  return { id, endsIn, level, companyId, accountId };
}

/** Through what an older change is taken back, or looked up. */
export function servedBy({ connection, found, base }: ChangeRecord): WantedConnection {
  return { served: { connection, accounts: (found ?? base).accounts } };
}

/**
 * The company that a request names. Only agency tokens name it (the API's own description: required for agency level
 * access).
 */
export function companyOf({ view }: OpenConnection): string | undefined {
  return view.level === 'agency' ? view.companyId : undefined;
}
